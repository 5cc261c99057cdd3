import * as v from 'valibot';
import { ENVELOPE_IDS } from './envelopeIds';
import { LAYOUT_IDS } from './layoutIds';
import type { Mm } from './units';

const Millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(300));

const Box = v.strictObject({ x: Millimetres, y: Millimetres, width: Millimetres, height: Millimetres });

/** Geometry of one letter layout, in millimetres from the top left corner of the sheet. */
export const LetterLayout = v.strictObject({
  id: v.picklist(LAYOUT_IDS),
  /** Where the measures come from. */
  basis: v.pipe(v.string(), v.minLength(10)),
  paper: v.picklist(['A4', 'US-Letter']),
  sheet: v.strictObject({ width: Millimetres, height: Millimetres }),
  /** Where the address lines may stand: they must never leave this box, or the window cuts them. */
  address: Box,
  /** The one-line return address above the recipient inside the window; null where the standard has none. */
  returnLine: v.nullable(Box),
  /** Sender block; the sender may be set at the start of the page or beside the address. */
  sender: Box,
  /** Where a logo may stand, clear of sender and window. */
  logo: Box,
  /** Top of the line with place and date, and the side it is set to. */
  date: v.strictObject({ y: Millimetres, align: v.picklist(['start', 'end']) }),
  /** Top of the subject; the letter's text flows from here. */
  subjectY: Millimetres,
  margins: v.strictObject({ start: Millimetres, end: Millimetres, top: Millimetres, bottom: Millimetres }),
  foldMarks: v.array(Millimetres),
  holeMark: v.nullable(Millimetres),
  /** True where no envelope fixes the place of the address, so that it may mirror in a right-to-left letter. */
  mirrors: v.boolean(),
  /** ISO 3166-1 alpha-2 codes of the sender's countries that use this layout; "*" for the rest of the world. */
  countries: v.array(v.string()),
});
export type LetterLayout = v.InferOutput<typeof LetterLayout>;

/** Geometry of an envelope that is printed on, lying lengthwise, in millimetres from its top left corner. */
export const EnvelopeLayout = v.strictObject({
  id: v.picklist(ENVELOPE_IDS),
  /** Where the measures come from. */
  basis: v.pipe(v.string(), v.minLength(10)),
  sheet: v.strictObject({ width: Millimetres, height: Millimetres }),
  sender: Box,
  address: Box,
});
export type EnvelopeLayout = v.InferOutput<typeof EnvelopeLayout>;

export type BoxMm = { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };
