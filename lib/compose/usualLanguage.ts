import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { Locale } from '../domain/locales';
import type { RecipientId } from '../domain/offices';
import type { RecipientLanguages } from '../domain/recipientLanguage';

/** The language in which a recipient is usually written to, and why. */
export interface UsualLanguage {
  readonly locale: Locale;
  /**
   * - `official`, `working`: a language of the recipient
   * - `mission`: the letter goes to its mission in New York, which takes correspondence in it
   * - `noneOfOurs`: its languages are not among ours, so that it is a working language of the UN
   * - `unknown`: no recipient yet, or one whom the person types; the language is the page's
   */
  readonly why: RecipientLanguages['status'] | 'mission' | 'noneOfOurs' | 'unknown';
}

/** Of several languages the writer's own, where it is one of them; else the first. */
const ownOrFirst = (languages: readonly Locale[], own: Locale): Locale =>
  languages.find((language) => language === own) ?? languages[0] ?? own;

/** The languages in which a state's mission in New York takes correspondence; empty where they are not known. */
export const missionLanguages = (to: RecipientId, { missions }: World['languages']): readonly Locale[] =>
  missions.find((row) => row.to.includes(to))?.languages ?? [];

/** Whom a letter is to: only the office in New York has another language than the rest of its state. */
export interface Addressed {
  readonly to: RecipientId;
  readonly office: string | null;
  /** The letter's: one that exists in some languages only is written in these. */
  readonly demand?: DemandId;
}

const languageOf = (
  { to, office }: Addressed,
  own: Locale,
  { languages, states, institutions }: Pick<World, 'languages' | 'states' | 'institutions'>,
): UsualLanguage => {
  const taken = office === 'pr-un' ? missionLanguages(to, languages) : [];
  if (taken.length > 0) return { locale: ownOrFirst(taken, own), why: 'mission' };
  const row = languages.rows.find((candidate) => candidate.to.includes(to));
  if (row) return { locale: ownOrFirst(row.languages, own), why: row.status };
  const known = states.some(({ iso2 }) => iso2 === to) || institutions.some(({ id }) => id === to);
  return known ? { locale: ownOrFirst(languages.otherwise, own), why: 'noneOfOurs' } : { locale: own, why: 'unknown' };
};

/** The usual language for a recipient whose letter is written on a page in `own`. */
export const usualLanguage = (
  addressed: Addressed,
  own: Locale,
  world: Pick<World, 'languages' | 'states' | 'institutions' | 'demands'>,
): UsualLanguage => {
  const found = languageOf(addressed, own, world);
  const among = world.demands.find(({ id }) => id === addressed.demand)?.languages;
  return !among || among.includes(found.locale) ? found : { locale: ownOrFirst(among, own), why: 'unknown' };
};
