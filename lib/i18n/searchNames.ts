import { editDistance } from './editDistance';
import { foldForSearch, foldTogether } from './foldForSearch';

/** Something that is searched by its names; made by {@link makeNamed}, with all texts folded. */
export interface Named {
  /** Found whole only. */
  readonly codes: readonly string[];
  /** The one that is shown first. */
  readonly names: readonly string[];
  /** The same without their spaces. */
  readonly together: readonly string[];
  /** The names from each of their words on: “united kingdom”, “kingdom”. */
  readonly ends: readonly string[];
  /** Names said for others, too, without spaces; they are among the names. */
  readonly shared: readonly string[];
  /** Those of the shared ones by which this one is meant first. */
  readonly meant: readonly string[];
}

const fromEachWord = (name: string): string[] => name.split(' ').map((_, index, words) => words.slice(index).join(' '));

export interface NamesOf {
  readonly codes?: readonly string[];
  /** The one that is shown first. */
  readonly names: readonly string[];
  readonly shared?: readonly string[];
  readonly meant?: readonly string[];
}

export const makeNamed = ({ codes = [], names, shared = [], meant = [] }: NamesOf): Named => {
  const folded = [...new Set([...names, ...shared].map(foldForSearch))];
  return {
    codes: codes.map(foldTogether),
    names: folded,
    together: folded.map((name) => name.replaceAll(' ', '')),
    ends: [...new Set(folded.flatMap(fromEachWord))],
    shared: shared.map(foldTogether),
    meant: meant.map(foldTogether),
  };
};

/** How well a name fits what was typed: the lower the better. */
export const FIT = {
  meantName: 0,
  code: 1,
  name: 2,
  sharedName: 3,
  beginsShownName: 4,
  beginsName: 5,
  beginsWord: 6,
  inside: 7,
} as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** Arabic writes it together with the word, and many leave it out. */
const ARTICLE = 'ال';
const HAN = /\p{Script=Han}/u;
/** Written without spaces, so that a word may begin at any letter. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Fewer letters inside a word are there by chance: “NATO” in “coordinator”. */
const SHORTEST_INSIDE = 5;

/** What was typed, folded once for all names. */
export interface Typed {
  readonly text: string;
  readonly together: string;
}

export const makeTyped = (text: string): Typed => ({ text: foldForSearch(text), together: foldTogether(text) });

const wholesOf = ({ together }: Typed): readonly [string, string] => [together, ARTICLE + together];

/** How a name or code is what was typed, whole; null where none is. */
export const exactFitOf = ({ codes, together, shared, meant }: Omit<Named, 'ends'>, typed: Typed): Fit | null => {
  if (meant.includes(typed.together)) return FIT.meantName;
  if (codes.includes(typed.together)) return FIT.code;
  const wholes = wholesOf(typed);
  if (wholes.some((whole) => shared.includes(whole)) && together[0] !== typed.together) return FIT.sharedName;
  return wholes.some((whole) => together.includes(whole)) ? FIT.name : null;
};

/** Null where no name holds what was typed. */
export const fitOf = (named: Named, typed: Typed): Fit | null => {
  const exact = exactFitOf(named, typed);
  if (exact !== null) return exact;
  const { names, together } = named;
  const wholes = wholesOf(typed);
  const begins = (name: string | undefined) => wholes.some((whole) => name?.startsWith(whole));
  if (begins(together[0])) return FIT.beginsShownName;
  if (together.some(begins)) return FIT.beginsName;
  const words = [` ${typed.text}`, ` ${ARTICLE}${typed.text}`];
  if (names.some((name) => words.some((word) => name.includes(word)))) return FIT.beginsWord;
  if (typed.together.length < SHORTEST_INSIDE && !WITHOUT_SPACES.test(typed.together)) return null;
  return names.some((name) => name.includes(typed.text)) ? FIT.inside : null;
};

/** A shorter name may be a word of any sentence; letters. */
const SHORTEST_HELD = 4;
const SHORTEST_HELD_HAN = 2;

/** Length of the longest name that stands whole in what was typed, as in “foreign minister Germany”; 0 for none. */
const longestHeld = (names: readonly string[], text: string): number =>
  names.reduce((longest, name) => {
    const han = HAN.test(name);
    if (name.length <= longest || name.length < (han ? SHORTEST_HELD_HAN : SHORTEST_HELD)) return longest;
    return (han ? text.includes(name) : ` ${text} `.includes(` ${name} `)) ? name.length : longest;
  }, 0);

/** Letters that may be wrong in a text of this length: none in a short one, where it would fit everything. */
const mostWrong = (text: string): number => {
  if (text.length < (HAN.test(text) ? 3 : 4)) return 0;
  return text.length < 10 ? 1 : 2;
};

/** Fewest letters that are wrong in `text` for it to be one of the names; null where it is more than a slip. */
const slipsIn = (text: string, names: readonly string[]): number | null => {
  const most = mostWrong(text);
  if (most === 0) return null;
  const fewest = names.reduce((least, name) => Math.min(least, editDistance(text, name, most)), most + 1);
  return fewest > most ? null : fewest;
};

/** As in “Omani”, “Malian”, “Iraqi”, “Kuwaiti”. */
const MOST_ADDED = 3;

/** Letters by which the text is longer than a name that it begins with; null where it is none so. */
export const lettersAdded = ({ together }: Named, typed: Typed): number | null => {
  const wholes = [typed.together, ARTICLE + typed.together];
  const added = wholes
    .flatMap((whole) =>
      together
        .filter((name) => name.length >= SHORTEST_HELD && whole.startsWith(name))
        .map((name) => whole.length - name.length),
    )
    .filter((letters) => letters > 0 && letters <= MOST_ADDED);
  return added.length > 0 ? Math.min(...added) : null;
};

/** A word of a longer text that is held against names by itself; letters. */
const SHORTEST_WORD = 5;

const slipsInWords = (text: string, names: readonly string[]): number | null => {
  const words = text.split(' ').filter(({ length }) => length >= SHORTEST_WORD);
  const slips = words.flatMap((word) => slipsIn(word, names) ?? []);
  return slips.length > 0 ? Math.min(...slips) : null;
};

/** From this place on a guess rests on one word among others, written with a slip: worth nothing beside a better one. */
export const GUESS_BY_WORD = 100;

/**
 * Place among what may be meant by a text that no name holds, the lower the better: written with a slip, then named among
 * other words, then so with a slip; null for none of these.
 */
export const guessOf = (named: Named, typed: Typed): number | null => {
  const { names, ends } = named;
  const { text } = typed;
  const near = [slipsIn(text, ends), lettersAdded(named, typed)].filter((place) => place !== null);
  if (near.length > 0) return Math.min(...near);
  const held = longestHeld(names, text);
  // The longer the name, the more of the text it explains: “Guinea-Bissau” before “Guinea”.
  if (held > 0) return GUESS_BY_WORD - Math.min(held, 90);
  const among = slipsInWords(text, names);
  return among === null ? null : GUESS_BY_WORD + among;
};
