import bidiFactory from 'bidi-js';
import type { Font } from 'fontkit';
import unicode from 'unicode-properties';
import type { Direction } from '../../domain/locales';
import type { Pt } from '../../domain/units';
import { placesToBreak } from '../../i18n/lineBreaks';
import type { Glyph } from '../draw/layoutTree';

/** A piece of a text with what is said of it. */
export interface Fragment {
  readonly text: string;
  /** The face of a character, null where none of the text's faces has it; then it is set in the last of them. */
  readonly faceOf: (point: number) => Font | null;
  readonly fallback: Font;
  readonly fontSize: Pt;
  /** Distance of lines; where none is given the face says it. */
  readonly lineHeight: Pt | undefined;
  readonly direction: Direction;
  readonly link: string | undefined;
}

/** Glyphs of one face, script, direction and link, in the order in which they are read. */
export interface ShapedRun extends Pick<Fragment, 'fontSize' | 'lineHeight' | 'link'> {
  readonly face: Font;
  /** Embedding level (Unicode TR 9). */
  readonly level: number;
  /** In the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly glyphs: readonly Glyph[];
  readonly advances: readonly Pt[];
  /** Where each glyph begins in the paragraph's text. */
  readonly starts: readonly number[];
}

export interface Paragraph {
  /** As it is set: without soft hyphens, brackets of words from right to left turned round. */
  readonly text: string;
  readonly runs: readonly ShapedRun[];
  /** What may stand on different lines, spaces among it. */
  readonly syllables: readonly string[];
}

const bidi = bidiFactory();

/** Whether something of a text may have another direction than from left to right (Unicode's data for Bidi_Class). */
const MAY_TURN =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/;

const levelsOf = (text: string, direction: Direction): Uint8Array | null =>
  direction === 'ltr' && !MAY_TURN.test(text) ? null : bidi.getEmbeddingLevels(text, direction).levels;

/** Scripts whose letters fontkit takes apart as it shapes them: so that each glyph knows its characters, it is given the parts. */
const IN_PARTS = [
  ...['Bengali', 'Devanagari', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Malayalam', 'Myanmar', 'Oriya'],
  ...['Sinhala', 'Tamil', 'Telugu', 'Tibetan'],
];
const TO_TAKE_APART = new RegExp(`[${IN_PARTS.map((script) => `\\p{Script=${script}}`).join('')}]+`, 'gu');
const MAY_HAVE_PARTS = /[\u0900-\u109f\u1780-\u17ff]/;

const inParts = (text: string): string =>
  MAY_HAVE_PARTS.test(text) ? text.replace(TO_TAKE_APART, (letters) => letters.normalize('NFD')) : text;

/** What has no script of its own goes with what is around it. */
const NO_SCRIPT: readonly string[] = ['Common', 'Inherited', 'Unknown'];
const scripts = new Map<number, string | null>();

const scriptOf = (point: number): string | null => {
  const known = scripts.get(point);
  if (known !== undefined) return known;
  const script = unicode.getScript(point);
  const own = NO_SCRIPT.includes(script) ? null : script;
  scripts.set(point, own);
  return own;
};

/** What a fragment says in a paragraph. */
interface Piece {
  readonly fragment: Fragment;
  readonly text: string;
}

/** A text between its ends of lines. */
const paragraphsOf = (fragments: readonly Fragment[]): Piece[][] => {
  const paragraphs: Piece[][] = [[]];
  for (const fragment of fragments) {
    inParts(fragment.text)
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) paragraphs.push([]);
        paragraphs.at(-1)?.push({ fragment, text });
      });
  }
  return paragraphs;
};

/** A stretch of a paragraph that is shaped at once. */
interface Stretch {
  readonly fragment: Fragment;
  readonly face: Font | null;
  readonly level: number;
  readonly start: number;
  end: number;
}

const SOFT_HYPHEN = 0xad;
const FIRST_OF_TWO = 0x10000;

/** A paragraph cut where face, script, direction or what is said of it changes. */
const stretchesOf = (pieces: readonly Piece[], levels: Uint8Array | null): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let script: string | null = null;
  let face = null as Font | null;
  let from = 0;
  for (const { fragment, text } of pieces) {
    let open: Stretch | null = null;
    for (let at = 0; at < text.length; ) {
      const point = text.codePointAt(at) ?? 0;
      const end = from + at + (point < FIRST_OF_TWO ? 1 : 2);
      const level = levels?.[from + at] ?? 0;
      const own = scriptOf(point);
      const another = own !== null && own !== script;
      if (another) script = own;
      if (point !== SOFT_HYPHEN) {
        face = fragment.faceOf(point) ?? (face?.hasGlyphForCodePoint(point) ? face : fragment.fallback);
      }
      if (open && !another && open.face === face && open.level === level) open.end = end;
      else {
        open = { fragment, face, level, start: from + at, end };
        stretches.push(open);
      }
      at = end - from;
    }
    from += text.length;
  }
  return stretches;
};

const mirrored = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => bidi.getMirroredCharacter(text[at] ?? '') ?? text[at]).join('');

const SOFT_HYPHENS = /\u00AD/g;

/** What of a stretch may stand on different lines, without its soft hyphens. */
const syllablesOf = (text: string): string[] => {
  const words = text.split(/( +)/).filter(Boolean);
  return text.includes('\u00AD')
    ? words.flatMap((word) => placesToBreak(word).map((part) => part.replace(SOFT_HYPHENS, '')))
    : words;
};

interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { readonly xAdvance: number }[];
}

export const lengthOf = ({ codePoints }: Glyph): number => {
  let length = codePoints.length;
  for (const point of codePoints) if (point >= FIRST_OF_TWO) length += 1;
  return length;
};

/** Glyphs of a text as it stands in a line, from its first character to its last; advances in font units. */
export const shape = (face: Font, text: string): Shaped =>
  face.layout(text, [], undefined, undefined, 'ltr') as unknown as Shaped;

const shapeRun = (
  { fragment, face, level }: Stretch & { readonly face: Font },
  text: string,
  start: number,
): ShapedRun => {
  const { fontSize, lineHeight, link } = fragment;
  const { glyphs, positions } = shape(face, text);
  const scale = fontSize / face.unitsPerEm;
  const starts: number[] = [];
  let at = start;
  for (const glyph of glyphs) {
    starts.push(at);
    at += lengthOf(glyph);
  }
  const advances = positions.map(({ xAdvance }) => xAdvance * scale);
  return { fontSize, lineHeight, link, face, level, start, end: start + text.length, glyphs, advances, starts };
};

const readParagraph = (pieces: readonly Piece[]): Paragraph => {
  const typed = pieces.map(({ text }) => text).join('');
  const levels = levelsOf(typed, pieces[0]?.fragment.direction ?? 'ltr');
  const runs: ShapedRun[] = [];
  const syllables: string[] = [];
  let text = '';
  for (const stretch of stretchesOf(pieces, levels)) {
    const { face, level, start, end } = stretch;
    const own = typed.slice(start, end);
    const parts = syllablesOf(level % 2 === 1 ? mirrored(own) : own);
    // A word in which the face changes is not divided there.
    const [first = ''] = parts;
    const before = syllables.at(-1);
    if (before?.trim() && first.trim()) {
      syllables[syllables.length - 1] = before + first;
      parts.shift();
      syllables.push(...parts);
      parts.unshift(first);
    } else syllables.push(...parts);
    const set = parts.join('');
    if (face && set !== '') runs.push(shapeRun({ ...stretch, face }, set, text.length));
    text += set;
  }
  return { text, runs, syllables };
};

/** A text as paragraphs that are shaped, to be broken into lines of any measure. */
export const readText = (fragments: readonly Fragment[]): readonly Paragraph[] =>
  paragraphsOf(fragments).map(readParagraph);
