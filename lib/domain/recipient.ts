import * as v from 'valibot';
import { ROLES } from './role';

const Text = v.pipe(v.string(), v.minLength(1));
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** content/catalogue/recipients/states.json: one UN member state. Names are per locale, see {@link StateNames}. */
export const State = v.strictObject({
  iso2: CountryCode,
  iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  /** What the state can do whatever the date; seats on the Security Council come from {@link SecurityCouncil}. */
  roles: v.optional(v.array(v.picklist(ROLES)), ['nationality', 'supporting-state']),
  /** Membership of the Global Coalition, only where a source shows it. */
  coalition: v.optional(v.strictObject({ basis: Text })),
});
export type State = v.InferOutput<typeof State>;

/** The forms a language needs of a state's name; in content/<locale>/states.json. */
export const StateNames = v.strictObject({
  /** Everyday name for menus: "Netherlands". */
  name: Text,
  /** Everyday name as the one addressed: "to the Netherlands", "aux Pays-Bas", "an die Niederlande". */
  to: Text,
  /** Everyday name as owner: "of the Netherlands", "des Pays-Bas", "der Niederlande". */
  of: Text,
  /** UN formal name, nominative, with its article where running text wants one. */
  formal: Text,
  /** UN formal name as owner: "of the Kingdom of the Netherlands", "du Royaume des Pays-Bas". In Arabic with its preposition lām. */
  formalOf: Text,
});
export type StateNames = v.InferOutput<typeof StateNames>;

/** content/catalogue/recipients/institutions.json */
export const Institution = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z_]{2,20}$/)),
  role: v.picklist(ROLES),
  /**
   * The state whose ministry this is, for its names in content/<locale>/states.json. One that is no member of the UN
   * (PS, XK) has names there, and no row in states.json of the catalogue.
   */
  state: v.optional(CountryCode),
  /** A body of one state that is not its government, and no international one. */
  national: v.optional(v.literal(true)),
  /** No longer responsible: marked wherever it is offered. */
  legacy: v.optional(v.literal(true)),
  /** Official site to look an address up; null where none is known. */
  site: v.nullable(Text),
});
export type Institution = v.InferOutput<typeof Institution>;

/** content/catalogue/recipients/security-council.json: who sits when; chosen by the letter's date. */
export const SecurityCouncil = v.strictObject({
  permanent: v.array(CountryCode),
  elected: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), v.array(CountryCode)),
  presidency: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    v.strictObject({ state: CountryCode, basis: Text }),
  ),
  /** Where to check rows that were computed from the alphabetical order. */
  check: Text,
});
export type SecurityCouncil = v.InferOutput<typeof SecurityCouncil>;
