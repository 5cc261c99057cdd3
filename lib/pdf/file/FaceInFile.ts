import { BoundedCache } from '../BoundedCache';
import type { Typeface } from '../draw/layoutTree';
import { latinBytes } from './ByteWriter';
import { type CodedGlyph, inOrder } from './codedGlyph';
import { FontTables } from './fontProgram';
import { type PdfFile, packed, type Ref, reference } from './PdfFile';
import { rounded, utf16 } from './pdfText';

/** No glyph may stand for U+0000 (ISO 19005-2, 6.2.11.7.2); code 0 is the sign for what is missing, never shown. */
const REPLACEMENT = 0xfffd;
/** A range of a map from codes to characters must not pass from one first byte to another (Adobe TN 5411). */
const CODES_A_RANGE = 256;
const A = 65;
const LETTERS = 26;
const TAG_LENGTH = 6;

/** What depends on nothing but the glyphs and their order; packing it is most of what a typeface costs a file. */
interface PackedFace {
  readonly program: Uint8Array;
  readonly programLength: number;
  readonly toUnicode: Uint8Array;
  readonly widths: string;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');

const toUnicode = (glyphs: readonly Pick<CodedGlyph, 'codePoints'>[]): string => {
  const texts = glyphs.map(({ codePoints }) => `<${utf16(String.fromCodePoint(...codePoints))}>`);
  const ranges = Array.from({ length: Math.ceil(texts.length / CODES_A_RANGE) }, (_, index) => {
    const first = index * CODES_A_RANGE;
    const own = texts.slice(first, first + CODES_A_RANGE);
    return `<${hex(first)}> <${hex(first + own.length - 1)}> [${own.join(' ')}]`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
};

/** Of keys, some hundred characters for each set of glyphs. */
const MOST_CHARACTERS = 20_000;

/** A typeface as files embed it. */
class Embeddable {
  readonly #tables: FontTables;
  readonly #typeface: Typeface;
  readonly #packed = new BoundedCache<PackedFace>(MOST_CHARACTERS);

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
    this.#tables = new FontTables(typeface);
  }

  packed(glyphs: readonly CodedGlyph[]): PackedFace {
    const key = glyphs.map(({ number }) => number).join(' ');
    const known = this.#packed.get(key);
    if (known) return known;
    const missing = { id: 0, advance: this.#tables.advance(0), codePoints: [REPLACEMENT] };
    const all = [missing, ...glyphs];
    const program = this.#tables.programOf(all);
    const scale = 1000 / this.#typeface.unitsPerEm;
    const made = {
      program: packed(program),
      programLength: program.length,
      toUnicode: packed(latinBytes(toUnicode(all))),
      widths: all.map(({ advance }) => rounded(advance * scale)).join(' '),
    };
    this.#packed.set(key, made);
    return made;
  }
}

const embeddable = new WeakMap<Typeface, Embeddable>();

/** A typeface in one file: the codes that its glyphs have there, and the objects that embed it. */
export class FaceInFile {
  readonly #typeface: Typeface;
  /** In the order of their codes, which begin at 1. */
  readonly #glyphs: CodedGlyph[] = [];
  readonly #codes = new Map<CodedGlyph, number>();
  readonly #waiting = new Set<CodedGlyph>();
  readonly ref: Ref;

  constructor(typeface: Typeface, ref: Ref) {
    this.#typeface = typeface;
    this.ref = ref;
  }

  ask(glyph: CodedGlyph): void {
    if (!this.#codes.has(glyph)) this.#waiting.add(glyph);
  }

  /** Gives codes to all that was asked for since the last time, so that equal sets of glyphs are equal typefaces. */
  giveCodes(): void {
    for (const glyph of [...this.#waiting].sort(inOrder)) this.#codes.set(glyph, this.#glyphs.push(glyph));
    this.#waiting.clear();
  }

  code(glyph: CodedGlyph): number {
    return this.#codes.get(glyph) ?? 0;
  }

  /** Writes the typeface as the `nth` of the file. */
  write(file: PdfFile, nth: number): void {
    const typeface = this.#typeface;
    const own = embeddable.get(typeface) ?? new Embeddable(typeface);
    embeddable.set(typeface, own);
    const { program, programLength, toUnicode: unicode, widths } = own.packed(this.#glyphs);
    const scale = 1000 / typeface.unitsPerEm;
    const name = `/${tagOf(nth)}+${typeface.postscriptName.replaceAll(' ', '_')}`;
    const { minX, minY, maxX, maxY } = typeface.bbox;
    const [ascent, descent, capHeight, xHeight] = [
      typeface.ascent,
      typeface.descent,
      typeface.capHeight || typeface.ascent,
      typeface.xHeight || 0,
    ].map((value) => rounded(value * scale));
    const box = [minX, minY, maxX, maxY].map((value) => rounded(value * scale)).join(' ');
    const descriptor = file.write(
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box}] /ItalicAngle ${typeface.italicAngle} ` +
        `/Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /XHeight ${xHeight} /StemV 0 ` +
        `/FontFile2 ${reference(file.packedStream(program, `/Length1 ${programLength}`))} >>`,
    );
    const descendant = file.write(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} ` +
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ' +
        `/FontDescriptor ${reference(descriptor)} /W [0 [${widths}]] /CIDToGIDMap /Identity >>`,
    );
    file.write(
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(file.packedStream(unicode))} >>`,
      this.ref,
    );
  }
}

/** Six capitals that tell the subsets of a file apart (ISO 32000-1, 9.6.4). */
const tagOf = (nth: number): string =>
  Array.from({ length: TAG_LENGTH }, (_, place) =>
    String.fromCharCode(A + (Math.floor(nth / LETTERS ** (TAG_LENGTH - 1 - place)) % LETTERS)),
  ).join('');
