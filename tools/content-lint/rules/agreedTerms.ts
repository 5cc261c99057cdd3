import type { Locale } from '../../../lib/domain/locales';
import type { Problem } from '../../../lib/domain/problem';
import { findsIn, type Term } from '../termList';

/** A section of a template as it is read, with facts and laws in their wording. */
export interface SpokenSection {
  readonly file: string;
  readonly place: string;
  /** Name and roles: which section of another language says the same. */
  readonly key: string;
  readonly text: string;
}

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
