import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { holdsRtl } from '../../lib/i18n/rtlWords';

const MM_PER_PT = 25.4 / 72;

/** A piece of text as it lies on its page. */
export interface PlacedText {
  readonly text: string;
  /** Left edge, mm from the left of the sheet. */
  readonly x: number;
  /** Base line, mm from the top of the sheet. */
  readonly baseline: number;
  readonly width: number;
  /** Size of the type, pt. */
  readonly size: number;
}

export interface ReadPdf {
  readonly pages: readonly (readonly PlacedText[])[];
  /** Width and height of the first page, mm. */
  readonly sheet: readonly [width: number, height: number];
  readonly title: unknown;
  readonly language: unknown;
  readonly info: Readonly<Record<string, unknown>>;
  /** All text in the order of the file, white space folded. */
  readonly text: string;
}

export const fold = (text: string): string =>
  text
    // pdf.js takes letters apart that Unicode composes, and a vowel of Lao.
    .normalize('NFC')
    .replaceAll('\u0EB3', '\u0ECD\u0EB2')
    .replace(/[\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A name as pdf.js gives it back: without the joiner of Persian, which has done its work, and without the vowel signs of
 * Dhivehi, the last of which it gives before the word.
 */
export const asRead = (text: string): string => fold(text).replace(/\u200C|[\u07A6-\u07B0]/g, '');

/** In what order a reader gives words from right to left depends on the line: they are looked for one by one. */
export const piecesToFind = (name: string): readonly string[] => (holdsRtl(name) ? name.split(/[\s\u05BE]+/) : [name]);

/** Opens a PDF in a reader other than ours, and closes it again. */
export const withPdf = async <Read>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Read>,
): Promise<Read> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  try {
    return await read(document);
  } finally {
    await document.destroy();
  }
};

export const pagesOf = async (document: PDFDocumentProxy): Promise<ReadPdf> => {
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const pages: PlacedText[][] = [];
  const texts: string[] = [];
  let sheet: [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    if (number === 1) sheet = [width * MM_PER_PT, height * MM_PER_PT];
    const { items } = await page.getTextContent();
    const placed: PlacedText[] = [];
    for (const item of items) {
      if (!('str' in item)) continue;
      texts.push(item.str, item.hasEOL ? '\n' : '');
      if (item.str.trim() === '') continue;
      placed.push({
        text: item.str,
        x: item.transform[4] * MM_PER_PT,
        baseline: (height - item.transform[5]) * MM_PER_PT,
        width: item.width * MM_PER_PT,
        size: Math.hypot(item.transform[2], item.transform[3]),
      });
    }
    pages.push(placed);
  }
  return { pages, sheet, title: info.Title, language: info.Language, info, text: fold(texts.join('')) };
};

/** Reads a PDF back as that reader sees it. */
export const readPdf = (bytes: Uint8Array): Promise<ReadPdf> => withPdf(bytes, pagesOf);
