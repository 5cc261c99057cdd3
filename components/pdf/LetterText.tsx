import { Text, type TextProps } from '@react-pdf/renderer';
import { type Line, lineText } from '@/lib/domain/letter';
import { inLanguage } from '@/lib/pdf/structure';
import { NEVER_HYPHENATE, type TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
  /** From `structured`; without it the text is nothing to be read. */
  readonly structure?: object;
}

/** Text in one language is one string; a piece in another is marked, which the engine carries through as a link. */
const pieces = (line: Line, style: TextStyle) =>
  line.some(({ lang }) => lang)
    ? line.map(({ text, lang }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
        <Text key={index} style={style as NonNullable<TextProps['style']>} {...(lang && inLanguage(lang))}>
          {text}
        </Text>
      ))
    : lineText(line);

/** A paragraph of the letter, as one run: what the person typed looks like the rest on paper. */
export const LetterText = ({ line, style, structure }: LetterTextProps) => (
  <Text
    style={style as NonNullable<TextProps['style']>}
    hyphenationPenalty={NEVER_HYPHENATE}
    orphans={2}
    widows={2}
    {...structure}
  >
    {typeof line === 'string' ? line : pieces(line, style)}
  </Text>
);
