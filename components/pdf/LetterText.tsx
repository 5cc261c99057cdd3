import { Text, type TextProps } from '@react-pdf/renderer';
import type { Inline, Line } from '@/lib/domain/letter';
import { markBreaks, markLongWords } from '@/lib/locale/lineBreaks';
import { latinFirst } from '@/lib/pdf/fontsForLetter';
import { inLanguage, leadingTo } from '@/lib/pdf/structure';
import { latinWords } from './latinWords';
import { NEVER_HYPHENATE, type TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
  /** From `structured`; without it the text is nothing to be read. */
  readonly structure?: object;
  /** Characters of the longest word that a line holds. */
  readonly longest?: number;
}

/** Text of a line at 1 pt, in characters of half an em: a longer word is an address of the web. */
const CHARACTERS_AT_ONE_POINT = 880;

interface Piece extends Pick<Inline, 'text' | 'lang' | 'link'> {
  /** In a letter of another script: to be set in the Latin face. */
  readonly latin: boolean;
}

/** Cut where language, link or face change, and nowhere else. */
const piecesOf = (line: Line, { direction }: TextStyle): Piece[] => {
  const pieces: Piece[] = [];
  const stretches = ({ text, lang, link }: Inline): Piece[] => {
    const carried = { ...(lang && { lang }), ...(link && { link }) };
    return direction === 'rtl'
      ? latinWords(text).map((stretch) => ({ ...stretch, ...carried }))
      : [{ text, ...carried, latin: false }];
  };
  for (const piece of line.flatMap(stretches)) {
    const open = pieces.at(-1);
    if (open && open.lang === piece.lang && open.link === piece.link && open.latin === piece.latin) {
      pieces[pieces.length - 1] = { ...open, text: open.text + piece.text };
    } else pieces.push(piece);
  }
  return pieces;
};

const styleOf = (style: TextStyle, latin: boolean): NonNullable<TextProps['style']> =>
  (latin ? { ...style, fontFamily: latinFirst(style.fontFamily) } : style) as NonNullable<TextProps['style']>;

/** A paragraph of the letter: what the person typed looks like the rest on paper. */
export const LetterText = ({
  line,
  style,
  structure,
  longest = Math.floor(CHARACTERS_AT_ONE_POINT / style.fontSize),
}: LetterTextProps) => {
  const pieces = piecesOf(
    markLongWords(markBreaks(typeof line === 'string' ? [{ text: line }] : line), longest),
    style,
  );
  const [only] = pieces;
  return (
    <Text style={styleOf(style, false)} hyphenationPenalty={NEVER_HYPHENATE} orphans={2} widows={2} {...structure}>
      {pieces.length <= 1 && !only?.lang && !only?.link && !only?.latin
        ? (only?.text ?? '')
        : pieces.map(({ text, lang, link, latin }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
            <Text key={index} style={styleOf(style, latin)} {...(link ? leadingTo(link) : lang && inLanguage(lang))}>
              {text}
            </Text>
          ))}
    </Text>
  );
};
