import * as v from 'valibot';

/** Words of a letter that no template holds: headings, gaps, and what is read out of pictures and links. */
export const LetterLabels = v.strictObject({
  sources: v.string(),
  /** "{page}", "{pages}" */
  page: v.string(),
  /** "{reference}" */
  reference: v.string(),
  cosigners: v.string(),
  copies: v.string(),
  enclosures: v.string(),
  forReference: v.string(),
  forReferenceNote: v.string(),
  /** Of a message that the letter goes with: "{date}", "{replyBy}" */
  cover: v.string(),
  nameWithheld: v.string(),
  blankName: v.string(),
  blankRecipient: v.string(),
  blankDate: v.string(),
  /** "{sender}" */
  logo: v.string(),
  /** "{sender}" */
  signature: v.string(),
  /** "{address}" */
  emailLink: v.string(),
  /** "{address}" */
  webLink: v.string(),
});
export type LetterLabels = v.InferOutput<typeof LetterLabels>;
