import * as v from 'valibot';
import { CountryCode } from './recipient';
import type { Role } from './role';

const Text = v.pipe(v.string(), v.minLength(1));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * What a record changes in letters to its state:
 * - `no-return`: as a state of nationality it is asked only that nobody be returned against their will
 * - `no-men`: it is asked to take back women and children alone
 * - `with-request`: nothing; the safeguard that stands in every letter which asks for a return is all
 */
export const SAFEGUARD_EFFECTS = ['no-return', 'no-men', 'with-request'] as const;
export type SafeguardEffect = (typeof SAFEGUARD_EFFECTS)[number];

/** content/catalogue/safeguards.json: a state to which people cannot be returned without danger, and what follows for letters. */
export const Safeguard = v.strictObject({
  state: CountryCode,
  effect: v.picklist(SAFEGUARD_EFFECTS),
  /** What the source says, in our words. */
  ground: Text,
  source: v.strictObject({
    publisher: Text,
    title: Text,
    /** The title was worked out from the address. */
    titleInferred: v.optional(v.literal(true)),
    url: v.pipe(v.string(), v.url()),
    /** Day or year; null where the page bears none. */
    date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}-\d{2})?$/))),
  }),
  /** How much of it was read: a whole short page, an excerpt, or somebody else's account of it. */
  read: v.picklist(['page', 'excerpt', 'second-hand']),
  readOn: Day,
  /** Day by which to look again. A safeguard does not lapse by it: a doubt is no reason to ask somebody back. */
  reviewBy: Day,
});
export type Safeguard = v.InferOutput<typeof Safeguard>;

/** The role that a state of nationality has in place of `nationality`. */
export const GUARDED_ROLE: Readonly<Record<SafeguardEffect, Role>> = {
  'no-return': 'nationality-no-return',
  'no-men': 'nationality-no-men',
  'with-request': 'nationality',
};
