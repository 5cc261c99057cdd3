import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));

/** How a language writes what no template should spell out: dates, lists, quotation marks. */
export const LocaleProfile = v.strictObject({
  /** The language's own name, as shown in menus. */
  name: Text,
  direction: v.picklist(['ltr', 'rtl']),
  /** Slots: {day}, {month}, {year}. */
  date: Text,
  /** Month without a day. Slots: {month} (from `monthsAlone` where given), {year}. */
  monthOfYear: Text,
  /** Ordinal for the first of a month where the language wants one ("1er"), else null. */
  firstOfMonth: v.nullable(Text),
  /** As in a full date: “21 ноября”. */
  months: v.pipe(v.array(Text), v.length(12)),
  /** As without a day, where the language has another form for it: “ноябрь” (CLDR: stand-alone months). */
  monthsAlone: v.optional(v.pipe(v.array(Text), v.length(12))),
  /** "Berlin, 21 November 2026". Slots: {place}, {date}. */
  placeAndDate: Text,
  quotes: v.strictTuple([Text, Text]),
  /** Between the publisher, title, date and the address of a source. */
  comma: Text,
  /** "1." Slot: {number}. */
  ordinal: Text,
  /** Where no line may break. */
  noBreak: v.strictObject({
    /** "Article", "No.": not parted from the number that follows. */
    beforeNumber: v.array(Text),
    /** "Dr": not parted from the name that follows. */
    beforeName: v.array(Text),
    /** "million", "%": not parted from the number before; months need not be named. */
    afterNumber: v.array(Text),
    /** "z. B.": kept whole. */
    phrases: v.array(Text),
    /** Signs with the space that stands before or after them, where one was typed: French, "?" and U+202F. */
    spacedBefore: v.array(v.strictTuple([Text, v.picklist(['\u00A0', '\u202F'])])),
    spacedAfter: v.array(v.strictTuple([Text, v.picklist(['\u00A0', '\u202F'])])),
  }),
  /**
   * Whether spaces stand between words and between sentences. False for Chinese: there a line break of a template
   * stands for nothing, and a citation follows its clause at once.
   */
  spaced: v.optional(v.boolean(), true),
});
export type LocaleProfile = v.InferOutput<typeof LocaleProfile>;

/** Kinds of text that are reviewed apart: templates; forms of address; facts, laws and sources; names; pages. */
export const WORDING_KINDS = ['letters', 'forms', 'facts', 'names', 'pages'] as const;
export type WordingKind = (typeof WORDING_KINDS)[number];

/**
 * Who has looked at a kind of text. original: written in this language, no translation, and read by nobody outside;
 * draft: a translation that no native reader has reviewed; reviewed: by whom, and on which day.
 */
export const Review = v.variant('status', [
  v.strictObject({ status: v.literal('original') }),
  v.strictObject({ status: v.literal('draft') }),
  v.strictObject({
    status: v.literal('reviewed'),
    by: Text,
    on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
]);
export type Review = v.InferOutput<typeof Review>;

/** How a language parts thousands: the sign, and the number of digits from which it does; null where it does not. */
export const Groups = v.nullable(v.strictObject({ sign: Text, from: v.pipe(v.number(), v.integer(), v.minValue(4)) }));
export type Groups = v.InferOutput<typeof Groups>;

/**
 * content/<locale>/locale.json: the profile; who reviewed the wording and how figures are parted, which only the
 * pages say; and what only the checks need. `largeNumbers` are the words
 * for large numbers in all their forms, by which a figure without a source is found; small ones (“three steps”, “six
 * weeks”) are the letter's own and no facts.
 */
export const LocaleFile = v.strictObject({
  ...LocaleProfile.entries,
  review: v.strictObject(v.entriesFromList(WORDING_KINDS, Review)),
  groups: Groups,
  largeNumbers: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\p{L}\p{M}]+$/u))), v.minLength(1)),
});

/** What writing a date needs of a profile. */
export type DateProfile = Pick<LocaleProfile, 'date' | 'monthOfYear' | 'months' | 'monthsAlone' | 'firstOfMonth'>;
