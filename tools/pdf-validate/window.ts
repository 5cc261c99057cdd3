import type { BoxMm } from '../../lib/domain/layout';
import { type Letter, lineText } from '../../lib/domain/letter';
import { closeUp } from '../../lib/i18n/fullWidth';
import { fold, type PlacedText } from './readPdf';

/** mm that a line may stand outside its box. */
const TOLERANCE = 0.5;
/** Parts of a line's size that lie above and below its base line. */
const ASCENT = 0.75;
const DESCENT = 0.25;
const MM_PER_PT = 25.4 / 72;

const extent = ({ x, baseline, width, size }: PlacedText) => ({
  left: x,
  right: x + width,
  top: baseline - size * ASCENT * MM_PER_PT,
  bottom: baseline + size * DESCENT * MM_PER_PT,
});

const inside = (piece: PlacedText, { x, y, width, height }: BoxMm): boolean => {
  const { left, right, top, bottom } = extent(piece);
  return (
    left >= x - TOLERANCE && right <= x + width + TOLERANCE && top >= y - TOLERANCE && bottom <= y + height + TOLERANCE
  );
};

const overlaps = (piece: PlacedText, { x, y, width, height }: BoxMm): boolean => {
  const { left, right, top, bottom } = extent(piece);
  return left < x + width && right > x && top < y + height && bottom > y;
};

/** Where the address of a letter belongs, mm. */
export const addressBox = ({ layout: { address, mirrors, sheet }, direction }: Letter): BoxMm =>
  mirrors && direction === 'rtl' ? { ...address, x: sheet.width - address.x - address.width } : address;

/** Less than this part of the size between two pieces is no space: a word set in two typefaces is read in pieces. */
const CLOSE = 0.1;

const adjoin = (one: PlacedText, next: PlacedText): boolean => {
  const [a, b] = [extent(one), extent(next)];
  const gap = Math.min(Math.abs(b.left - a.right), Math.abs(a.left - b.right));
  return Math.abs(one.baseline - next.baseline) < TOLERANCE && gap < CLOSE * one.size * MM_PER_PT;
};

/** Pieces as text, in the order of the file. */
const joined = (pieces: readonly PlacedText[]): string =>
  pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    return text + (before && !adjoin(before, piece) ? ' ' : '') + piece.text;
  }, '');

/** Words in an order of their own: a wrapped line, or a line of two typefaces, may be read in pieces. */
const words = (text: string): string => closeUp(fold(text)).split(' ').sort().join(' ');

/** What is wrong with the address of a letter on its first page: a part outside the window, or other text in it. */
export const windowProblems = (letter: Letter, page: readonly PlacedText[]): string[] => {
  const box = addressBox(letter);
  const within = page.filter((piece) => inside(piece, box));
  const wanted = words(letter.recipient.map(lineText).join(' '));
  const found = words(joined(within));
  const crossing = page.filter((piece) => overlaps(piece, box) && !within.includes(piece));
  return [
    ...(found === wanted ? [] : [`in the window stands "${found}", not "${wanted}"`]),
    ...crossing.map(({ text }) => `"${text}" crosses the edge of the window`),
  ];
};
