import * as v from 'valibot';

/**
 * content/catalogue/changes.json: an event since January 2022 that matters for the letters. It is a fact of the ledger,
 * so that it has source and date; its wording is in content/<locale>/changes.json, by the fact's id.
 */
export const Change = v.strictObject({ fact: v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/)) });
export type Change = v.InferOutput<typeof Change>;

/** content/<locale>/changes.json: a few words for the drawn timeline, and what the event means for the letters, if anything. */
export const ChangeWording = v.strictObject({
  /** About 40 characters: beside a mark of the timeline. */
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  /** What the letters say or ask because of it: one or two sentences. */
  means: v.optional(v.pipe(v.string(), v.minLength(1))),
});
export type ChangeWording = v.InferOutput<typeof ChangeWording>;
