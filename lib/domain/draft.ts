import * as v from 'valibot';
import type { DemandId } from './demand';
import type { Emphasis } from './emphases';
import type { EnvelopeId } from './envelopeIds';
import { type DraftKey, FIELD_ORDER, rowOf, type SeveralField, type TextField } from './fields';
import type { Gender } from './genders';
import type { Answer, LetterKind, Writer } from './kinds';
import type { LayoutId } from './layoutIds';
import type { Locale } from './locales';
import type { Office, RecipientId } from './offices';
import type { TextSize } from './textSizes';

type Entries = {
  readonly [Key in DraftKey]: Key extends SeveralField ? typeof Several : typeof Text;
};

const Text = v.optional(v.string());
const Several = v.optional(v.union([v.string(), v.array(v.string())]));

/** What a person may leave in a form, a link or a draft file. Every key is optional; values are text as typed. */
export const LetterDraft = v.strictObject(
  Object.fromEntries(
    FIELD_ORDER.map((field) => [field, rowOf(field).type === 'several' ? Several : Text]),
  ) as unknown as Entries,
);
export type LetterDraft = v.InferOutput<typeof LetterDraft>;
export type { DraftKey };

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
  /** Null where the writer chooses none, and for a demand that has none. */
  readonly emphasis: Emphasis | null;
  /** Then name, role, town, address and email are empty, whatever was typed. */
  readonly withoutName: boolean;
}

/** What is wrong with a draft: the field, a key of messages.errors, and the values of its slots. */
export interface DraftError {
  readonly field: DraftKey;
  readonly code:
    | 'recipientMissing'
    | 'recipientUnknown'
    | 'officeUnknown'
    | 'choiceUnknown'
    | 'notOffered'
    | 'otherNameMissing'
    | 'senderMissing'
    | 'tooLong'
    | 'tooManyLines'
    | 'characterTooLong'
    | 'email'
    | 'date'
    | 'alsoTooMany'
    | 'thanksNotOffered'
    | 'answerMissing'
    | 'answerUnfit'
    | 'answerOfAnother'
    | 'earlierDateMissing'
    | 'earlierDate'
    | 'answerDate'
    | 'nameMissing'
    | 'organisationMissing'
    | 'cosignersMissing';
  readonly slots?: Readonly<Record<string, string | number>>;
}
