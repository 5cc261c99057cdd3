import * as v from 'valibot';
import { DemandId } from './demand';
import { CountryCode } from './recipient';
import { RECORD_KINDS } from './recordKinds';

const Text = v.pipe(v.string(), v.minLength(1));

/** content/catalogue/offers.json: which letter is offered first to somebody who says in which state they live. */
export const OfferRulesFile = v.strictObject({
  /** To the own government: by the kind of what is on record of it last, the first row first where two are of one day. */
  byRecord: v.array(v.strictObject({ kinds: v.array(v.picklist(RECORD_KINDS)), demand: DemandId, why: Text })),
  /** To the own government, where nothing is on record of it that a letter may say. */
  otherwise: v.strictObject({ demand: DemandId, why: Text }),
  /** To a body, where a letter to the own government can harm: the row that names the state, else the one that names none. */
  elsewhere: v.array(
    v.strictObject({ states: v.optional(v.array(CountryCode)), demand: DemandId, to: Text, why: Text }),
  ),
});
type OfferRulesFile = v.InferOutput<typeof OfferRulesFile>;

/** The rules alone: why each is so stands in the file, for who keeps it. */
export interface OfferRules {
  readonly byRecord: readonly Omit<OfferRulesFile['byRecord'][number], 'why'>[];
  readonly otherwise: Omit<OfferRulesFile['otherwise'], 'why'>;
  readonly elsewhere: readonly Omit<OfferRulesFile['elsewhere'][number], 'why'>[];
}

/** A letter as home offers it, in one language: one for all states from which the same is said. */
export interface OfferBox {
  readonly demand: DemandId;
  readonly title: string;
  /** To whom, and in which language. */
  readonly text: string;
  /** Absent where it is the own government, which the answer names. */
  readonly to?: string;
  /** Why it is not the own government, and how to write without a name. */
  readonly careful?: string;
}

/** /data/offers-<locale>.json, of all states, so that no request tells where somebody lives. */
export interface OffersData {
  /** ISO code, name, and the place of its letter in `boxes`. */
  readonly states: readonly (readonly [code: string, name: string, box: number])[];
  readonly boxes: readonly OfferBox[];
}
