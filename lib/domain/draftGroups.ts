import type { DraftKey, LetterDraft } from './draft';

/** What of somebody else's draft is taken or left together, in the order in which a person meets it. */
export const DRAFT_GROUPS = ['recipient', 'words', 'sender', 'lines'] as const;
export type DraftGroup = (typeof DRAFT_GROUPS)[number];

/**
 * - recipient: whom the letter goes to, its kind, language and layout
 * - words: the person's own
 * - sender: who speaks in it
 * - lines: who signs as well, and other lines of one's own
 */
const GROUP_OF: Readonly<Record<DraftKey, DraftGroup>> = {
  kind: 'recipient',
  answer: 'recipient',
  answerDate: 'recipient',
  earlierDate: 'recipient',
  earlierReference: 'recipient',
  to: 'recipient',
  office: 'recipient',
  recipientName: 'recipient',
  recipientGender: 'recipient',
  recipientAddress: 'recipient',
  addressCheckedOn: 'recipient',
  also: 'recipient',
  in: 'recipient',
  referenceIn: 'recipient',
  date: 'recipient',
  layout: 'recipient',
  textSize: 'recipient',
  envelope: 'recipient',
  personal: 'words',
  withoutName: 'sender',
  name: 'sender',
  organisation: 'sender',
  role: 'sender',
  town: 'sender',
  country: 'sender',
  citizenship: 'sender',
  address: 'sender',
  email: 'sender',
  writingAs: 'sender',
  reference: 'lines',
  copies: 'lines',
  enclosures: 'lines',
  cosigners: 'lines',
};

export const groupOf = (field: DraftKey): DraftGroup => GROUP_OF[field];

/** The fields that a draft fills in a group. */
export const fieldsIn = (draft: LetterDraft, group: DraftGroup): DraftKey[] =>
  (Object.keys(GROUP_OF) as DraftKey[]).filter((field) => groupOf(field) === group && draft[field]?.length);
