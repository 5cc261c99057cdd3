import type { Office } from '../domain/offices';
import type { OtherNames } from '../domain/otherNames';
import { foldForSearch } from '../i18n/foldForSearch';

export interface MeantOffice {
  /** Null where the text names none. */
  readonly office: Office | null;
  /** The text without it: “germany” of “foreign minister germany”. */
  readonly rest: string;
}

/** The office that a typed text names, whole words only; of several names the longest. */
export const meantOffice = (text: string, offices: OtherNames['offices']): MeantOffice => {
  const folded = ` ${foldForSearch(text)} `;
  const found = offices
    .flatMap(({ office, names }) => names.map((name) => ({ office, name: foldForSearch(name) })))
    .filter(({ name }) => folded.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return { office: found?.office ?? null, rest: found ? folded.replace(` ${found.name} `, ' ').trim() : folded.trim() };
};
