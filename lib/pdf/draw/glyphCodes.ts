import type { EmbeddedFont } from 'pdfkit';
import type { Glyph } from './layoutTree';

const codes = new WeakMap<EmbeddedFont, Map<string, number>>();

/**
 * The code (CID) of a glyph in the file's subset. One glyph that stands for different characters gets a code for
 * each, so that the text read back is the text written (ISO 32000-1, 9.10.3), and one for each width it is given.
 */
export const glyphCode = (
  font: EmbeddedFont,
  { id, codePoints, advanceWidth }: Pick<Glyph, 'id' | 'codePoints' | 'advanceWidth'>,
): number => {
  const known = codes.get(font) ?? new Map<string, number>();
  codes.set(font, known);
  const key = `${id} ${advanceWidth} ${codePoints.join(' ')}`;
  const code = known.get(key);
  if (code !== undefined) return code;
  let next = font.subset.includeGlyph(id);
  if (font.unicode[next] !== undefined) next = font.subset.glyphs.push(id) - 1;
  font.widths[next] = advanceWidth * font.scale;
  font.unicode[next] = codePoints;
  known.set(key, next);
  return next;
};
