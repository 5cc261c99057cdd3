/** Arabic and Kurdish letters that are typed one for the other, and signs that are often left out. */
const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ێ: 'ي',
  ك: 'ک',
  ة: 'ه',
  ه: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ؤ: 'و',
  ۆ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
};

/** Diacritics, the Arabic stroke between letters, and joiners: older Sorani text writes ە as ه with a non-joiner. */
const IGNORED = /[\p{M}ـ\u200C\u200D]/gu;

/**
 * Search form of a name: no case, no diacritics, no full-width or other compatibility forms, letter variants made equal,
 * punctuation as spaces. Never for print.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTER_VARIANTS[letter] ?? letter)
    .normalize('NFD')
    .replace(IGNORED, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Search form without its spaces: “U.K.” is “uk”, “Vietnam” is “Viet Nam”. */
export const foldTogether = (text: string): string => foldForSearch(text).replaceAll(' ', '');
