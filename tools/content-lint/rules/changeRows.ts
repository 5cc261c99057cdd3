import type { Change } from '../../../lib/domain/change';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

/** Events on the page of changes that are no facts or have no name, and words about events that are not there. */
export const changeProblems = (
  file: string,
  changes: readonly Change[],
  wording: Readonly<Record<string, object>>,
  facts: readonly string[],
): Problem[] => [
  ...changes
    .filter(({ fact }) => !facts.includes(fact))
    .map(({ fact }) => ({
      file: 'content/catalogue/changes.json',
      place: fact,
      problem: 'is not in the ledger.',
      remedy: 'Add it to content/catalogue/facts.json with source and date.',
    })),
  ...changes
    .filter(({ fact }) => !wording[fact])
    .map(({ fact }) => ({
      file,
      place: fact,
      problem: 'has no title.',
      remedy: 'Add it: the timeline names each event.',
    })),
  ...Object.keys(wording)
    .filter((id) => !changes.some(({ fact }) => fact === id))
    .map((id) => ({ file, place: id, problem: 'is no event of the page.', remedy: 'Remove it, or add the event.' })),
];

export const rule: Rule = {
  holds: 'Events on the page of changes that are facts, each with a title',
  locale: ({ fileOf, changes, content, facts }) =>
    changeProblems(
      fileOf('changes'),
      // One that the language has no words for is no event of its page.
      changes.filter(({ fact }) => content.facts[fact] || !facts.some(({ id }) => id === fact)),
      content.changes,
      facts.map(({ id }) => id),
    ),
};
