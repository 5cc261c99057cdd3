import { foldForSearch } from '../../i18n/foldForSearch';
import { type Cue, type Marks, markWords, type Name } from './marks';
import type { RiskRules } from './rules';
import { type Word, wordsOf } from './words';

/** A place of a text that seems to name somebody at risk, as it stands there, parted into the name and what is about it. */
export interface PersonAtRisk {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** The same for the same words however they are cased: what a person has set aside is known by it. */
  readonly key: string;
}

/** So many words may stand between a name and the word for a child or a relative behind it: “Ahmed is my son”. */
const NEAR = 2;

interface Between {
  readonly count: number;
  readonly soft: number;
  readonly announced: boolean;
}

/** What stands between two spans; null where a sentence ends there. Cues and “named” do not count as words. */
const between = (words: readonly Word[], from: number, to: number, { inCue, inNaming }: Marks): Between | null => {
  let count = 0;
  let soft = 0;
  let announced = false;
  for (let index = from; index <= to; index += 1) {
    const gap = words[index]?.gap;
    if (gap === 'hard') return null;
    if (gap === 'soft') soft += 1;
    if (index === to) break;
    if (inNaming.has(index)) announced = true;
    else if (!inCue.has(index) && !words[index]?.joined) count += 1;
  }
  return { count, soft, announced };
};

/** Whether what looks like a name by its capital stands as a place does: “in Leipzig”, “Leipzig’de”. */
const isPlace = (words: readonly Word[], name: Name, cue: Cue, { inCue }: Marks, rules: RiskRules): boolean => {
  const before = words[name.from - 1];
  const led = before && !inCue.has(name.from - 1) && rules.places[cue.locale]?.has(before.folded);
  // “al-” and the like stand between the place and its preposition.
  const ledFurther =
    words[name.from]?.joined === true && rules.places[cue.locale]?.has(words[name.from - 2]?.folded ?? '');
  return led === true || ledFurther === true || rules.placeEndings.has(words[name.to]?.ending ?? '');
};

const standsAfter = (words: readonly Word[], cue: Cue, name: Name, marks: Marks, rules: RiskRules): number | null => {
  const found = between(words, cue.to + 1, name.from, marks);
  const reach = rules.reach[cue.locale]?.after ?? 0;
  if (!found || found.count > reach || found.soft > 2) return null;
  const { count, soft, announced } = found;
  if (name.level === 'sure') return count;
  if (name.level === 'maybe') return count === 0 && (soft === 0 || announced) ? count : null;
  if (isPlace(words, name, cue, marks, rules)) return null;
  if (rules.capitals[cue.locale] === 'nouns') {
    // “mein Sohn Ahmed”, but neither “inhaftierte Kinder” nor “im Lager Nord” nor “mein Sohn, Freunde”.
    const noun = words[cue.to]?.capital === true && (cue.group !== 'detainee' || cue.from === cue.to);
    return noun && count === 0 && (announced || (soft === 0 && name.from === cue.to + 1)) ? count : null;
  }
  return soft > 0 && count > 0 && !announced ? null : count;
};

const standsBefore = (words: readonly Word[], cue: Cue, name: Name, marks: Marks, rules: RiskRules): number | null => {
  const found = between(words, name.to + 1, cue.from, marks);
  const near = cue.group === 'child' || cue.group === 'relative';
  const reach = rules.reach[cue.locale]?.before ?? 0;
  if (!found || found.count > (near ? Math.min(NEAR, reach) : reach) || found.soft > 2) return null;
  if (name.level === 'sure') return found.count;
  if (name.level === 'maybe') return found.count === 0 && words[name.from]?.gap !== 'none' ? 0 : null;
  if (rules.capitals[cue.locale] === 'nouns' || isPlace(words, name, cue, marks, rules)) return null;
  return found.count;
};

const placeOf = (text: string, words: readonly Word[], cue: Cue, name: Name): PersonAtRisk => {
  const at = (index: number, edge: 'start' | 'end'): number => words[index]?.[edge] ?? 0;
  const start = at(Math.min(cue.from, name.from), 'start');
  const end = at(Math.max(cue.to, name.to), 'end');
  const excerpt = text.slice(start, end);
  return {
    before: text.slice(start, at(name.from, 'start')),
    name: text.slice(at(name.from, 'start'), at(name.to, 'end')),
    after: text.slice(at(name.to, 'end'), end),
    key: foldForSearch(excerpt),
  };
};

/**
 * Where a text seems to name a child, a relative, a detainee or a witness: a word for one of these, and a name near it,
 * each name once, with the cue that is nearest. It judges by words and not by meaning: it misses names and takes other
 * words for them (docs/people-at-risk.md). `own`: the writer's name and the recipient's, which are no secret here.
 */
export const peopleAtRisk = (text: string, rules: RiskRules, own: readonly string[]): readonly PersonAtRisk[] => {
  const words = wordsOf(text);
  const ownWords = new Set(own.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
  const marks = markWords(text, words, rules, ownWords);
  // Cues in the order of the text, so that each name looks only at those about it.
  const cues = [...marks.cues].sort((a, b) => a.from - b.from);
  const widest = 24;
  let first = 0;
  const found = marks.names.flatMap((name) => {
    while ((cues[first]?.from ?? Number.POSITIVE_INFINITY) < name.from - widest) first += 1;
    let best: { readonly cue: Cue; readonly distance: number } | null = null;
    for (let index = first; index < cues.length; index += 1) {
      const cue = cues[index];
      if (!cue || cue.from > name.to + widest) break;
      const distance =
        cue.to < name.from
          ? standsAfter(words, cue, name, marks, rules)
          : cue.from > name.to
            ? standsBefore(words, cue, name, marks, rules)
            : null;
      if (distance !== null && (!best || distance < best.distance)) best = { cue, distance };
    }
    return best ? [placeOf(text, words, best.cue, name)] : [];
  });
  return found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
};
