import type { LetterLayout } from '../../domain/layout';
import type { Letter } from '../../domain/letter';
import type { Direction } from '../../domain/locales';
import { type Mm, mmToPt, type Pt } from '../../domain/units';
import { type Density, textSizeAt } from '../../paper/density';
import { sizesOf } from '../../paper/sizes';

export const pt = (mm: Mm): Pt => mmToPt(mm);

/** Between the margins, pt. */
export const textWidth = ({ sheet, margins }: LetterLayout): Pt => pt(sheet.width - margins.start - margins.end);

/** Of lines and marks that are no text. */
export const RULE_COLOUR = '#555555';

export interface TextStyle {
  readonly fontFamily: string[];
  readonly fontSize: Pt;
  readonly lineHeight: number;
  readonly direction: Direction;
  readonly textAlign: 'left' | 'right' | 'center';
  /** Length of the longest line: a word that is wider is broken. */
  readonly measure: Pt;
  readonly fontWeight?: number;
  readonly marginBottom?: Pt;
  readonly width?: Pt;
  readonly flexGrow?: number;
  readonly flexShrink?: number;
  readonly flexBasis?: number;
}

export type BoldFace = Pick<TextStyle, 'fontFamily'> & { readonly fontWeight: number };

/** Laid over a style where the text is bold: the families differ, for each holds characters of its own. */
export const boldFace = (families: readonly string[]): BoldFace => ({ fontFamily: [...families], fontWeight: 700 });

/** The style of what is set small: sources, copies, enclosures. */
export const smallStyle = (letter: Letter, style: TextStyle): TextStyle => ({
  ...style,
  fontSize: sizesOf(letter).small,
  lineHeight: letter.direction === 'rtl' ? 1.35 : 1.15,
});

/** What the engine must be told at every text: it inherits neither direction nor alignment. */
export const textStyle = (
  letter: Pick<Letter, 'direction' | 'textSize' | 'layout'>,
  families: readonly string[],
  density: Density,
): TextStyle => ({
  fontFamily: [...families],
  fontSize: textSizeAt(letter, density),
  lineHeight: density.leading[letter.direction],
  direction: letter.direction,
  textAlign: letter.direction === 'rtl' ? 'right' : 'left',
  measure: textWidth(letter.layout),
});
