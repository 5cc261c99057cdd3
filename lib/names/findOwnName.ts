import { fieldText } from '../compose/fieldText';
import type { LetterDraft } from '../domain/draft';
import { FIELDS, PRIVACY, TEXT_FIELDS, type TextField } from '../domain/fields';
import { isFollowUp } from '../domain/kinds';
import { isWithoutName } from '../domain/withoutName';
import { foldForSearch } from '../i18n/foldForSearch';

/** What a letter without a name still prints of what is typed, and speaks of the writer. */
const PRINTED = TEXT_FIELDS.filter((field) => {
  const row = FIELDS[field];
  return !PRIVACY[row.privacy].withheld && !('addressee' in row);
});

/** A shorter part ("al", "Bo") is in too many words to tell anything; letters. */
const SHORTEST_PART = 3;
/** From here on a part is looked for with an ending, too; a shorter one would be the beginning of other words. Letters. */
const SHORTEST_STEM = 4;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Particles that Arabic writes together with the word after them ("and", "so", "in", "to", "as", "the"), folded. */
const ARABIC_PARTICLES = '(?:[وفبلک]{0,2}(?:ال|ل)?)';

/** A part of a folded name as a word of a folded text: with the particles and the endings that its script puts to it. */
const wordOf = (part: string): string => {
  const long = part.length >= SHORTEST_STEM;
  if (/\p{Script=Arabic}/u.test(part)) return `${ARABIC_PARTICLES}${literal(part)}${long ? '\\p{L}{0,3}' : ''}`;
  // Russian changes the last vowel of a name with its case: "Лейла", "Лейлы", "Лейлой".
  const stem = /\p{Script=Cyrillic}/u.test(part) ? part.replace(/(?<=.{3})[аеиоуыьэюя]$/u, '') : part;
  return `${literal(stem)}${long ? '\\p{L}{0,2}' : ''}`;
};

/** What to look for in a folded text; null where the name has nothing that could be found. */
const patternOf = (name: string): RegExp | null => {
  const whole = foldForSearch(name);
  const parts = whole.split(' ');
  // No spaces in Chinese: a name is found wherever its characters stand together.
  if (/\p{Script=Han}/u.test(whole)) {
    const known = parts.filter((part) => part.length > 1);
    return known.length > 0 ? new RegExp(known.map(literal).join('|'), 'u') : null;
  }
  const words = parts.filter((part) => part.length >= SHORTEST_PART).map(wordOf);
  const wanted = words.length > 0 || whole.length < SHORTEST_PART ? words : [literal(whole)];
  return wanted.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'u') : null;
};

/**
 * The fields in which a letter without a name would print the typed name all the same, or a part of it of three letters
 * or more. Errs towards finding: the person is told and decides.
 */
export const findOwnName = (draft: LetterDraft): TextField[] => {
  const typed = (field: TextField): string => fieldText(field, draft[field] ?? '').text;
  const pattern = isWithoutName(draft) ? patternOf(typed('name')) : null;
  if (!pattern) return [];
  const follows = isFollowUp(draft.kind);
  return PRINTED.filter(
    (field) => (follows || field !== 'earlierReference') && pattern.test(foldForSearch(typed(field))),
  );
};
