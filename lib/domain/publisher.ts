import * as v from 'valibot';

const Line = v.pipe(v.string(), v.trim());

/** content/catalogue/publisher.json: who answers for the site. An empty line is not known, and stands nowhere. */
export const Publisher = v.strictObject({
  /** As the publisher writes it. */
  name: Line,
  /** Postal address; lines parted by a line break. */
  address: Line,
  email: v.union([v.literal(''), v.pipe(v.string(), v.email())]),
  website: v.union([v.literal(''), v.pipe(v.string(), v.url(), v.startsWith('https://'))]),
  /** The day (ISO) until which reports of weaknesses reach it there: `Expires` of security.txt, at most a year ahead. */
  reportsUntil: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});
export type Publisher = v.InferOutput<typeof Publisher>;
