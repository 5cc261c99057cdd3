import type { Direction } from '../domain/locales';
import { RTL } from '../i18n/rtlWords';

const MARK: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

const EACH_RTL = new RegExp(RTL, 'gu');
const STRONG = new RegExp(`${RTL.source}|\\p{L}`, 'u');

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

/** Latin that ends in a sign of its own: "e.V." and "U.S." (but no address of the web), "Inc.", "C++". */
const ENDS_IN_SIGN =
  /(?<![\p{Script=Latin}\p{N}@./-])(?:(?:\p{Script=Latin}{1,2}\.){2,}|(?:Inc|Ltd|Co|Corp|Bros|St|Str|No|Nr|Jr|Sr|Dr|Prof|Assoc|Dept|Univ|Intl)\.|[\p{Script=Latin}\d]+(?:\+\+?|#))/giu;

/** A sign at the end of Latin words would go to their left in text from right to left; a mark keeps it behind them. */
const keepSigns = (text: string): string =>
  text.replace(ENDS_IN_SIGN, (word, at: number) =>
    /^(?:[\u200E\u200F]|[\s\p{P}]*[\p{Script=Latin}\d])/u.test(text.slice(at + word.length)) ? word : word + MARK.ltr,
  );

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
    ? `${MARK[direction]}${direction === 'rtl' ? keepSigns(text) : text}${MARK[direction]}`
    : `${MARK[own]}${text}${MARK[own]}${MARK[direction]}`;
};
