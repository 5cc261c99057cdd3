import type { ReactNode } from 'react';
import type { Inline, Line } from '../../domain/letter';
import type { Pt } from '../../domain/units';
import { latinWords } from '../../i18n/latinWords';
import { markBreaks, markLongWords } from '../../i18n/lineBreaks';
import { rtlWords } from '../../i18n/rtlWords';
import { latinFirst } from '../fontsForLetter';
import { type BrokenText, breakText } from '../layout/breakText';
import { Text, type TypeStyle } from '../layout/elements';
import { nodesOf } from '../layout/nodes';
import { inLanguage, leadingTo } from '../structure';
import { rtlFirst, wholeWords } from '../wholeWords';
import type { TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
  /** From `structured`; without it the text is nothing to be read. */
  readonly structure?: object;
}

interface Piece extends Pick<Inline, 'text' | 'lang' | 'link'> {
  /** Those of the text, or in another order for Latin words in a letter of another script, and for whole words. */
  readonly families: readonly string[];
}

const REGULAR = 400;

/** Cut where language, link or face change, and nowhere else. */
const piecesOf = (line: Line, { direction, fontFamily, fontWeight = REGULAR }: TextStyle): Piece[] => {
  const pieces: Piece[] = [];
  const inLatin = latinFirst(fontFamily);
  const ordered = (text: string) =>
    direction === 'rtl'
      ? latinWords(text).map((stretch) => ({ ...stretch, families: stretch.latin ? inLatin : fontFamily }))
      : rtlWords(text).map((stretch) => ({
          ...stretch,
          families: stretch.rtl ? rtlFirst(fontFamily, fontWeight, stretch.text) : fontFamily,
        }));
  const stretches = ({ text, lang, link }: Inline): Piece[] =>
    ordered(text)
      .flatMap((stretch) => wholeWords(stretch.text, stretch.families, fontWeight))
      .map((stretch) => ({ ...stretch, ...(lang && { lang }), ...(link && { link }) }));
  for (const piece of line.flatMap(stretches)) {
    const open = pieces.at(-1);
    if (open && open.lang === piece.lang && open.link === piece.link && open.families[0] === piece.families[0]) {
      pieces[pieces.length - 1] = { ...open, text: open.text + piece.text };
    } else pieces.push(piece);
  }
  return pieces;
};

const styleOf = ({ measure, ...style }: TextStyle, families: readonly string[]): TypeStyle => ({
  ...style,
  fontFamily: families,
});

/** No character is wider, as a part of the size, but one or two of Arabic that are whole sentences. */
const WIDEST = 1.4;

/** A line broken at its measure, before it has a place. */
export const breakLine = (line: Line | string, style: TextStyle): BrokenText => {
  const [text] = nodesOf(<LetterText line={line} style={style} />);
  if (!text) throw new Error('A line is one text.');
  return breakText(text, style.measure);
};

/** Width of a line that is not broken, pt. */
export const lineWidth = (line: Line | string, style: TextStyle): Pt =>
  breakLine(line, { ...style, measure: Number.POSITIVE_INFINITY }).width;

const longer = new Map<number, RegExp>();

/** Words of more characters than a number. */
const longerThan = (most: number): RegExp => {
  const words = longer.get(most) ?? new RegExp(`\\S{${most + 1}}`, 'u');
  longer.set(most, words);
  return words;
};

/** A line whose every word fits a line of its own; only words are measured that may not. */
const inShortWords = (line: Line, style: TextStyle): Line => {
  const { measure, fontSize } = style;
  if (!Number.isFinite(measure)) return line;
  const sure = Math.floor(measure / (fontSize * WIDEST));
  const long = longerThan(sure);
  if (!line.some(({ text }) => long.test(text))) return line;
  return markLongWords(line, (word) => word.length <= sure || lineWidth(word, style) <= measure);
};

/** What the text of a line holds: its words, or its pieces where language, link or face change. */
export const textOf = (line: Line | string, style: TextStyle): ReactNode => {
  const marked = markBreaks(typeof line === 'string' ? [{ text: line }] : line);
  const pieces = piecesOf(inShortWords(marked, style), style);
  const [only] = pieces;
  const [own] = style.fontFamily;
  return pieces.length <= 1 && !only?.lang && !only?.link && (only?.families[0] ?? own) === own
    ? (only?.text ?? '')
    : pieces.map(({ text, lang, link, families }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
        <Text key={index} style={styleOf(style, families)} {...(link ? leadingTo(link) : lang && inLanguage(lang))}>
          {text}
        </Text>
      ));
};

/** A paragraph of the letter: what the person typed looks like the rest on paper. */
export const LetterText = ({ line, style, structure }: LetterTextProps) => (
  <Text style={styleOf(style, style.fontFamily)} orphans={2} widows={2} {...structure}>
    {textOf(line, style)}
  </Text>
);
