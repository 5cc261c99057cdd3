import type { BoxMm } from '../domain/layout';
import { type Letter, type Line, lineText } from '../domain/letter';
import { mmToPt, type Pt } from '../domain/units';
import { widthInEm } from '../i18n/fullWidth';

/** An address is set no smaller than this, pt. */
export const LEAST_ADDRESS: Pt = 9;

/** Mean width of a letter as a part of the size: measured on the addresses of the catalogue, rounded up. */
export const MEAN_WIDTH = 0.52;
const ADDRESS_LEADING = 1.18;
/** Arabic script reaches further up and down. */
const ARABIC_LEADING = 1.35;
const ARABIC = /\p{Script=Arabic}/u;

/** Height of a line of an address as a part of its size. */
export const addressLeading = (line: Line): number => (ARABIC.test(lineText(line)) ? ARABIC_LEADING : ADDRESS_LEADING);

/** Height of the lines, wrapped as they may be, at a size; pt. */
export const addressHeight = (lines: readonly Line[], { width }: BoxMm, size: Pt): Pt => {
  const rows = (line: Line) => Math.max(1, Math.ceil((widthInEm(lineText(line), MEAN_WIDTH) * size) / mmToPt(width)));
  return lines.reduce((sum, line) => sum + rows(line) * size * addressLeading(line), 0);
};

/** Whether an address stays in its window at the smallest size; where it does not, the person must be told. */
export const addressFits = ({ recipient, layout }: Pick<Letter, 'recipient' | 'layout'>): boolean =>
  addressHeight(recipient, layout.address, LEAST_ADDRESS) <= mmToPt(layout.address.height);
