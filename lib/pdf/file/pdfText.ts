const PRINTABLE = /^[\x20-\x7e]*$/;

/** UTF-16BE in hexadecimal. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');

/** A text string (ISO 32000-1, 7.9.2.2): as it is, or in UTF-16 with its mark where ASCII does not hold it. */
export const pdfText = (text: string): string =>
  PRINTABLE.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<feff${utf16(text)}>`;

/** Places on the page and other lengths: finer than any device, and short in the file. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
