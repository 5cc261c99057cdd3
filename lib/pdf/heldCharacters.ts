import { FONT_FACES } from '../../generated/fonts';

/** By weight, then family: a letter asks for thousands of characters. */
const sets = new Map<number, Map<string, ReadonlySet<number>>>();

/** Code points of a family that stands in the build's list; none of another (the Chinese files are told by text). */
const pointsOf = (family: string, weight: number): ReadonlySet<number> => {
  const ofWeight = sets.get(weight) ?? new Map<string, ReadonlySet<number>>();
  sets.set(weight, ofWeight);
  const known = ofWeight.get(family);
  if (known) return known;
  const points = new Set<number>();
  for (const face of FONT_FACES) {
    if (face.family !== family || face.weight !== weight) continue;
    for (const [first, last] of face.ranges) for (let point = first; point <= last; point += 1) points.add(point);
  }
  ofWeight.set(family, points);
  return points;
};

/** Whether a family holds a character. */
export const holds = (family: string, weight: number, character: string): boolean =>
  pointsOf(family, weight).has(character.codePointAt(0) ?? 0);

/** The first of `families` that holds every character of `text`. */
export const holderOf = (families: readonly string[], weight: number, text: string): string | undefined =>
  families.find((family) => [...text].every((character) => holds(family, weight, character)));

/** Stands for a character that no typeface has: every face holds it, and a reader sees that something is missing. */
const MISSING = '?';
/** What is nothing without the character before it. */
const ON_ANOTHER = /^[\p{M}\p{Emoji_Modifier}]$/u;

/** The same text in parts (Unicode 2.12), the letter with all of its marks but the last first: "ö\u0304" for "ȫ". */
const inParts = (character: string): string[] => {
  const parts = [...character.normalize('NFD')];
  return parts
    .slice(1)
    .map((_, taken) => parts.length - 1 - taken)
    .map((count) => parts.slice(0, count).join('').normalize('NFC') + parts.slice(count).join(''));
};

/**
 * What is printed for a character that no family holds: its parts where one family holds all of them, nothing for a
 * mark, whose letter stays, or else a question mark.
 */
export const standInFor = (character: string, families: readonly string[], weight: number): string =>
  inParts(character).find((parts) => holderOf(families, weight, parts)) ?? (ON_ANOTHER.test(character) ? '' : MISSING);

/** Whether a stand-in is the character itself, written otherwise. */
export const saysTheSame = (standIn: string, character: string): boolean =>
  standIn.normalize('NFC') === character.normalize('NFC');

export const replaceCharacters = (text: string, standIns: ReadonlyMap<string, string>): string =>
  standIns.size === 0 ? text : [...text].map((one) => standIns.get(one) ?? one).join('');
