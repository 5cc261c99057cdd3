import type { Pt } from '../../domain/units';
import { latinBytes } from '../file/ByteWriter';
import { type CodedGlyph, codedGlyph, type Shown } from '../file/codedGlyph';
import { rounded } from '../file/pdfText';
import { faceName } from '../loadedFaces';
import type { Typeface } from './layoutTree';

/**
 * Operators of a page with gaps of four digits where codes of glyphs go: what a text draws is the same in every file
 * but for these codes, which are the file's own.
 */
export interface Operators {
  readonly bytes: Uint8Array;
  /** Places of the gaps, and for each the place in the text's glyphs of what goes there. */
  readonly gaps: Uint32Array;
  readonly which: Uint16Array;
}

const GAP = '0000';
/** As a multiple of the size: wider than any kerning or space. */
const FAR = 2;

/** Writes the operators of one text (ISO 32000-1, 9.4), from the top left of its box; pt, y upwards. */
export class PieceWriter {
  readonly glyphs: CodedGlyph[] = [];
  readonly #places = new Map<CodedGlyph, number>();
  #text = '';
  #gaps: number[] = [];
  #which: number[] = [];
  #font = '';
  #size: Pt = 1;
  /** Where the line that is being set begins, as it was written. */
  #lineX: Pt = 0;
  #lineY: Pt = 0;
  /** Where the pen stands; null where a glyph cannot just follow. */
  #pen: Pt | null = null;
  #base: Pt = 0;
  /** What of a TJ is open: nothing, its array, or a string in it. */
  #open: 'nothing' | 'array' | 'string' = 'nothing';

  /** Ends what is being shown. */
  flush(): void {
    if (this.#open === 'string') this.#text += '>';
    if (this.#open !== 'nothing') this.#text += '] TJ\n';
    this.#open = 'nothing';
  }

  operator(text: string): void {
    this.flush();
    this.#text += `${text}\n`;
  }

  /** What follows is set in a face and size. */
  setFont(typeface: Typeface, size: Pt): void {
    const font = `/${faceName(typeface)} ${rounded(size)} Tf`;
    if (font === this.#font) return;
    this.#font = font;
    this.#size = size;
    this.operator(font);
  }

  #moveTo(x: Pt, y: Pt): void {
    const across = rounded(x - this.#lineX);
    const up = rounded(y - this.#lineY);
    this.operator(`${across} ${up} Td`);
    this.#lineX += across;
    this.#lineY += up;
    this.#pen = this.#lineX;
    this.#base = y;
  }

  /** Brings the pen to a place, in steps of a thousandth of the size along a line, or by a move if it is far. */
  placeAt(x: Pt, y: Pt): void {
    if (this.#pen === null || y !== this.#base || Math.abs(this.#pen - x) > FAR * this.#size) {
      this.#moveTo(x, y);
      return;
    }
    this.back(Math.round((this.#pen - x) / (this.#size / 1000)));
  }

  /** Moves the pen back on its line by thousandths of the size. */
  back(thousandths: number): void {
    if (thousandths === 0 || this.#pen === null) return;
    if (this.#open === 'string') this.#text += '>';
    else if (this.#open === 'nothing') this.#text += '[';
    this.#open = 'array';
    this.#text += thousandths;
    this.#pen -= (thousandths * this.#size) / 1000;
  }

  /** Shows a glyph, after which the pen stands `advance` further. */
  show(typeface: Typeface, glyph: Shown, advance: Pt): void {
    const coded = codedGlyph(typeface, glyph);
    let place = this.#places.get(coded);
    if (place === undefined) {
      place = this.glyphs.push(coded) - 1;
      this.#places.set(coded, place);
    }
    if (this.#open !== 'string') this.#text += this.#open === 'nothing' ? '[<' : '<';
    this.#open = 'string';
    this.#gaps.push(this.#text.length);
    this.#which.push(place);
    this.#text += GAP;
    if (this.#pen !== null) this.#pen += advance;
  }

  /** The next glyph gets a place of its own, wherever the pen stands. */
  leaveLine(): void {
    this.#pen = null;
  }

  /** All that was written since the last time. */
  take(): Operators {
    this.flush();
    const taken = {
      bytes: latinBytes(this.#text),
      gaps: Uint32Array.from(this.#gaps),
      which: Uint16Array.from(this.#which),
    };
    this.#text = '';
    this.#gaps = [];
    this.#which = [];
    return taken;
  }
}
