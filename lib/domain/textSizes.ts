/** Sizes of the letter's type: `large` is 16 pt for readers who need it (UKAAF, Clear and Large Print). */
export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
