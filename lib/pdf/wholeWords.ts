import { CLUSTER } from '../i18n/clusters';
import { BoundedCache } from './BoundedCache';
import { holderOf, holds } from './heldCharacters';

/** Letters with their marks, and what may stand inside a word unseen; ideographs are words of one character. */
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{M}]|\u200C|\u200D|\u00AD)+|\P{M}\p{M}+/gu;
/** Every family may leave these out: they are not drawn. */
const UNSEEN = /\u200C|\u200D|\u00AD/g;
const SOFT_HYPHEN = /\u00AD/g;

export interface WordStretch {
  readonly text: string;
  /** In the order in which they are asked for a character. */
  readonly families: readonly string[];
}

/** Whether the engine, which asks for each character anew, would set all of a word in one face. */
const setInOne = (word: string, families: readonly string[], weight: number): boolean =>
  [...word].every((character) => holds(families[0] ?? '', weight, character)) ||
  new Set([...word].map((character) => families.find((family) => holds(family, weight, character)))).size < 2;

const moved = (families: readonly string[], first: string): string[] => [
  first,
  ...families.filter((family) => family !== first),
];

/** The same families for words from right to left in a letter of another direction: spaces between them are theirs. */
export const rtlFirst = (families: readonly string[], weight: number, [letter = '']: string): readonly string[] => {
  const own = holderOf(families, weight, letter);
  return own ? moved(families, own) : families;
};

const MOST_CHARACTERS = 100_000;
const cut = new BoundedCache<WordStretch[]>(MOST_CHARACTERS);

/**
 * A text cut where a word would be set in two faces though one holds all of it; that one is asked first. Otherwise
 * such words look patched, and a mark is not placed on a letter that another file holds. Where no face holds a whole
 * word, each letter is kept with its marks.
 */
export const wholeWords = (text: string, families: readonly string[], weight: number): readonly WordStretch[] => {
  const key = `${weight} ${families} ${text}`;
  const known = cut.get(key);
  if (known) return known;
  const anew = cutWords(text, families, weight);
  cut.set(key, anew);
  return anew;
};

const cutWords = (text: string, families: readonly string[], weight: number): WordStretch[] => {
  const stretches: WordStretch[] = [];
  const add = (piece: string, order: readonly string[]) => {
    const open = stretches.at(-1);
    if (open?.families[0] === order[0] && open) stretches[stretches.length - 1] = { ...open, text: open.text + piece };
    else stretches.push({ text: piece, families: order });
  };
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const seen = word.replace(UNSEEN, '');
    // A joiner from another face would take the word apart.
    if (setInOne(word.replace(SOFT_HYPHEN, ''), families, weight)) continue;
    add(text.slice(from, index), families);
    from = index + word.length;
    const holder = holderOf(families, weight, seen);
    for (const part of holder ? [word] : (word.match(CLUSTER) ?? [])) {
      const first = holder ?? holderOf(families, weight, part.replace(UNSEEN, ''));
      add(part, first ? moved(families, first) : families);
    }
  }
  add(text.slice(from), families);
  return stretches.filter(({ text: piece }) => piece !== '');
};
