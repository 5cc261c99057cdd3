import type { ContactsFile } from '../../lib/domain/contact';
import type { Fact } from '../../lib/domain/fact';
import type { Safeguard } from '../../lib/domain/safeguard';

/** Recipients named in a line on contacts. */
const MOST_NAMED = 8;

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

/** The same for contacts, one line a source, since what one source says is looked up together; and whose they are not. */
export const contactReport = (
  { sources, contacts }: ContactsFile,
  recipients: readonly string[],
  day: string,
): string[] => {
  const due = new Map<string, string[]>();
  for (const [to, records] of Object.entries(contacts))
    for (const { source, reviewBy } of records) if (reviewBy < day) due.set(source, [...(due.get(source) ?? []), to]);
  const unknown = Object.keys(contacts).filter((to) => !recipients.includes(to));
  return [
    ...[...due].map(
      ([source, of]) =>
        `Contacts by ${source}: review is due of ${of.length} (${of.slice(0, MOST_NAMED).join(', ')}${of.length > MOST_NAMED ? ', …' : ''}; ${sources[source]?.publisher}).`,
    ),
    ...(unknown.length > 0 ? [`Contacts of nobody in the catalogue, on no page: ${unknown.join(', ')}.`] : []),
  ];
};
