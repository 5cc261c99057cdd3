import { Text, type TextProps } from '@react-pdf/renderer';
import type { Line } from '@/lib/domain/letter';
import { NEVER_HYPHENATE, type TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
}

/** Isolates are for browsers; the letter's typefaces have no glyph for them. */
const printable = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** A paragraph of the letter, as one run: what the person typed looks like the rest on paper. */
export const LetterText = ({ line, style }: LetterTextProps) => (
  <Text style={style as NonNullable<TextProps['style']>} hyphenationPenalty={NEVER_HYPHENATE} orphans={2} widows={2}>
    {printable(typeof line === 'string' ? line : line.map(({ text }) => text).join(''))}
  </Text>
);
