import { LOCALES } from '../../../lib/domain/locales';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/**
 * Languages without a name in a file of messages, names of languages there are not, and a name given to two. The
 * English file cannot be the measure of the others here: it lacks a new language as they do.
 */
export const languageNameProblems = (
  file: string,
  names: Readonly<Record<string, string>>,
  locales: readonly string[],
): Problem[] => {
  const problem = (locale: string, text: string, remedy: string): Problem => ({
    file,
    place: `languageNames.${locale}`,
    problem: text,
    remedy,
  });
  const given = Object.entries(names);
  return [
    ...locales
      .filter((locale) => !names[locale]?.trim())
      .map((locale) => problem(locale, 'is missing.', 'Name the language as readers of this file call it.')),
    ...given
      .filter(([locale]) => !locales.includes(locale))
      .map(([locale]) => problem(locale, 'is no language of this site.', 'Remove it, or add its messages.')),
    ...given
      .filter(([locale, name]) => given.some(([other, same]) => other < locale && same === name))
      .map(([locale, name]) => problem(locale, `“${name}” names two languages.`, 'Give each a name of its own.')),
  ];
};

export const rule: Rule = {
  holds: 'A name of its own for every language, in every language’s messages',
  locale: ({ fileOf, content }) => languageNameProblems(fileOf('messages'), content.messages.languageNames, LOCALES),
};
