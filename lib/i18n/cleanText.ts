import { foldWidths } from './fullWidth';
import { holdsRtl } from './rtlWords';

/** Where one program or another ends a line: LS, PS, NEL, VT, FF and the usual ones (Unicode 5.8). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: two of them end a line
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * Control characters (all but line breaks), bidi overrides and isolates (Unicode TR 36: they can make text read
 * otherwise than it is stored; of marks see `neededMarks`), tags (they carry text that nobody sees), halves of pairs that are no character, and
 * private-use characters, which mark places inside rendered templates.
 * ZWNJ and ZWJ stay: Kurdish and Persian need them.
 */
const REMOVED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0009\u000E-\u001F\u007F-\u009F\u061C\u200B\u202A-\u202E\u2060-\u206F\uD800-\uDFFF\uE000-\uF8FF\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{10FFFF}]/gu;

const MARKS = /[\u200E\u200F]+/g;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;
const SIGN = /[^\s\p{L}\p{M}\p{N}]/u;

/** Only those marks of direction that say on which side a sign stands, where a line holds text of both directions. */
const neededMarks = (line: string): string => {
  const mixed = holdsRtl(line) && LEFT_TO_RIGHT.test(line);
  return line.replace(MARKS, ([first = '', ...others], at: number) => {
    const beside = [line[at - 1], line[at + 1 + others.length]];
    return mixed && beside.some((one) => one !== undefined && SIGN.test(one)) ? first : '';
  });
};

/** Something that is seen: neither space nor what Unicode says may be ignored, ZWNJ and fillers among it. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * What only chooses between forms of the character before it, or keeps two apart for sorting (Unicode 23.4, 23.2): no
 * typeface here has a choice, and nobody misses it.
 */
const FORM_CHOICE = /[\u034F\u180B-\u180F\uFE00-\uFE0F]/g;

/** No language sets a mark twice on a letter, or more of them than this: they would be printed over other lines. */
const MOST_MARKS = 4;
const REPEATED_MARK = /(\p{M})\1+/gu;
const PILED_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

const withoutPiles = (text: string): string =>
  text.normalize('NFD').replace(REPEATED_MARK, '$1').replace(PILED_MARKS, '$1').normalize('NFC');

/**
 * Text as the person typed it, in NFC, with plain forms for wide ones, without characters that cannot be seen; says
 * whether any were taken out.
 */
export const cleanText = (text: string): { readonly text: string; readonly removed: boolean } => {
  const unified = text.replace(LINE_ENDS, '\n').replace(/\t/g, ' ');
  const cleaned = unified.replace(REMOVED, '').replace(/^.*[\u200E\u200F].*$/gm, neededMarks);
  if (!SEEN.test(cleaned)) return { text: '', removed: cleaned !== unified };
  const composed = foldWidths(cleaned.replace(FORM_CHOICE, '')).normalize('NFC');
  const printable = withoutPiles(composed);
  return { text: printable.trim(), removed: cleaned !== unified || printable !== composed };
};
