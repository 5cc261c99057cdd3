import { loadLanguages } from '../../../lib/catalogue/loadWorld';
import type { Problem } from '../../../lib/domain/problem';
import type { RecipientLanguages } from '../../../lib/domain/recipientLanguage';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/recipients/languages.json';

/** Rows for recipients that do not exist or stand twice, and institutions that nobody said the language of. */
export const recipientLanguageProblems = (
  rows: readonly Pick<RecipientLanguages, 'to'>[],
  { states, institutions }: { readonly states: readonly string[]; readonly institutions: readonly string[] },
): Problem[] => {
  const named = rows.flatMap(({ to }) => to);
  const row = (place: string, problem: string, remedy: string): Problem => ({ file: FILE, place, problem, remedy });
  return [
    ...named
      .filter((to) => !states.includes(to) && !institutions.includes(to))
      .map((to) => row(to, 'is no recipient.', 'Use an ISO code of states.json or an id of institutions.json.')),
    ...named
      .filter((to, index) => named.indexOf(to) < index)
      .map((to) => row(to, 'stands in two rows.', 'Keep the row that its basis proves.')),
    ...institutions
      .filter((id) => !named.includes(id))
      .map((id) => row(id, 'has no language.', 'Add the languages it works in, with their basis.')),
  ];
};

export const rule: Rule = {
  holds: 'A language for every institution, and rows only for recipients there are',
  catalogue: ({ recipients }) => recipientLanguageProblems(loadLanguages().rows, recipients),
};
