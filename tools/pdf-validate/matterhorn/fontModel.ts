import { PDFArray, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { bytesOf, entry, latin1, listOf, nameIn } from './pdfObjects';
import { readTrueType, type TrueType } from './trueType';

/** A font as the pages name it. */
export interface Font {
  readonly dict: PDFObject;
  readonly name: string;
  readonly descendant: PDFObject | null;
  readonly descriptor: PDFObject | null;
  /** Text that a code stands for; null without a ToUnicode entry. */
  readonly toUnicode: ReadonlyMap<number, string> | null;
  /** Width of a code by the font dictionary, 1/1000 of the size. */
  readonly width: (code: number) => number;
  readonly program: TrueType | null;
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.replace(/\s/g, '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

/** "<0000> <0002> [<0041> <0042> <0043>]", "<0000> <0002> <0041>", and in bfchar "<0000> <0041>". */
const readCMap = (cmap: string): Map<number, string> => {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = block.matchAll(/<([^>]+)>\s*<([^>]+)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g);
    for (const [, first = '', last = '', listed, start = ''] of ranges) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      const texts = listed?.match(/<[^>]*>/g)?.map((text) => utf16(text.slice(1, -1)));
      for (let code = from; code <= to; code += 1) {
        const counted =
          utf16(start.slice(0, -4)) + String.fromCharCode(Number.parseInt(start.slice(-4), 16) + code - from);
        map.set(code, texts ? (texts[code - from] ?? '') : counted);
      }
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([^>]+)>\s*<([^>]*)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  return map;
};

/** The W array (ISO 32000-1, 9.7.4.3) as widths by code. */
const readWidths = (w: PDFObject | null): Map<number, number> => {
  const widths = new Map<number, number>();
  const items = listOf(w);
  const number = (object: PDFObject | undefined) => (object instanceof PDFNumber ? object.asNumber() : 0);
  for (let at = 0; at < items.length; ) {
    const first = number(items[at]);
    const next = items[at + 1];
    if (next instanceof PDFArray) {
      for (const [index, width] of listOf(next).entries()) widths.set(first + index, number(width));
      at += 2;
    } else {
      for (let code = first; code <= number(next); code += 1) widths.set(code, number(items[at + 2]));
      at += 3;
    }
  }
  return widths;
};

export const readFont = (dict: PDFObject): Font => {
  const descendant = listOf(entry(dict, 'DescendantFonts'))[0] ?? null;
  const descriptor = entry(descendant ?? dict, 'FontDescriptor');
  const cmap = entry(dict, 'ToUnicode');
  const widths = readWidths(entry(descendant, 'W'));
  const usual = entry(descendant, 'DW');
  const program = entry(descriptor, 'FontFile2');
  return {
    dict,
    name: nameIn(dict, 'BaseFont') ?? '',
    descendant,
    descriptor,
    toUnicode: cmap ? readCMap(latin1(bytesOf(cmap))) : null,
    width: (code) => widths.get(code) ?? (usual instanceof PDFNumber ? usual.asNumber() : 1000),
    program: program ? readTrueType(bytesOf(program)) : null,
  };
};
