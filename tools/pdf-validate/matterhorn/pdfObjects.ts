import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** The dictionary of a dictionary or stream. */
export const dictOf = (object: PDFObject | undefined): PDFDict | null => {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : null;
};

/** An entry, with references followed; null where there is none. */
export const entry = (object: PDFObject | null | undefined, key: string): PDFObject | null =>
  dictOf(object ?? undefined)?.lookup(PDFName.of(key)) ?? null;

export const nameIn = (object: PDFObject | null | undefined, key: string): string | null => {
  const value = entry(object, key);
  return value instanceof PDFName ? value.decodeText() : null;
};

export const numberIn = (object: PDFObject | null | undefined, key: string): number | null => {
  const value = entry(object, key);
  return value instanceof PDFNumber ? value.asNumber() : null;
};

export const textIn = (object: PDFObject | null | undefined, key: string): string | null => {
  const value = entry(object, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
};

export const isTrue = (object: PDFObject | null | undefined, key: string): boolean => {
  const value = entry(object, key);
  return value instanceof PDFBool && value.asBoolean();
};

/** The items of an array, with references followed; of anything else that one thing. */
export const listOf = (object: PDFObject | null): PDFObject[] => {
  if (object instanceof PDFArray) {
    return Array.from({ length: object.size() }, (_, index) => object.lookup(index)).filter(
      (item) => item !== undefined,
    );
  }
  return object ? [object] : [];
};

export const keysOf = (object: PDFObject | null): string[] =>
  dictOf(object ?? undefined)
    ?.keys()
    .map((key) => key.decodeText()) ?? [];

/** A stream unpacked. */
export const bytesOf = (object: PDFObject | null): Uint8Array =>
  object instanceof PDFRawStream ? decodePDFRawStream(object).decode() : new Uint8Array();

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
