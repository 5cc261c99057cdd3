import * as v from 'valibot';

/** Words of a letter that no template holds: headings, gaps, and what is read out of pictures and links. */
export const LetterLabels = v.strictObject({
  /** Heading of the list of sources at the end of a letter. */
  sources: v.string(),
  /** At the foot of each page. Slots: {page}, {pages}. */
  page: v.string(),
  /** Beside the date. Slot: {reference}. */
  reference: v.string(),
  /** Before the names of organisations that sign as well; ends with a colon. */
  cosigners: v.string(),
  /** Before the names of those who get a copy; ends with a colon. */
  copies: v.string(),
  /** Before the list of what is enclosed; ends with a colon. */
  enclosures: v.string(),
  /** Heading of a page that shows the letter in another language. */
  forReference: v.string(),
  /** Below that heading: that the page is not the letter. */
  forReferenceNote: v.string(),
  /** Of a message that the letter goes with. Slots: {date}, {replyBy}. */
  cover: v.string(),
  /** In place of the name, below a letter without one. */
  nameWithheld: v.string(),
  /** In a gap of the preview, where the writer’s name is missing; small letters. */
  blankName: v.string(),
  /** In a gap of the preview, where no recipient is chosen; small letters. */
  blankRecipient: v.string(),
  /** In a gap of the preview, where the date is missing; small letters. */
  blankDate: v.string(),
  /** Read out in place of the picture. Slot: {sender}. */
  logo: v.string(),
  /** Read out in place of the picture. Slot: {sender}. */
  signature: v.string(),
  /** Read out for a link. Slot: {address}. */
  emailLink: v.string(),
  /** Read out for a link. Slot: {address}. */
  webLink: v.string(),
});
export type LetterLabels = v.InferOutput<typeof LetterLabels>;
