import * as v from 'valibot';
import { LOCALES } from './locales';
import { CountryCode } from './recipient';
import { RECORD_KINDS } from './recordKinds';

export const Text = v.pipe(v.string(), v.minLength(1));
export const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const PartialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What people are counted as, in the order in which a sentence names them. */
export const COUNTED_AS = [
  'womenAndChildren',
  'men',
  'women',
  'children',
  'menAndBoys',
  'nationals',
  'citizens',
  'people',
] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

const Count = v.union([Whole, v.strictObject({ from: Whole, to: Whole })]);

/** content/catalogue/state-records.json: what is publicly known about one state, by a source and on a day. */
export const StateRecord = v.strictObject({
  /** Of the state and a number that is never used again. */
  id: v.pipe(v.string(), v.regex(/^[A-Z]{2}-\d+$/)),
  state: CountryCode,
  kind: v.picklist(RECORD_KINDS),
  /** Only of `returned`: one operation on `asOf`, or all until then. */
  span: v.optional(v.picklist(['operation', 'total'])),
  /** Only of `returned`, where it was not Syria alone. */
  from: v.optional(v.literal('syria-and-iraq')),
  /** The day, month or year of which it is true; null where the source gives none, and then it stands in no letter. */
  asOf: v.nullable(PartialDate),
  people: v.optional(v.partial(v.strictObject(v.entriesFromList(COUNTED_AS, Count)))),
  /** A figure that a sentence names without a noun of its own. */
  number: v.optional(Whole),
  /** How the source hedges its first figure. */
  qualifier: v.optional(v.picklist(['about', 'more-than', 'at-least'])),
  /** Whose count or report it is, a key of content/<locale>/attributions.json. */
  who: Text,
  /** A key of content/catalogue/sources.json. */
  source: Text,
  /** How much of the source was read: a whole short page, an excerpt, or somebody else's account of it. */
  read: v.picklist(['page', 'excerpt', 'second-hand']),
  readOn: Day,
  /** The day past which no letter says it any more, until somebody has looked again. */
  reviewBy: Day,
  /** `letter`: also in letters; `page`: on pages alone, with its caution. */
  use: v.picklist(['letter', 'page']),
  /** Few people, or people at risk: told without number and place. */
  sensitive: v.optional(v.literal(true)),
  /**
   * Of `statement` and `caution` where it is not English: pages of that language alone tell the record, and no letter
   * does, until somebody writes it in English.
   */
  language: v.optional(v.picklist(LOCALES)),
  /** For pages, where no pattern says all of it. */
  statement: Text,
  caution: v.optional(Text),
});
export type StateRecord = v.InferOutput<typeof StateRecord>;

/** What choosing among the records of a letter needs of one; the sentence is in {@link RecordSentence}. */
export type LetterRecord = Pick<StateRecord, 'id' | 'state' | 'kind' | 'span' | 'reviewBy'> & { readonly asOf: string };

/** A record as a letter of one language tells it: a sentence with its stop, and the source to cite. */
export interface RecordSentence {
  readonly text: string;
  /** What those say whose own state it is told; left out where it is the same. */
  readonly ofOwn?: string;
  readonly source: string;
}

const Phrases = v.strictObject({
  /** Slots: {date}. */
  day: Text,
  /** Slots: {month}, {year}. */
  month: Text,
  /** Slots: {year}. */
  year: Text,
});

/** Forms of one noun by plural category of its number (Unicode CLDR); slot: {count}. */
const Plural = v.strictObject({
  one: v.optional(Text),
  two: v.optional(Text),
  few: v.optional(Text),
  many: v.optional(Text),
  other: Text,
});

/** content/<locale>/state-records.json: the pieces of which templates/letter/records/<locale>.hbs makes sentences. */
export const RecordWording = v.strictObject({
  /** “on 16 September 2025”, “in September 2025”, “in 2025”. */
  when: Phrases,
  /** “by 16 September 2025”, “by September 2025”, “by 2025”. */
  until: Phrases,
  /** Names of months after “in”, where they differ from those of locale.json. */
  monthsIn: v.optional(v.pipe(v.array(Text), v.length(12))),
  /** After “by”, likewise. */
  monthsBy: v.optional(v.pipe(v.array(Text), v.length(12))),
  /** In the case in which the sentences of the template need them. */
  people: v.strictObject(v.entriesFromList(COUNTED_AS, Plural)),
  /** The same without a number, for records that are sensitive. */
  unnumbered: v.partial(v.strictObject(v.entriesFromList(COUNTED_AS, Text))),
  /** Slot: {count}. */
  qualifiers: v.strictObject(v.entriesFromList(['about', 'more-than', 'at-least'], Text)),
  /** Slots: {from}, {to}. */
  range: Text,
  /** Of the numbers from two on, where the language writes small ones in words. */
  words: v.optional(v.array(Text), []),
  /** Between two and between the last two, and between others: “ and ”, “, ”. */
  and: v.pipe(v.string(), v.minLength(1)),
  comma: v.pipe(v.string(), v.minLength(1)),
  /** Where people were brought back from. */
  from: v.strictObject({ syria: Text, 'syria-and-iraq': Text }),
});
export type RecordWording = v.InferOutput<typeof RecordWording>;
