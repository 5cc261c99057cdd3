import type { Locale } from '../../../lib/domain/locales';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import { findsIn, type Term } from '../termList';
import type { SpokenSection } from '../wordingRules';

/** Headings are cut to the width of a line, and may leave out what the request says in full. */
const HEADINGS = /^(?:subject|topic)\b/;

/** Sections that say in other words what the English section says with an agreed term. */
export const agreedTermProblems = (
  sections: readonly SpokenSection[],
  model: readonly SpokenSection[],
  terms: readonly Term[],
  locale: Locale,
): Problem[] => {
  const nth = (list: readonly SpokenSection[], at: SpokenSection): number =>
    list.filter(({ key }) => key === at.key).indexOf(at);
  const modelOf = (section: SpokenSection) =>
    model.filter(({ key }) => key === section.key)[nth(sections, section)]?.text ?? '';
  return sections
    .filter(({ key }) => !HEADINGS.test(key))
    .flatMap((section) =>
      terms
        .filter(({ languages }) => findsIn(languages.en.stems, modelOf(section)))
        .filter(({ languages }) => !findsIn(languages[locale].stems, section.text))
        .map(({ id, languages }) => ({
          file: section.file,
          place: section.place,
          problem: `has no form of “${languages[locale].term}”, where the English section has “${languages.en.term}”.`,
          remedy: `Use the agreed word, or add a form of it to "${id}" in content/catalogue/terms.json.`,
        })),
    );
};

export const rule: Rule = {
  holds: 'The agreed term in each template where the English one has it',
  locale: ({ letters, terms, locale }) =>
    letters.flatMap(({ sections, model }) => agreedTermProblems(sections, model, terms, locale)),
};
