import { ContentError, listFiles, readText } from '../../lib/catalogue/readContent';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Problem } from '../../lib/domain/problem';
import { type NamedRule, RULES } from './rule';
import { type CatalogueContext, catalogueContext, type LocaleContext, localeContext } from './ruleContexts';
import { unreadableFiles } from './unreadable';

/** Files of wording, and style sheets. */
const listTexts = (): string[] => [
  ...['content', 'templates'].flatMap(listFiles),
  ...['app', 'components'].flatMap(listFiles).filter((file) => file.endsWith('.css')),
];

const textProblems = (): Problem[] => {
  const files = listTexts().map((file) => ({ file, text: readText(file) }));
  return RULES.flatMap((rule) => files.flatMap((file) => rule.file?.(file) ?? []));
};

const problemsOf = (rule: NamedRule, catalogue: CatalogueContext, locales: readonly LocaleContext[]): Problem[] => [
  ...(rule.catalogue?.(catalogue) ?? []),
  ...locales.flatMap((locale) => [
    ...(rule.locale?.(locale) ?? []),
    ...locale.templates.flatMap((template) => rule.template?.(template, locale) ?? []),
  ]),
];

/** A rule that stumbles over what another one names says so, and the others still look. */
const failedRule = ({ id, holds }: NamedRule, error: unknown): Problem[] => [
  {
    file: `tools/content-lint/rules/${id}.ts`,
    place: holds,
    problem: `this could not be looked at: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: 'Mend the problems beside it and check again; if there are none, the rule is at fault.',
  },
];

const contentProblems = (languages: readonly Locale[]): Problem[] => {
  const unreadable = unreadableFiles();
  if (unreadable.length > 0) return unreadable;
  const catalogue = catalogueContext();
  const locales = languages.map((locale) => localeContext(catalogue, locale));
  return RULES.flatMap((rule) => {
    try {
      return problemsOf(rule, catalogue, locales);
    } catch (error) {
      return error instanceof ContentError ? [...error.problems] : failedRule(rule, error);
    }
  });
};

/** A file that all languages share is read for each of them: what is wrong with it is said once. */
export const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

/** All problems of content and style sheets, rule by rule, in all languages or some; of files that cannot be read, only that. */
export const checkContent = (languages: readonly Locale[] = LOCALES): Problem[] =>
  eachOnce([...textProblems(), ...contentProblems(languages)]);
