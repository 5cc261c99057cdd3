import { Text, type TextProps } from '@react-pdf/renderer';
import { type Line, lineText } from '@/lib/domain/letter';
import { inLanguage, leadingTo } from '@/lib/pdf/structure';
import { NEVER_HYPHENATE, type TextStyle } from './paperStyle';

export interface LetterTextProps {
  readonly line: Line | string;
  readonly style: TextStyle;
  /** From `structured`; without it the text is nothing to be read. */
  readonly structure?: object;
}

/** Plain text is one string; a piece in another language, or that leads somewhere, is marked: the engine carries it. */
const pieces = (line: Line, style: TextStyle) =>
  line.some(({ lang, link }) => lang || link)
    ? line.map(({ text, lang, link }, index) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
          key={index}
          style={style as NonNullable<TextProps['style']>}
          {...(link ? leadingTo(link) : lang && inLanguage(lang))}
        >
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
