import { ContentError, listFiles, readText } from '../../lib/catalogue/readContent';
import { LOCALES } from '../../lib/domain/locales';
import type { Problem } from '../../lib/domain/problem';
import { RULES } from './rule';
import { catalogueContext, localeContext } from './ruleContexts';

/** Files of wording, and style sheets. */
const listTexts = (): string[] => [
  ...['content', 'templates'].flatMap(listFiles),
  ...['app', 'components'].flatMap(listFiles).filter((file) => file.endsWith('.css')),
];

const textProblems = (): Problem[] => {
  const files = listTexts().map((file) => ({ file, text: readText(file) }));
  return RULES.flatMap((rule) => files.flatMap((file) => rule.file?.(file) ?? []));
};

/** A file that its schema refuses ends the reading at once. */
const contentProblems = (): Problem[] => {
  try {
    const catalogue = catalogueContext();
    const locales = LOCALES.map((locale) => localeContext(catalogue, locale));
    return RULES.flatMap((rule) => [
      ...(rule.catalogue?.(catalogue) ?? []),
      ...locales.flatMap((locale) => [
        ...(rule.locale?.(locale) ?? []),
        ...locale.templates.flatMap((template) => rule.template?.(template, locale) ?? []),
      ]),
    ]);
  } catch (error) {
    if (error instanceof ContentError) return [error.problem];
    throw error;
  }
};

/** All problems of all content and style sheets, rule by rule. */
export const checkContent = (): Problem[] => [...textProblems(), ...contentProblems()];
