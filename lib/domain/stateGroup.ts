import * as v from 'valibot';
import { CountryCode } from './recipient';

const Text = v.pipe(v.string(), v.minLength(1));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** content/catalogue/state-groups.json: states for which a template may say something of its own, and how that is known. */
export const StateGroup = v.strictObject({
  /** What a section’s `states` names. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]+$/)),
  states: v.pipe(v.array(CountryCode), v.minLength(1)),
  /** What these states have in common, in our words. */
  ground: Text,
  sources: v.pipe(
    v.array(v.strictObject({ publisher: Text, title: Text, url: v.pipe(v.string(), v.url()), date: v.nullable(Text) })),
    v.minLength(1),
  ),
  /** How much of the sources was read. */
  read: v.picklist(['page', 'excerpt']),
  readOn: Day,
  /** Day by which to look again. */
  reviewBy: Day,
});
export type StateGroup = v.InferOutput<typeof StateGroup>;
