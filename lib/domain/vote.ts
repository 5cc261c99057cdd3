import * as v from 'valibot';
import { DemandId } from './demand';
import { CountryCode } from './recipient';
import { Day, Text } from './stateRecord';

/**
 * content/catalogue/un-votes.json: what many states did at once in the United Nations, the list of them seen by name. What
 * bears more directly on a demand stands before the rest. Only those in favour are listed: nobody is reproached.
 */
export const Vote = v.strictObject({
  /** Also the section of templates/letter/records that says it. */
  id: v.pipe(v.string(), v.regex(/^un-\d{4}-[a-z-]+$/)),
  on: Day,
  /** On which it bears. */
  demands: v.pipe(v.array(DemandId), v.minLength(1)),
  /** In favour, or among those who proposed or signed it. */
  states: v.pipe(v.array(CountryCode), v.minLength(1)),
  /** How many did the same, where the sentence says so; also those that are no member states. */
  others: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The rest as in a state record. */
  source: Text,
  read: v.picklist(['page', 'excerpt', 'second-hand']),
  readOn: Day,
  reviewBy: Day,
  use: v.picklist(['letter', 'page']),
  statement: Text,
  caution: v.optional(Text),
});
export type Vote = v.InferOutput<typeof Vote>;

/** What choosing the vote that a letter gives thanks for needs of one. */
export type LetterVote = Pick<Vote, 'id' | 'demands' | 'states' | 'reviewBy'>;
