import type { Glyph, GlyphPart } from './draw/layoutTree';

interface Position {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** The members of a fontkit font that are wrapped here; guarded by tests/pdf/normalizeGlyphs.test.ts. */
interface ShapingFont {
  _glyphs: Record<number, unknown>;
  getGlyph: (id: number, codePoints?: readonly number[]) => object;
  layout: (...text: readonly unknown[]) => { glyphs: Glyph[]; positions: Position[] };
}

const wrapped = new WeakSet<object>();

/** Glyphs and positions in which every glyph stands for a character at least, and marks know their place. */
const settle = (glyphs: readonly Glyph[], positions: readonly Position[]) => {
  const settled: Glyph[] = [];
  const advances: Position[] = [];
  /** Of the glyph that marks stand on, and of the letter that parts belong to. */
  let base = 0;
  glyphs.forEach((glyph, index) => {
    const position = positions[index];
    if (!position) return;
    const { xAdvance, xOffset: x, yOffset: y } = position;
    const owner = settled.at(-1);
    const ownersPlace = advances.at(-1);
    if (glyph.codePoints.length === 0 && owner && ownersPlace) {
      const part: GlyphPart = { path: glyph.path, x: x + ownersPlace.xAdvance, y };
      const parts = [...(owner.parts ?? []), part];
      const whole = ownersPlace.xAdvance + xAdvance;
      // Readers take a gap behind a glyph for a space.
      const advanceWidth = xAdvance === 0 ? owner.advanceWidth : whole;
      settled[settled.length - 1] = Object.create(owner, {
        parts: { value: parts },
        advanceWidth: { value: advanceWidth },
      });
      advances[advances.length - 1] = { ...ownersPlace, xAdvance: whole };
      base += xAdvance;
      return;
    }
    if (xAdvance !== 0) base = 0;
    settled.push(x !== 0 || y !== 0 ? Object.create(glyph, { offset: { value: { x, y, base } } }) : glyph);
    advances.push(position);
    base += xAdvance;
  });
  return { glyphs: settled, positions: advances };
};

/**
 * Three things that are lost between shaping and drawing:
 * - fontkit keeps a glyph with the characters it first stood for, so that later texts are read back wrong; here each
 *   pair of glyph and characters is a glyph object of its own;
 * - lines know one advance for each glyph, and no vertical place of marks; here marks travel with their place on the
 *   glyph. A line is shaped from left to right and its glyphs turned round afterwards, so that a mark comes to stand
 *   before its base: `base` is the advance that lies between the two;
 * - lines count a glyph for each character and more, and would lose letters where one is set from two glyphs (an alif
 *   and its hamza); here the second is a part of the first.
 */
export const normalizeGlyphs = (font: unknown): void => {
  const shaping = font as ShapingFont;
  if (wrapped.has(shaping)) return;
  wrapped.add(shaping);
  const makeGlyph = shaping.getGlyph.bind(shaping);
  const shape = shaping.layout.bind(shaping);
  const made = new Map<string, object>();
  shaping.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints.join(' ')}`;
    const known = made.get(key);
    if (known) return known;
    delete shaping._glyphs[id];
    const glyph = makeGlyph(id, codePoints);
    made.set(key, glyph);
    return glyph;
  };
  shaping.layout = (...text) => {
    const run = shape(...text);
    const { glyphs, positions } = settle(run.glyphs, run.positions);
    run.glyphs = glyphs;
    run.positions = positions;
    return run;
  };
};
