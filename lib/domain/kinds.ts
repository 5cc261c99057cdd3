/**
 * What a letter is in a correspondence.
 * - first: asks for the first time
 * - thanks: thanks a state for an act that a source records, and asks for the next step
 * - reminder: the first letter had no answer
 * - reply: it had one of the usual answers
 */
export const LETTER_KINDS = ['first', 'thanks', 'reminder', 'reply'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Whether a letter goes on from one before it, whose date it names: a reminder or a reply. */
export const isFollowUp = (kind: string | null | undefined): boolean => kind === 'reminder' || kind === 'reply';

/** Answers that governments usually give. Silence is none: it is met with a reminder. */
export const ANSWERS = ['not-our-competence', 'security-risk', 'no-consular-access'] as const;
export type Answer = (typeof ANSWERS)[number];

/** As what somebody may say that they write. */
export const WRITING_AS = ['citizen', 'resident', 'organisation', 'coalition'] as const;
export type WritingAs = (typeof WRITING_AS)[number];

/** As what a letter is written; `person` claims nothing but a name. */
export type Writer = WritingAs | 'person';
