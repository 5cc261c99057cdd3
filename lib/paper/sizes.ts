import type { Letter } from '../domain/letter';
import type { TextSize } from '../domain/textSizes';
import type { Pt } from '../domain/units';

/** Sizes of the letter's type, pt. Large print has no small print (UKAAF, Clear and Large Print: 16 pt and more). */
const SIZES: Readonly<Record<TextSize, { readonly text: Pt; readonly small: Pt }>> = {
  normal: { text: 11, small: 8 },
  large: { text: 16, small: 16 },
};

export const sizesOf = ({ textSize }: Pick<Letter, 'textSize'>) => SIZES[textSize];
