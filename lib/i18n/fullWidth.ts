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

/** Full-width signs that Chinese text sets as such (GB/T 15834); its figures and Latin letters are plain (GB/T 15835). */
export const FULL_WIDTH_SIGNS = '！（），．／：；？～';

/** The forms that Unicode has only for the width of a cell (Unicode 18.5): letters, figures and signs, currency. */
const WIDE_FORM = /[\uFF01-\uFF60\uFFE0-\uFFE2\uFFE4-\uFFE6]/g;

/**
 * A text in which each wide form is the plain character it is one of, as keyboards for Chinese and Japanese type them:
 * no typeface here holds them but those of FULL_WIDTH_SIGNS, which stay.
 */
export const foldWidths = (text: string): string =>
  text.replace(WIDE_FORM, (form) => (FULL_WIDTH_SIGNS.includes(form) ? form : form.normalize('NFKC')));
