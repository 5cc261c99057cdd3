import type { Locale } from '../../domain/locales';
import { RISK_GROUPS, type RiskGroup } from '../../domain/riskWords';
import { phrasesAt, type RiskRules, type Sense } from './rules';
import type { Word } from './words';

/** A run of words, `to` included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Cue extends Span {
  readonly group: RiskGroup;
  readonly locale: Locale;
}

/**
 * How sure it is that a run of words is a name: a common name or one that a word such as “named” announces; a capital
 * letter inside a sentence; a word that could be one, but means something else as well.
 */
export interface Name extends Span {
  readonly level: 'sure' | 'capital' | 'maybe';
}

/** What each word of a text was found to be. */
export interface Marks {
  readonly cues: readonly Cue[];
  readonly names: readonly Name[];
  readonly inCue: ReadonlySet<number>;
  readonly inNaming: ReadonlySet<number>;
}

const GROUPS: readonly Sense[] = RISK_GROUPS;
const isGroup = (sense: Sense): sense is RiskGroup => GROUPS.includes(sense);

/** A name of Chinese characters: at least two of them, and no more. */
const FEWEST_CHARACTERS = 2;
const MOST_BEHIND_SURNAME = 2;
const MOST_BEHIND_NAMING = 4;
const MIDDLE_DOT = /^[·・•‧]$/;
const MOST_ABOUT_DOT = 5;

const cover = (set: Set<number>, { from, to }: Span): void => {
  for (let index = from; index <= to; index += 1) set.add(index);
};

/** Finds cues and names. `own` holds the folded words of names that belong to nobody at risk: the writer's, the recipient's. */
export const markWords = (text: string, words: readonly Word[], rules: RiskRules, own: ReadonlySet<string>): Marks => {
  const forms = words.map((word) => rules.forms(word));
  const cues: Cue[] = [];
  const inCue = new Set<number>();
  const inNaming = new Set<number>();
  const announced = new Set<number>();
  const knownNames = new Set<number>();
  const known = new Set<number>();
  const listed = new Map<number, { readonly level: 'sure' | 'maybe'; readonly length: number }>();
  const surnames = new Map<number, number>();

  words.forEach((word, index) => {
    const found = phrasesAt(words, forms, index, rules);
    const longest = (sense: Sense): number =>
      Math.max(0, ...found.filter(({ phrase }) => phrase.sense === sense).map(({ length }) => length));
    for (const { phrase, length } of found) {
      if (isGroup(phrase.sense)) {
        const cue = { from: index, to: index + length - 1, group: phrase.sense, locale: phrase.locale };
        cues.push(cue);
        cover(inCue, cue);
      }
      if (phrase.sense === 'nameOrWord' && word.raw.endsWith('ى') === phrase.maqsura) {
        listed.set(index, { level: 'maybe', length });
      }
    }
    const naming = longest('naming');
    if (naming > 0) {
      cover(inNaming, { from: index, to: index + naming - 1 });
      announced.add(index + naming);
    }
    const self = longest('self');
    if (self > 0) knownNames.add(index + self);
    const name = longest('name');
    if (name > 0) listed.set(index, { level: 'sure', length: name });
    const notName = longest('notName');
    if (notName > 0 && notName >= name) cover(known, { from: index, to: index + notName - 1 });
    const surname = longest('surname');
    if (surname > 0) surnames.set(index, surname);
  });

  const barred = (index: number): boolean =>
    known.has(index) || inCue.has(index) || own.has(words[index]?.folded ?? '') || words[index]?.script === 'none';
  const goesOn = (index: number): boolean => words[index]?.gap === 'none' && !barred(index);

  /** Han characters from `from` on that can belong to a name, at most so many. */
  const charactersFrom = (from: number, most: number): number => {
    let count = 0;
    while (count < most && words[from + count]?.script === 'han' && (count === 0 || goesOn(from + count))) {
      if (count === 0 && barred(from)) break;
      if (inNaming.has(from + count)) break;
      count += 1;
    }
    return count;
  };
  const dotBefore = (index: number): boolean =>
    MIDDLE_DOT.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0));

  const hanName = (index: number): Name | null => {
    if (announced.has(index)) {
      const count = charactersFrom(index, MOST_BEHIND_NAMING);
      if (count >= FEWEST_CHARACTERS) return { from: index, to: index + count - 1, level: 'sure' };
    }
    if (dotBefore(index)) {
      let from = index - 1;
      while (from > 0 && index - from < MOST_ABOUT_DOT && goesOn(from) && !barred(from - 1)) from -= 1;
      let to = index;
      while (to - index < MOST_ABOUT_DOT && goesOn(to + 1)) to += 1;
      if (!barred(index - 1)) return { from, to, level: 'sure' };
    }
    const surname = surnames.get(index);
    if (surname === undefined || barred(index)) return null;
    const given = charactersFrom(index + surname, MOST_BEHIND_SURNAME);
    return given > 0 ? { from: index, to: index + surname + given - 1, level: 'maybe' } : null;
  };

  const nameAt = (index: number): Name | null => {
    const word = words[index];
    if (!word || knownNames.has(index) || own.has(word.folded)) return null;
    const entry = listed.get(index);
    const cased = word.script === 'latin' || word.script === 'cyrillic';
    // “prison-website-said”: words of an address.
    if (cased && !word.capital && word.joined && words[index - 1]?.joined) return null;
    if (word.script === 'han' && !(entry?.level === 'sure')) return hanName(index);
    if (known.has(index) || (inCue.has(index) && entry?.level !== 'sure')) return null;
    if (entry && !(cased && entry.level === 'maybe' && !word.capital)) {
      // A common name in small letters may be a word of another language.
      const level = cased && !word.capital && word.raw !== word.raw.toUpperCase() ? 'maybe' : entry.level;
      return { from: index, to: index + entry.length - 1, level };
    }
    if (cased && word.capital && !word.first) {
      return { from: index, to: index, level: 'capital' };
    }
    const other = !cased && word.script === 'arabic' && announced.has(index) && !barred(index) && !inNaming.has(index);
    return other ? { from: index, to: index, level: 'sure' } : null;
  };

  const names: Name[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const name = nameAt(index);
    if (!name) continue;
    let { to } = name;
    // Further names and, behind a small “al-”, the capital that follows belong to it.
    for (
      let next = to + 1;
      words[next]?.gap === 'none' && (words[next]?.script !== 'han' || dotBefore(next));
      next += 1
    ) {
      const further = nameAt(next);
      if (further) to = Math.max(to, further.to);
      else if (!(words[next + 1]?.joined && nameAt(next + 1))) break;
    }
    names.push({ ...name, to });
    index = to;
  }
  return { cues, names, inCue, inNaming };
};
