import type { Fact } from '../../lib/domain/fact';
import type { Safeguard } from '../../lib/domain/safeguard';

/** Facts whose review date lies before a day (ISO): to be looked up again, not an error of the content. */
export const overdueFacts = (rows: readonly Fact[], day: string): readonly Fact[] =>
  rows.filter(({ reviewBy }) => reviewBy < day).sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));

/** The report of `npm run check:content -- --date 2027-01-01`. */
export const reviewReport = (rows: readonly Fact[], day: string): string[] => {
  const overdue = overdueFacts(rows, day);
  return [
    ...overdue.map(
      ({ id, reviewBy, source, asOf }) => `${id}: review was due on ${reviewBy} (${source}, as of ${asOf}).`,
    ),
    overdue.length === 0
      ? `Facts: none is due for review on ${day}.`
      : `Facts: ${overdue.length} of ${rows.length} are due for review on ${day}. Look them up, correct them, and move checkedOn and reviewBy in content/catalogue/facts.json.`,
  ];
};

/** The same for the safeguards, which hold until somebody has looked again and found otherwise. */
export const safeguardReport = (
  records: readonly Pick<Safeguard, 'state' | 'reviewBy' | 'source'>[],
  day: string,
): string[] =>
  records
    .filter(({ reviewBy }) => reviewBy < day)
    .map(({ state, reviewBy, source }) => `Safeguard ${state}: review was due on ${reviewBy} (${source.publisher}).`);
