import type { EmbeddedFont, PdfKitDocument } from 'pdfkit';
import type { Typeface } from './layoutTree';

const embedded = new WeakMap<PdfKitDocument, Map<Typeface, EmbeddedFont>>();

/** A typeface as a file embeds it. pdfkit would compare it with every font of the file at each run. */
export const embeddedFont = (file: PdfKitDocument, typeface: Typeface): EmbeddedFont => {
  const fonts = embedded.get(file) ?? new Map<Typeface, EmbeddedFont>();
  embedded.set(file, fonts);
  const known = fonts.get(typeface);
  if (known) return known;
  file.font(typeface, 1);
  fonts.set(typeface, file._font);
  return file._font;
};
