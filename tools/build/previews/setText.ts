import path from 'node:path';
import { type Font, openSync } from 'fontkit';
import { isChinese, type Locale } from '../../../lib/domain/locales';
import { FACES } from '../fonts/faces';

/** The typeface of headings in one kind of writing, as its package has it. */
export interface DisplayFace {
  readonly family: string;
  readonly weight: 600 | 700;
  /** Path of the file. */
  readonly file: string;
  /** Against Latin capitals of the same size. */
  readonly grow: number;
  /** From line to line, in sizes of the text. */
  readonly leading: number;
}

const fileOf = (face: string): string => {
  const source = FACES.find(({ name }) => name === face);
  if (!source) throw new Error(`There is no typeface "${face}".`);
  return path.join('node_modules', source.from);
};

const SERIF: DisplayFace = {
  family: 'STIX Two Text',
  weight: 600,
  file: fileOf('serif-bold'),
  grow: 1,
  leading: 1.16,
};
const NASKH: DisplayFace = {
  family: 'Scheherazade New',
  weight: 700,
  file: fileOf('naskh-bold'),
  grow: 1.14,
  leading: 1.28,
};
const HAN: DisplayFace = {
  family: 'Noto Serif SC',
  weight: 700,
  file: fileOf('symbols-bold'),
  grow: 0.96,
  leading: 1.3,
};

/** The face that a language is set in, and what its words in Latin letters are set in. */
export const facesFor = (locale: string): readonly [DisplayFace, ...DisplayFace[]] => {
  if (isChinese(locale)) return [HAN];
  return locale === 'ar' || locale === 'ckb' ? [NASKH, SERIF] : [SERIF];
};

const opened = new Map<string, Font>();

const fontOf = ({ file }: DisplayFace): Font => {
  const font = opened.get(file) ?? openSync(file);
  // One face is in each of these files.
  if (!('layout' in font)) throw new Error(`${file} holds several faces.`);
  opened.set(file, font);
  return font;
};

/** Width of a text, in sizes of the text. */
export const widthOf = (face: DisplayFace, text: string): number => {
  const font = fontOf(face);
  return font.layout(text).advanceWidth / font.unitsPerEm;
};

const segments = (locale: Locale, text: string): readonly string[] =>
  isChinese(locale)
    ? // A word stays whole, and what may begin no line stays with the word before it.
      [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].reduce<string[]>((parts, { segment }) => {
        const last = parts.at(-1);
        if (last !== undefined && (/^[、。，：；！？”』》）]/.test(segment) || /[“『《（]$/.test(last))) {
          parts[parts.length - 1] = last + segment;
        } else parts.push(segment);
        return parts;
      }, [])
    : // A short word, a preposition mostly, leans on the next, and a dash on the one before.
      text.split(/(?<=[\p{L}\p{M}’]{3}[,:;]?(?: [–—])?[ -])/u);

const breakAt = (pieces: readonly string[], most: number, measure: (text: string) => number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
};

/** A text in as few lines as `most` allows (a width, in sizes of the text), and these as even as they can be. */
export const setLines = (locale: Locale, face: DisplayFace, text: string, most: number): readonly string[] => {
  const pieces = segments(locale, text);
  const measure = (line: string) => widthOf(face, line);
  const lines = breakAt(pieces, most, measure);
  let [even, narrow] = [lines, most];
  while (narrow > most / 2) {
    narrow -= most / 40;
    const tried = breakAt(pieces, narrow, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > narrow)) break;
    even = tried;
  }
  return even;
};
