import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));
const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** content/facts/facts.json: a row of the ledger. Only a row may put a figure into a letter. */
export const Fact = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/)),
  /** As printed by the source; null for a statement without a figure. */
  value: v.nullable(v.union([v.number(), v.string()])),
  /** Every figure or date that the wording may hold, e.g. ["2022", "20"]; a check compares them. */
  figures: v.array(Text),
  source: Text,
  /** The day, month or year the fact speaks of. */
  asOf: PartialDate,
  checkedOn: PartialDate,
  status: v.picklist(['past', 'current', 'superseded']),
  /** Rows that say otherwise. */
  conflictsWith: v.optional(v.array(Text), []),
  caution: v.optional(Text),
});
export type Fact = v.InferOutput<typeof Fact>;

/** content/facts/<locale>.json */
export const FactWording = v.strictObject({
  /** Takes the place of {{fact "id"}} inside a sentence. */
  phrase: Text,
  /** A whole sentence with its attribution, for the sources page. */
  statement: Text,
});
export type FactWording = v.InferOutput<typeof FactWording>;

/** content/sources/sources.json: where a fact was read. */
export const Source = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** As the publisher names itself; a translation, where one is wanted, is in content/sources/<locale>.json. */
  publisher: Text,
  /** In the language of the source; null where only the address was recorded. */
  title: v.nullable(Text),
  date: PartialDate,
  /** The date was worked out from weekdays and events in the text, not printed there. */
  dateInferred: v.optional(v.boolean()),
  /** Short address without the scheme; null where none is known. */
  address: v.nullable(Text),
  /** The whole address, where it was recorded: only such a source becomes a link. */
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
});
export type Source = v.InferOutput<typeof Source>;
