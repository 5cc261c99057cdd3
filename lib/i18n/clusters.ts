/**
 * Signs that join the letter after them to the one before, as those of one syllable (Unicode 12 and 16): the viramas of
 * India, the coeng of Khmer, the stacking sign of Burmese. In Sinhala a joiner says so.
 */
const JOINS = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u17D2\\u1039]\\u200D?|\\u0DCA\\u200D';
/** Vowels of Thai and Lao that are letters to Unicode, and begin above the letter before them. */
const ON_THE_LETTER = '\\u0E33\\u0EB3';

/** A letter with its marks and with the letters that are written together with it: nothing may divide them. */
export const CLUSTER = new RegExp(
  `\\P{M}(?:[\\p{M}\\u200C\\u200D${ON_THE_LETTER}]|(?<=${JOINS})\\p{L})*|\\p{M}+`,
  'gu',
);
