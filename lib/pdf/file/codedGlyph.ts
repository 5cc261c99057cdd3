import type { Glyph, Typeface } from '../draw/layoutTree';

/**
 * What a code (CID) of a file stands for. One glyph that stands for different characters gets a code for each, so that
 * the text read back is the text written (ISO 32000-1, 9.10.3), and one for each width it is given.
 */
export interface CodedGlyph {
  readonly typeface: Typeface;
  readonly id: number;
  /** In font units. */
  readonly advance: number;
  readonly codePoints: readonly number[];
  /** Tells it from the others of its typeface; depends on what was met before, and goes into no file. */
  readonly number: number;
}

const met = new WeakMap<Pick<Glyph, 'id'>, CodedGlyph>();
const byContent = new WeakMap<Typeface, Map<string, CodedGlyph>>();

export type Shown = Pick<Glyph, 'id' | 'codePoints' | 'advanceWidth'>;

/** The same object for the same glyph, characters and width. */
export const codedGlyph = (typeface: Typeface, glyph: Shown): CodedGlyph => {
  const before = met.get(glyph);
  if (before) return before;
  const { id, codePoints, advanceWidth: advance } = glyph;
  const ofFace = byContent.get(typeface) ?? new Map<string, CodedGlyph>();
  byContent.set(typeface, ofFace);
  const key = `${id} ${advance} ${codePoints.join(' ')}`;
  const coded = ofFace.get(key) ?? { typeface, id, advance, codePoints, number: ofFace.size };
  ofFace.set(key, coded);
  met.set(glyph, coded);
  return coded;
};

/** By number of the glyph, then width, then characters: whatever was met before. */
export const inOrder = (one: CodedGlyph, other: CodedGlyph): number =>
  one.id - other.id ||
  one.advance - other.advance ||
  one.codePoints.length - other.codePoints.length ||
  one.codePoints.reduce((order, point, at) => order || point - (other.codePoints[at] ?? 0), 0);
