import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));

/** How a language writes what no template should spell out: dates, lists, quotation marks. */
export const LocaleProfile = v.strictObject({
  /** The language's own name, as shown in menus. */
  name: Text,
  direction: v.picklist(['ltr', 'rtl']),
  /** Who has looked at the wording: `draft` until a native reader has, and then said to the person who chooses it. */
  wording: v.picklist(['original', 'draft', 'reviewed']),
  /** Slots: {day}, {month}, {year}. */
  date: Text,
  /** Month without a day. Slots: {month}, {year}. */
  monthOfYear: Text,
  /** Ordinal for the first of a month where the language wants one ("1er"), else null. */
  firstOfMonth: v.nullable(Text),
  months: v.pipe(v.array(Text), v.length(12)),
  /** "Berlin, 21 November 2026". Slots: {place}, {date}. */
  placeAndDate: Text,
  quotes: v.strictTuple([Text, Text]),
  /** Between the publisher, title, date and the address of a source. */
  comma: Text,
  /** "1." Slot: {number}. */
  ordinal: Text,
});
export type LocaleProfile = v.InferOutput<typeof LocaleProfile>;
