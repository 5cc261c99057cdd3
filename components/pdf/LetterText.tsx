import { Text, type TextProps } from '@react-pdf/renderer';
import { type Line, lineText } from '@/lib/domain/letter';
import { NEVER_HYPHENATE, type TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
  /** From `structured`; without it the text is nothing to be read. */
  readonly structure?: object;
}

/** A paragraph of the letter, as one run: what the person typed looks like the rest on paper. */
export const LetterText = ({ line, style, structure }: LetterTextProps) => (
  <Text
    style={style as NonNullable<TextProps['style']>}
    hyphenationPenalty={NEVER_HYPHENATE}
    orphans={2}
    widows={2}
    {...structure}
  >
    {typeof line === 'string' ? line : lineText(line)}
  </Text>
);
