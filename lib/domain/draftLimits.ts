/** Longest text per field, in graphemes, and most lines where a field has several. */
export const LIMITS = {
  personal: { length: 1500, lines: 30 },
  name: { length: 100, lines: 1 },
  organisation: { length: 120, lines: 1 },
  role: { length: 100, lines: 1 },
  town: { length: 80, lines: 1 },
  address: { length: 300, lines: 5 },
  email: { length: 254, lines: 1 },
  recipientName: { length: 100, lines: 1 },
  recipientAddress: { length: 300, lines: 6 },
  reference: { length: 60, lines: 1 },
  copies: { length: 600, lines: 10 },
  enclosures: { length: 600, lines: 10 },
  cosigners: { length: 12_000, lines: 150 },
  earlierReference: { length: 60, lines: 1 },
} as const;
export type TextField = keyof typeof LIMITS;
export const TEXT_FIELDS = Object.keys(LIMITS) as TextField[];

/** A letter needs at most this many further demands: more requests get fewer answers. */
export const MAX_ALSO = 2;

/** Sizes of the letter's type: `large` is 16 pt for readers who need it (UKAAF, Clear and Large Print). */
export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
