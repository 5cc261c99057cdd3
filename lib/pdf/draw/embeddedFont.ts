import type { EmbeddedFont, PdfKitDocument } from 'pdfkit';
import type { Typeface } from './layoutTree';

/** No glyph may stand for U+0000 (ISO 19005-2, 6.2.11.7.2). */
const REPLACEMENT = 0xfffd;

const embedded = new WeakMap<PdfKitDocument, Map<Typeface, EmbeddedFont>>();

/** The font program in the file says the same widths as the font dictionary (ISO 14289-1, 7.21.5). */
const agreeOnWidths = ({ subset, widths, scale }: EmbeddedFont): void => {
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyph) => {
    const code = addGlyph(glyph);
    const metrics = subset.hmtx.metrics[code];
    const width = widths[code];
    if (metrics && width !== undefined) metrics.advance = Math.round(width / scale);
    return code;
  };
};

/** A typeface as a file embeds it. pdfkit would compare it with every font of the file at each run. */
export const embeddedFont = (file: PdfKitDocument, typeface: Typeface): EmbeddedFont => {
  const fonts = embedded.get(file) ?? new Map<Typeface, EmbeddedFont>();
  embedded.set(file, fonts);
  const known = fonts.get(typeface);
  if (known) return known;
  file.font(typeface, 1);
  // The glyph for what is missing is in every font and never drawn: pdfkit gives it U+0000 and a width in font units.
  file._font.unicode[0] = [REPLACEMENT];
  file._font.widths[0] = (file._font.widths[0] ?? 0) * file._font.scale;
  fonts.set(typeface, file._font);
  agreeOnWidths(file._font);
  return file._font;
};
