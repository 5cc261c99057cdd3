import * as v from 'valibot';
import type { DemandId } from './demand';
import type { TextField, TextSize } from './draftLimits';
import type { EnvelopeId } from './envelopeIds';
import type { Gender } from './genders';
import type { Answer, LetterKind, Writer } from './kinds';
import type { LayoutId } from './layoutIds';
import type { Locale } from './locales';
import type { Office, RecipientId } from './offices';

/** What a person may leave in a form, a link or a draft file. Every key is optional; values are text as typed. */
export const LetterDraft = v.strictObject({
  /** ISO 3166-1 alpha-2 code, an institution's id, or "other". */
  to: v.optional(v.string()),
  office: v.optional(v.string()),
  /** Language of the letter; without it the one usual for the recipient. */
  in: v.optional(v.string()),
  /** Language of a version for reference, on a page of its own after the letter. */
  referenceIn: v.optional(v.string()),
  /** Further demands. */
  also: v.optional(v.union([v.string(), v.array(v.string())])),
  /** The person's own words; a line break begins a paragraph. */
  personal: v.optional(v.string()),
  name: v.optional(v.string()),
  organisation: v.optional(v.string()),
  role: v.optional(v.string()),
  town: v.optional(v.string()),
  address: v.optional(v.string()),
  /** The sender's country: decides layout and who the own government is. */
  country: v.optional(v.string()),
  email: v.optional(v.string()),
  /** Another country whose citizen the sender is: its government is the own one as well. Never in a link. */
  citizenship: v.optional(v.string()),
  /** ISO date. */
  date: v.optional(v.string()),
  layout: v.optional(v.string()),
  /** Holder of the office, or the recipient where `to` is "other". */
  recipientName: v.optional(v.string()),
  recipientGender: v.optional(v.string()),
  recipientAddress: v.optional(v.string()),
  /** ISO date on which the person looked the typed address up; kept with it, not printed. */
  addressCheckedOn: v.optional(v.string()),
  /** The sender's reference, quoted in the answer. */
  reference: v.optional(v.string()),
  /** Who gets a copy, what is enclosed, which organisations sign as well: one a line. */
  copies: v.optional(v.string()),
  enclosures: v.optional(v.string()),
  cosigners: v.optional(v.string()),
  textSize: v.optional(v.string()),
  /** A page of the envelope's size after the letter. */
  envelope: v.optional(v.string()),
  /** What the letter is in a correspondence: first, thanks, reminder, reply. */
  kind: v.optional(v.string()),
  /** The recipient's answer that a reply takes up. */
  answer: v.optional(v.string()),
  /** Of the first letter, for reminder and reply: ISO date and the sender's reference. */
  earlierDate: v.optional(v.string()),
  earlierReference: v.optional(v.string()),
  /** Of the recipient's answer, for a reply: ISO date. */
  answerDate: v.optional(v.string()),
  /** As what the sender writes; left out, it follows from organisation, co-signers and country. */
  writingAs: v.optional(v.string()),
  /** Any value: the letter names no person, and no address or town. Never in a link. */
  withoutName: v.optional(v.string()),
});
export type LetterDraft = v.InferOutput<typeof LetterDraft>;
export type DraftKey = keyof LetterDraft;

/** A draft that can become a letter: everything checked, nothing left to decide. */
export interface CompleteDraft extends Readonly<Record<TextField, string>> {
  readonly demands: readonly DemandId[];
  readonly to: RecipientId;
  readonly office: Office | null;
  readonly in: Locale;
  /** Never the letter's own language. */
  readonly referenceIn: Locale | null;
  readonly country: string | null;
  readonly citizenship: string | null;
  readonly date: string;
  readonly layout: LayoutId;
  readonly recipientGender: Gender;
  readonly textSize: TextSize;
  readonly envelope: EnvelopeId | null;
  readonly kind: LetterKind;
  /** Null for every kind but a reply. */
  readonly answer: Answer | null;
  /** ISO date; null where not given, which only the preview of a reminder may show. */
  readonly earlierDate: string | null;
  readonly answerDate: string | null;
  readonly writer: Writer;
  /** Then name, role, town, address and email are empty, whatever was typed. */
  readonly withoutName: boolean;
}

/** What is wrong with a draft: the field, a key of messages.errors, and the values of its slots. */
export interface DraftError {
  readonly field: DraftKey | 'sender' | 'demand';
  readonly code:
    | 'recipientMissing'
    | 'recipientUnknown'
    | 'officeUnknown'
    | 'notOffered'
    | 'otherNameMissing'
    | 'senderMissing'
    | 'tooLong'
    | 'tooManyLines'
    | 'email'
    | 'date'
    | 'localeUnknown'
    | 'layoutUnknown'
    | 'countryUnknown'
    | 'genderUnknown'
    | 'textSizeUnknown'
    | 'envelopeUnknown'
    | 'alsoUnknown'
    | 'alsoTooMany'
    | 'kindUnknown'
    | 'thanksNotOffered'
    | 'answerMissing'
    | 'answerUnknown'
    | 'answerUnfit'
    | 'earlierDateMissing'
    | 'earlierDate'
    | 'answerDate'
    | 'writingAsUnknown'
    | 'nameMissing'
    | 'organisationMissing'
    | 'cosignersMissing';
  readonly slots?: Readonly<Record<string, string | number>>;
}
