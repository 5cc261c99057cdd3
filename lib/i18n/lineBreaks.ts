import type { Line } from '../domain/letter';
import { CLUSTER } from './clusters';

/** Stands where a line may break in Chinese and Japanese text; the engine takes it out of the text before it sets it. */
const BREAK = '\u00AD';

/** The same where a hyphen then ends the line: a soft hyphen that somebody typed, but after a hyphen. */
const HYPHEN = BREAK + BREAK;
const SOFT_HYPHENS = /\u00AD+/g;

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF5E]/u;
/**
 * Signs that begin no line, and those that end none (GB/T 15834, 5.1; JIS X 4051; Unicode TR 14, classes CL, EX, IS, NS and OP).
 * The square bracket opens a citation, which stays with what it is for.
 */
const BEGINS_NO_LINE =
  /[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮーゝゞ、。，．：；！？）》〉」』】〕～”’…—·,.:;!?%)[\]々]/u;
const ENDS_NO_LINE = /[（《〈「『【〔“‘([$]/u;
const SPACE = /[\s\u2060\u200D]/u;

const mayBreak = (before: string, after: string): boolean =>
  (HAN.test(before) || HAN.test(after)) &&
  !SPACE.test(before + after) &&
  !BEGINS_NO_LINE.test(after) &&
  !ENDS_NO_LINE.test(before);

/** Characters after which an address of the web or of mail may break (Chicago Manual of Style, 7.46). */
const AFTER_SIGN = /(?<=[@./_\-=&?#:])/;

/** A text in the fewest pieces that fit, the first ones as long as they may be. */
const pieces = (text: string, fits: (piece: string) => boolean): string[] => {
  if (fits(text)) return [text];
  const clusters = text.match(CLUSTER) ?? [];
  let [least, most] = [1, clusters.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(clusters.slice(0, middle).join(''))) least = middle;
    else most = middle;
  }
  if (clusters.length <= least) return [text];
  return [clusters.slice(0, least).join(''), ...pieces(clusters.slice(least).join(''), fits)];
};

const WORD = new RegExp(`[^\\s${BREAK}]+`, 'gu');

/**
 * A line with a mark inside every word that does not fit a line of its own, after its signs or where nothing else
 * helps: it would run out of its box. A word is looked at piece by piece where links or languages change in it.
 */
export const markLongWords = (line: Line, fits: (word: string) => boolean): Line =>
  line.map((piece) => ({
    ...piece,
    text: piece.text.replace(WORD, (word) =>
      fits(word)
        ? word
        : word
            .split(AFTER_SIGN)
            .flatMap((part) => pieces(part, fits))
            .join(BREAK),
    ),
  }));

/**
 * A line with a mark wherever it may break between ideographs, or between one and a word, and another where a soft
 * hyphen was typed; other lines as they are.
 */
export const markBreaks = (line: Line): Line => {
  if (!line.some(({ text }) => HAN.test(text) || text.includes(BREAK))) return line;
  let before = '';
  return line.map((piece) => {
    const characters = [...piece.text.replace(SOFT_HYPHENS, BREAK)].map((character) => {
      if (character === BREAK) return before === '-' ? BREAK : HYPHEN;
      const broken = before !== '' && mayBreak(before, character) ? BREAK + character : character;
      before = character;
      return broken;
    });
    return { ...piece, text: characters.join('') };
  });
};

/**
 * What the engine may put on different lines: parts, with nothing between them, which it takes for a space of no
 * width, or beside each other, where it sets a hyphen. Words are divided only where somebody typed a soft hyphen: no
 * pattern knows ten languages, and a hyphen ends up in copied text.
 */
export const placesToBreak = (word: string): string[] =>
  word
    .split(HYPHEN)
    .flatMap((part) => part.split(BREAK).flatMap((piece, index) => (index === 0 ? [piece] : ['', piece])));
