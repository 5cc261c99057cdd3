import { loadPublisher } from '../../../lib/catalogue/loadPublisher';
import type { Problem } from '../../../lib/domain/problem';
import type { Publisher } from '../../../lib/domain/publisher';
import type { Rule } from '../rule';

const YEAR = 366 * 86_400_000;

/** Whoever can be reached says until when, and no longer than a year ahead (RFC 9116 §2.5.5); `today` is an ISO day. */
export const publisherProblems = ({ email, website, reportsUntil }: Publisher, today: string): Problem[] => {
  if (!email && !website) return [];
  const problem = (text: string): Problem[] => [
    {
      file: 'content/catalogue/publisher.json',
      place: 'reportsUntil',
      problem: text,
      remedy: 'Ask whether reports of weaknesses still reach the publisher, and write a day of the next twelve months.',
    },
  ];
  if (!reportsUntil) return problem('is empty, though there is an address.');
  if (reportsUntil < today) return problem(`${reportsUntil} has passed.`);
  return Date.parse(reportsUntil) - Date.parse(today) > YEAR
    ? problem(`${reportsUntil} is more than a year ahead.`)
    : [];
};

export const rule: Rule = {
  holds: 'A day, within a year, until which reports of weaknesses reach the publisher, where one is named',
  catalogue: () => publisherProblems(loadPublisher(), new Date().toISOString().slice(0, 10)),
};
