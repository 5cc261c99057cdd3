import { loadAttributions } from '../../../lib/catalogue/loadLetterWording';
import type { Fact } from '../../../lib/domain/fact';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/facts.json';

const rangeProblem = ({ value, figures }: Fact): string | null => {
  if (value === null || typeof value !== 'object') return null;
  if (value.from >= value.to) return `the range runs from ${value.from} to ${value.to}.`;
  const lost = [value.from, value.to].filter((end) => !figures.includes(String(end)));
  return lost.length > 0 ? `${lost.join(' and ')} of the range cannot be worded: not in \`figures\`.` : null;
};

/** Rows of the ledger that contradict themselves or name what does not exist. */
export const ledgerRowProblems = (
  rows: readonly Fact[],
  known: { readonly sources: readonly string[]; readonly attributions: readonly string[] },
): Problem[] =>
  rows.flatMap((row) => {
    const problem = (text: string | null, remedy: string): Problem[] =>
      text ? [{ file: FILE, place: row.id, problem: text, remedy }] : [];
    const conflict = row.conflictsWith.map((id) => ({ id, other: rows.find((candidate) => candidate.id === id) }));
    return [
      ...problem(rangeProblem(row), 'Write the lower end first, and both ends in `figures`.'),
      ...[row.source, ...row.alsoSources]
        .filter((source) => !known.sources.includes(source))
        .flatMap((source) =>
          problem(`source "${source}" does not exist.`, 'Add it to content/catalogue/sources.json.'),
        ),
      ...problem(
        known.attributions.includes(row.attribution) ? null : `attribution "${row.attribution}" does not exist.`,
        'Add it to attributions.json of every language.',
      ),
      ...conflict.flatMap(({ id, other }) =>
        problem(
          other?.conflictsWith.includes(row.id) ? null : `conflicts with "${id}", which does not say so itself.`,
          'Name a conflict in both rows.',
        ),
      ),
      ...problem(
        row.reviewBy > row.checkedOn ? null : 'is due for review before it was checked.',
        'Set `reviewBy` after `checkedOn`.',
      ),
    ];
  });

export const rule: Rule = {
  holds: 'Facts whose rows do not contradict themselves and name what exists',
  locale: ({ facts, sources, locale }) =>
    ledgerRowProblems(facts, {
      sources: sources.map(({ id }) => id),
      attributions: Object.keys(loadAttributions(locale)),
    }),
};
