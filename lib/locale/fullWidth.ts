/** Scripts and signs drawn one em wide (Unicode Standard Annex 11, classes W and F). */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;

/** About how wide a text is, in em: full-width characters are one, the others `mean` on average. */
export const widthInEm = (text: string, mean: number): number => {
  const characters = [...text].length;
  const full = text.match(FULL_WIDTH)?.length ?? 0;
  return full + (characters - full) * mean;
};

/** A character of a script that sets no spaces between words, or a sign of its punctuation; for use inside patterns. */
export const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF01-\\uFF5E]';

const AROUND_UNSPACED = new RegExp(`(?<=${UNSPACED})\\s+|\\s+(?=${UNSPACED})`, 'gu');

/** A text without white space beside characters that have none: there it is the end of a line, or a change of typeface. */
export const closeUp = (text: string): string => text.replace(AROUND_UNSPACED, '');
