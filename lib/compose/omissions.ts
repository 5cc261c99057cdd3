import type { Letter } from '../domain/letter';
import type { Pt } from '../domain/units';
import { CLOSEST, estimateHeight, roomOf } from '../paper/density';
import type { SourceDetail } from './citeSources';

/**
 * What leaves a letter that would not keep to its page, one after the other. The safeguard, the question what has
 * happened since, and the day by which an answer is asked for never leave it. Of a source first leaves the title that takes
 * it a second row, since the address has the same words and can be followed; after the third record and the ground the path
 * of an address that takes two. Last leaves, of a reminder or reply, what the letter before it told of the reader.
 */
export const OMISSIONS = [
  'source-titles',
  'third-record',
  'ground',
  'source-addresses',
  'vote',
  'change',
  'second-record',
  'first-record',
] as const;
export type Omission = (typeof OMISSIONS)[number];

/**
 * An ordinary paragraph of one's own: 400 characters of Latin script, or of Cyrillic, which is wider, where a `sample` of the
 * language is. What is left out must not change while somebody types.
 */
export const ordinaryParagraph = (sample: string): string =>
  (/\p{Script=Cyrillic}/u.test(sample) ? 'аааа ' : 'aaaa ').repeat(80).trim();

/** By how much the estimate of a whole letter may fall short: half a row, in Arabic script more than one. Found by check:letters. */
const SHORT: Readonly<Record<Letter['direction'], Pt>> = { ltr: 6, rtl: 18 };

/** Whether a letter is sure to keep to one page at the closest setting. */
const fits = (letter: Letter): boolean => estimateHeight(letter, CLOSEST) + SHORT[letter.direction] <= roomOf(letter);

/** The fewest omissions with which a letter keeps to its page, in their order; all of them where nothing helps. */
export const omissionsFor = (compose: (without: readonly Omission[]) => Letter): readonly Omission[] =>
  OMISSIONS.map((_, count) => OMISSIONS.slice(0, count)).find((without) => fits(compose(without))) ?? OMISSIONS;

/** How much of each source a letter tells that leaves these out. */
export const sourceDetail = (without: readonly Omission[]): SourceDetail => {
  if (without.includes('source-addresses')) return 'row';
  return without.includes('source-titles') ? 'address' : 'whole';
};
