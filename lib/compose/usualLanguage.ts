import type { World } from '../domain/catalogue';
import type { Locale } from '../domain/locales';
import type { RecipientId } from '../domain/offices';
import type { RecipientLanguages } from '../domain/recipientLanguage';

/** The language in which a recipient is usually written to, and why. */
export interface UsualLanguage {
  readonly locale: Locale;
  /**
   * - `official`, `working`: a language of the recipient
   * - `noneOfOurs`: its languages are not among ours, so that it is a working language of the UN
   * - `unknown`: no recipient yet, or one whom the person types; the language is the page's
   */
  readonly why: RecipientLanguages['status'] | 'noneOfOurs' | 'unknown';
}

/** Of several languages the writer's own, where it is one of them; else the first. */
const ownOrFirst = (languages: readonly Locale[], own: Locale): Locale =>
  languages.find((language) => language === own) ?? languages[0] ?? own;

/** The usual language for a recipient whose letter is written on a page in `own`. */
export const usualLanguage = (
  to: RecipientId,
  own: Locale,
  { languages, states, institutions }: Pick<World, 'languages' | 'states' | 'institutions'>,
): UsualLanguage => {
  const row = languages.rows.find((candidate) => candidate.to.includes(to));
  if (row) return { locale: ownOrFirst(row.languages, own), why: row.status };
  const known = states.some(({ iso2 }) => iso2 === to) || institutions.some(({ id }) => id === to);
  return known ? { locale: ownOrFirst(languages.otherwise, own), why: 'noneOfOurs' } : { locale: own, why: 'unknown' };
};
