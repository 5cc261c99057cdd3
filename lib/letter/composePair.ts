import type { CompleteDraft } from '../domain/draft';
import type { LetterPair } from '../domain/letterPair';
import { NO_PICTURES } from '../domain/picture';
import { type ComposeSetting, LetterComposer } from './composeLetter';
import { keepTogether } from './keepTogether';
import { pairBlocks } from './pairBlocks';

/**
 * A checked draft in words, and in those of a second language if `reader` is given: pure, synchronous, the same on
 * every device. Both come from the same draft by the same way, so that they say the same.
 */
export const composePair = (
  draft: CompleteDraft,
  setting: ComposeSetting,
  reader: ComposeSetting | null,
  pictures = NO_PICTURES,
): LetterPair => {
  const composer = new LetterComposer(draft, setting);
  const letter = keepTogether(composer.compose(pictures), setting.wording.profile);
  if (draft.referenceIn && draft.referenceIn !== reader?.wording.locale) {
    throw new Error(`A version in ${draft.referenceIn} is wanted, and its wording is not here.`);
  }
  if (!reader) return { letter, reference: null, beside: null };
  const second = new LetterComposer({ ...draft, in: reader.wording.locale }, reader, composer.cited);
  const reference = keepTogether(second.reference(letter, composer.referenceNote), reader.wording.profile);
  return {
    letter: draft.referenceIn ? { ...letter, referencePage: reference } : letter,
    reference,
    beside: pairBlocks(letter.blocks, reference.blocks),
  };
};
