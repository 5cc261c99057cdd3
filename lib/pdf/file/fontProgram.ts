/** The members of a fontkit font that are read here; guarded by tests/pdf/fontProgram.test.ts. */
interface TableFont {
  readonly directory: { readonly tables: Readonly<Record<string, { readonly length: number } | undefined>> };
  readonly _getTableStream: (tag: string) => { readonly readBuffer: (length: number) => Uint8Array } | null;
}

/** A glyph of a font program, with the width it is given there, in font units. */
export interface ProgramGlyph {
  readonly id: number;
  readonly advance: number;
}

/** Places in tables (OpenType 1.9). */
const HEAD = { checkSumAdjustment: 8, indexToLocFormat: 50 } as const;
const HHEA = { numberOfHMetrics: 34 } as const;
const MAXP = { numGlyphs: 4 } as const;
/** Flags of a part of a composite glyph. */
const PART = { wordArguments: 1, scale: 8, moreParts: 0x20, twoScales: 0x40, matrix: 0x80 } as const;
const GLYPH_HEADER = 10;
/** What a font in a PDF needs (ISO 32000-1, 9.9), in the order of their names. */
const TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const padded = (length: number): number => (length + 3) & ~3;
const even = (length: number): number => (length + 1) & ~1;
/** Longest `glyf` that offsets of two bytes can count, in steps of two. */
const MOST_SHORT = 2 * 0xffff;

/** Sum of a table's words, as the directory has it. */
const checkSum = (bytes: Uint8Array): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    sum = (sum + word) | 0;
  }
  return sum >>> 0;
};

/** Places in a composite glyph's program where the numbers of its parts stand. */
const partPlaces = (program: Uint8Array): readonly number[] => {
  const view = viewOf(program);
  if (program.length < GLYPH_HEADER || view.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = GLYPH_HEADER;
  for (let flags: number = PART.moreParts; flags & PART.moreParts; ) {
    flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & PART.wordArguments ? 4 : 2);
    if (flags & PART.scale) at += 2;
    else if (flags & PART.twoScales) at += 4;
    else if (flags & PART.matrix) at += 8;
  }
  return places;
};

/** The tables of a TrueType face, read once, and the programs made of some of its glyphs. */
export class FontTables {
  readonly #tables: ReadonlyMap<string, Uint8Array>;
  readonly #longOffsets: boolean;
  readonly #metrics: number;

  constructor(font: unknown) {
    const { directory, _getTableStream } = font as TableFont;
    this.#tables = new Map(
      [...TABLES].flatMap((tag) => {
        const length = directory.tables[tag]?.length;
        const stream = length ? _getTableStream.call(font, tag) : null;
        return length && stream ? [[tag, Uint8Array.from(stream.readBuffer(length))] as const] : [];
      }),
    );
    this.#longOffsets = viewOf(this.#table('head')).getInt16(HEAD.indexToLocFormat) !== 0;
    this.#metrics = viewOf(this.#table('hhea')).getUint16(HHEA.numberOfHMetrics);
  }

  #table(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`A typeface has no table "${tag}".`);
    return table;
  }

  #outline(id: number): Uint8Array {
    const view = viewOf(this.#table('loca'));
    const offset = (at: number) => (this.#longOffsets ? view.getUint32(4 * at) : 2 * view.getUint16(2 * at));
    return this.#table('glyf').subarray(offset(id), offset(id + 1));
  }

  #bearing(id: number): number {
    const view = viewOf(this.#table('hmtx'));
    const long = this.#metrics;
    return view.getInt16(id < long ? 4 * id + 2 : 4 * long + 2 * (id - long));
  }

  advance(id: number): number {
    return viewOf(this.#table('hmtx')).getUint16(4 * Math.min(id, this.#metrics - 1));
  }

  #copyOf(tag: string, change: (view: DataView) => void): Uint8Array {
    const copy = this.#table(tag).slice();
    change(viewOf(copy));
    return copy;
  }

  /** A font program of glyphs in an order, and behind them the parts that composite ones are made of. */
  programOf(asked: readonly ProgramGlyph[]): Uint8Array {
    const glyphs = [...asked];
    const places = new Map<number, number>();
    for (const [place, { id }] of glyphs.entries()) if (!places.has(id)) places.set(id, place);
    const outlines: Uint8Array[] = [];
    // The list grows while it is walked: a part may be made of parts.
    for (const { id } of glyphs) {
      const outline = this.#outline(id);
      const parts = partPlaces(outline);
      const own = parts.length > 0 ? outline.slice() : outline;
      for (const at of parts) {
        const view = viewOf(own);
        const part = view.getUint16(at);
        const place = places.get(part) ?? glyphs.push({ id: part, advance: this.advance(part) }) - 1;
        places.set(part, place);
        view.setUint16(at, place);
      }
      outlines.push(own);
    }
    return this.#assembled(glyphs, outlines);
  }

  #assembled(glyphs: readonly ProgramGlyph[], outlines: readonly Uint8Array[]): Uint8Array {
    const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + even(length), 0));
    const short = glyf.length <= MOST_SHORT;
    const loca = new DataView(new ArrayBuffer((short ? 2 : 4) * (glyphs.length + 1)));
    const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
    let end = 0;
    outlines.forEach((outline, place) => {
      glyf.set(outline, end);
      end += even(outline.length);
      if (short) loca.setUint16(2 * (place + 1), end / 2);
      else loca.setUint32(4 * (place + 1), end);
    });
    glyphs.forEach(({ id, advance }, place) => {
      hmtx.setUint16(4 * place, advance);
      hmtx.setInt16(4 * place + 2, this.#bearing(id));
    });
    const made: Readonly<Partial<Record<string, Uint8Array>>> = {
      glyf,
      loca: new Uint8Array(loca.buffer),
      hmtx: new Uint8Array(hmtx.buffer),
      head: this.#copyOf('head', (view) => {
        view.setUint32(HEAD.checkSumAdjustment, 0);
        view.setInt16(HEAD.indexToLocFormat, short ? 0 : 1);
      }),
      hhea: this.#copyOf('hhea', (view) => view.setUint16(HHEA.numberOfHMetrics, glyphs.length)),
      maxp: this.#copyOf('maxp', (view) => view.setUint16(MAXP.numGlyphs, glyphs.length)),
    };
    return fontFile(
      TABLES.flatMap((tag) => {
        const bytes = made[tag] ?? this.#tables.get(tag);
        return bytes ? [{ tag, bytes }] : [];
      }),
    );
  }
}

/** Tables as a font file, with its directory. */
const fontFile = (tables: readonly { readonly tag: string; readonly bytes: Uint8Array }[]): Uint8Array => {
  const header = 12 + 16 * tables.length;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), header));
  const view = viewOf(file);
  const log = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << log);
  view.setUint16(8, log);
  view.setUint16(10, 16 * tables.length - (16 << log));
  let at = header;
  tables.forEach(({ tag, bytes }, index) => {
    const row = 12 + 16 * index;
    for (let letter = 0; letter < tag.length; letter += 1) file[row + letter] = tag.charCodeAt(letter);
    view.setUint32(row + 4, checkSum(bytes));
    view.setUint32(row + 8, at);
    view.setUint32(row + 12, bytes.length);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  return file;
};
