import type { Letter, LetterBlock, LetterReference } from './letter';

/** A letter, and what it says in the language of whoever writes it, where that is another one. */
export interface LetterPair {
  readonly letter: Letter;
  readonly reference: LetterReference | null;
  /**
   * For each block of the letter the one that says the same; null for the person's own words, which are not translated.
   * Null as a whole without a reference, or where the two versions are not alike.
   */
  readonly beside: readonly (LetterBlock | null)[] | null;
}
