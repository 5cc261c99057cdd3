import * as v from 'valibot';

/**
 * content/changes/changes.json: an event since January 2022 that matters for the letters. It is a fact of the ledger,
 * so that it has source and date; what it means for the letters is in content/changes/<locale>.json, by the fact's id.
 */
export const Change = v.strictObject({ fact: v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/)) });
export type Change = v.InferOutput<typeof Change>;
