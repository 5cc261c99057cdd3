import type { LetterBlock } from '../domain/letter';
import type { LetterPair } from '../domain/letterPair';

const alike = (block: LetterBlock, other: LetterBlock | undefined): boolean => {
  if (block.kind === 'steps') return other?.kind === 'steps' && other.items.length === block.items.length;
  return other?.kind === 'paragraph' && other.own === block.own;
};

/**
 * What stands beside each block of a letter in another version of it. Both are made from one draft in the same order;
 * null where they are not alike all the same, for nothing is worse than a paragraph beside the words of another.
 */
export const pairBlocks = (blocks: readonly LetterBlock[], reference: readonly LetterBlock[]): LetterPair['beside'] => {
  if (blocks.length !== reference.length) return null;
  if (!blocks.every((block, index) => alike(block, reference[index]))) return null;
  return reference.map((block) => (block.kind === 'paragraph' && block.own ? null : block));
};
