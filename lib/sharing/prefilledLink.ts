import { decodeWords, encodeWords } from './encodeWords';
import {
  type Decoded,
  decodeLink,
  encodeLink,
  type LinkVocabulary,
  type PrefilledLink,
  type WordsCodec,
} from './linkFormat';

export { type LinkNotice, type LinkVocabulary, NO_CHOICES, type PrefilledLink } from './linkFormat';

/** Links with their words: for what has the packer at hand. The write page loads it when words come or go. */
export const WORDS: WordsCodec = { decodeWords, encodeWords };

export const decodePrefilledLink = (fragment: string, vocabulary: LinkVocabulary): Decoded =>
  decodeLink(fragment, vocabulary, WORDS);

export const encodePrefilledLink = (link: PrefilledLink) => encodeLink(link, WORDS);
