import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;

const unpacked = (packed: string): string => {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    // Not packed: it is searched as it stands.
    return '';
  }
};

/** A text as the strings of a PDF may hold it (ISO 32000-2, 7.9.2): bytes as latin1 characters. */
const spellings = (text: string): string[] => {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  return [Buffer.from(text), utf16].flatMap((bytes) => {
    const hex = bytes.toString('hex');
    return [bytes.toString('latin1'), hex, hex.toUpperCase()];
  });
};

/** Whether a text stands anywhere in a PDF as a string, in its objects or in a stream: metadata, bookmarks, alternative texts. */
export const pdfHolds = (pdf: Uint8Array, text: string): boolean => {
  const file = Buffer.from(pdf).toString('latin1');
  const all = [file, ...[...file.matchAll(STREAM)].map(([, packed = '']) => unpacked(packed))];
  return spellings(text).some((spelling) => all.some((part) => part.includes(spelling)));
};
