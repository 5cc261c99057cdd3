/** The members of a fontkit font that are wrapped here; guarded by tests/pdf/exactGlyphs.test.ts. */
interface ShapingFont {
  _glyphs: Record<number, unknown>;
  getGlyph: (id: number, codePoints?: readonly number[]) => object;
  layout: (...text: readonly unknown[]) => {
    glyphs: object[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}

const wrapped = new WeakSet<object>();

/**
 * Two things the engine loses between shaping and drawing:
 * - fontkit keeps a glyph with the characters it first stood for, so that later texts are read back wrong; here each
 *   pair of glyph and characters is a glyph object of its own;
 * - textkit overwrites the vertical place of marks, so that vowel signs sit wrong; here they travel on the glyph.
 *   It shapes from left to right and turns the glyphs round afterwards, so that a mark comes to stand before its base:
 *   `base` is the advance that lies between the two.
 */
export const exactGlyphs = (font: unknown): void => {
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
    let base = 0;
    run.positions.forEach(({ xAdvance, xOffset, yOffset }, index) => {
      const glyph = run.glyphs[index];
      if (xAdvance !== 0) base = 0;
      if (glyph && (xOffset !== 0 || yOffset !== 0)) {
        run.glyphs[index] = Object.create(glyph, { offset: { value: { x: xOffset, y: yOffset, base } } });
      }
      base += xAdvance;
    });
    return run;
  };
};
