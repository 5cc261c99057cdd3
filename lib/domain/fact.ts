import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));
const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** A full day: what is compared with the day on which somebody reads. */
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * past: it was so, and is told as something of that day. superseded: later counts or events have overtaken it.
 * current: it may be said of today, as long as its review date has not passed.
 */
export const FACT_STATUSES = ['past', 'current', 'superseded'] as const;

/** content/catalogue/facts.json: a row of the ledger. Only a row may put a figure into a letter. */
export const Fact = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/)),
  /** As printed by the source; null for a statement without a figure; a range where sources differ. */
  value: v.nullable(v.union([v.number(), v.string(), v.strictObject({ from: v.number(), to: v.number() })])),
  /** How the source hedges the figure; absent where it gives it plainly. */
  qualifier: v.optional(v.picklist(['about', 'at-least', 'more-than', 'nearly'])),
  /** Every figure or date that the wording may hold, e.g. ["2022", "20"]; a check compares them. */
  figures: v.array(Text),
  source: Text,
  /** Further sources that the same wording rests on: both ends of a range, cited together. */
  alsoSources: v.optional(v.array(Text), []),
  /** Who says so, a key of content/<locale>/attributions.json: not always the publisher. */
  attribution: Text,
  /** The day, month or year the fact speaks of. */
  asOf: PartialDate,
  checkedOn: Day,
  /** After this day the fact counts as unchecked: the pages mark it and `npm run check:content` reports it. */
  reviewBy: Day,
  status: v.picklist(FACT_STATUSES),
  /** Rows that say otherwise, named on both sides. */
  conflictsWith: v.optional(v.array(Text), []),
  caution: v.optional(Text),
});
export type Fact = v.InferOutput<typeof Fact>;

/** content/<locale>/facts.json */
export const FactWording = v.strictObject({
  /** Takes the place of {{fact "id"}} inside a sentence. */
  phrase: Text,
  /** A whole sentence with its attribution, for the sources page. */
  statement: Text,
});
export type FactWording = v.InferOutput<typeof FactWording>;

/** content/catalogue/sources.json: where a fact was read. */
export const Source = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** As the publisher names itself; a translation, where one is wanted, is in content/<locale>/sources.json. */
  publisher: Text,
  /** In the language of the source; null where only the address was recorded. */
  title: v.nullable(Text),
  /** The title was worked out from the address. */
  titleInferred: v.optional(v.literal(true)),
  /** BCP 47 tag of the title where it is not English. */
  titleLanguage: v.optional(Text),
  /** Null where the page bears none; no letter cites such a one. */
  date: v.nullable(PartialDate),
  /** The date was worked out from weekdays and events in the text, not printed there. */
  dateInferred: v.optional(v.boolean()),
  /** Short address without the scheme, as a letter prints it; null where none is known. */
  address: v.nullable(Text),
  /** The page itself, for the link; null where only the publisher's site was recorded. */
  url: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  /** How much of it was read: a whole page, an excerpt, or somebody else’s account of it, which no letter cites. */
  read: v.optional(v.picklist(['page', 'excerpt', 'second-hand'])),
  readOn: v.optional(Day),
});
export type Source = v.InferOutput<typeof Source>;
