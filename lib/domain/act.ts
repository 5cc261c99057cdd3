import * as v from 'valibot';
import { CountryCode } from './recipient';

/**
 * content/catalogue/acts.json: what a state is known to have done about a demand. Only a fact of the ledger makes an act, and only
 * an act makes a letter of thanks possible; the fact's `statement` is what the letter thanks for.
 */
export const Act = v.strictObject({
  state: CountryCode,
  /** The demand's id. */
  demand: v.string(),
  /** The fact's id. */
  fact: v.string(),
});
export type Act = v.InferOutput<typeof Act>;
