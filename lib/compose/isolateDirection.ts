import type { Direction } from '../domain/locales';

const MARK: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

/** Strong right-to-left letters of Unicode's bidi classes R and AL: Hebrew, Arabic, Syriac, N’Ko, their presentation forms. */
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const EACH_RTL = new RegExp(RTL, 'gu');
const STRONG = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|\p{L}/u;

const ownDirection = (text: string): Direction | null => {
  const [first] = text.match(STRONG) ?? [];
  if (!first) return null;
  return RTL.test(first) ? 'rtl' : 'ltr';
};

/** Letters of the other direction; a text of digits and signs alone, such as a telephone number, counts as left-to-right. */
const holdsOther = (text: string, direction: Direction): boolean => {
  if (direction === 'ltr') return RTL.test(text);
  return ownDirection(text) === null ? /\d/.test(text) : /\p{L}/u.test(text.replace(EACH_RTL, ''));
};

/**
 * A name, address or title inside a text of the other direction, kept from mixing with the numbers beside it:
 * "Berlin، 21" would otherwise be one left-to-right run, and "10115 Berlin" would change places.
 * Marks (Unicode TR 9, 2.6) and not isolates (2.4.2), because the engine needs a glyph for each character and the
 * Arabic typeface has them for marks only. Text of one direction comes back as it is.
 */
export const isolateDirection = (text: string, direction: Direction): string => {
  if (!holdsOther(text, direction)) return text;
  const own = ownDirection(text) ?? 'ltr';
  return own === direction
    ? `${MARK[direction]}${text}${MARK[direction]}`
    : `${MARK[own]}${text}${MARK[own]}${MARK[direction]}`;
};
