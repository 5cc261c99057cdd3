import type { BoxMm } from '../domain/layout';
import { type Letter, type Line, lineText } from '../domain/letter';
import { mmToPt, type Pt } from '../domain/units';
import { widthInEm } from '../i18n/fullWidth';

/** An address is set no smaller than this, pt. */
export const LEAST_ADDRESS: Pt = 9;

/** Mean widths of a letter and of a capital as parts of the size: measured on the addresses of the catalogue, rounded up. */
const MEAN_WIDTH = 0.52;
const CAPITAL_WIDTH = 0.7;
const CAPITAL = /\p{Lu}/gu;

/** Height of a line of an address as a part of its size; Arabic script reaches further up and down. */
const LEADING = { usual: 1.18, arabic: 1.35 };
/** The same where the lines are set as close as is good to read. */
const CLOSE = { usual: 1, arabic: 1.2 };
const ARABIC = /\p{Script=Arabic}/u;

const leadingOf = (line: Line, { usual, arabic }: typeof LEADING): number =>
  ARABIC.test(lineText(line)) ? arabic : usual;

/** Height of a line of an address as a part of its size. */
export const addressLeading = (line: Line): number => leadingOf(line, LEADING);

const widthOf = (text: string): number =>
  widthInEm(text, MEAN_WIDTH) + (text.match(CAPITAL)?.length ?? 0) * (CAPITAL_WIDTH - MEAN_WIDTH);

/** Height of the lines, wrapped as they may be, at the smallest size and as close as they may stand; pt. */
const leastHeight = (lines: readonly Line[], { width }: BoxMm): Pt =>
  lines.reduce((sum, line) => {
    const rows = Math.max(1, Math.ceil((widthOf(lineText(line)) * LEAST_ADDRESS) / mmToPt(width)));
    return sum + rows * LEAST_ADDRESS * leadingOf(line, CLOSE);
  }, 0);

/**
 * Whether an address stays in its window at the smallest size, by an estimate that needs no typeface: said while it is
 * typed. What is made is measured (lib/pdf/document/blocksFit.ts).
 */
export const addressFits = ({ recipient, layout }: Pick<Letter, 'recipient' | 'layout'>): boolean =>
  leastHeight(recipient, layout.address) <= mmToPt(layout.address.height);
