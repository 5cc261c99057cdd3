import type { DemandId } from './demand';
import type { DraftKey, LetterDraft } from './draft';
import { isDraftKey, rowOf } from './fields';
import { parseJson } from './parseJson';
import { fail, ok, type Result } from './result';

/**
 * A draft outside the form: kept on the device, in a file, or sealed. The same shape in all three:
 * `{ "format": "letter-draft", "version": 1, "demand": "repatriation", "draft": { … } }`.
 */
const FORMAT = 'letter-draft';
const VERSION = 1;

/** Longest draft as JSON that is written or read, in bytes: what all limits of the fields allow, in any script. */
export const MAX_DRAFT_BYTES = 65_536;

export interface DraftRecord {
  readonly demand: DemandId;
  readonly draft: LetterDraft;
  /** It asks to sign the letter that it makes, whose text has this hash (lib/sharing/cosigning.ts). */
  readonly cosign?: string;
}

/** What could be read, and the keys whose values are not what the schema asks for or that it does not know. */
export interface ReadRecord extends DraftRecord {
  readonly unused: readonly string[];
}

export type RecordError = 'notADraft' | 'newer';

type Fields = Readonly<Record<string, unknown>>;

interface Envelope {
  readonly version: number;
  readonly demand: string;
  readonly draft: Fields;
  readonly cosign: string | undefined;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What holds a draft, by hand: a library that checks shapes would be a part of the write page for this alone. */
const envelopeOf = (value: unknown): Envelope | null => {
  if (!isObject(value)) return null;
  const { format, version, demand, draft, cosign } = value;
  const numbered = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (format !== FORMAT || !numbered || typeof demand !== 'string' || !isObject(draft)) return null;
  if (cosign !== undefined && typeof cosign !== 'string') return null;
  return { version, demand, draft, cosign };
};

/** Of an object's own kind: nobody's field, and not worth a word. */
const OF_OBJECTS: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** What the schema of drafts (draft.ts) allows in a field. */
const fits = (key: DraftKey, value: unknown): boolean =>
  typeof value === 'string' ||
  (rowOf(key).type === 'several' && Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Field by field, so that one bad value costs only itself. Never throws. */
export const readDraftRecord = (value: unknown): Result<ReadRecord, RecordError> => {
  const envelope = envelopeOf(value);
  if (!envelope) return fail('notADraft');
  if (envelope.version > VERSION) return fail('newer');
  const draft: Record<string, unknown> = {};
  const unused: string[] = [];
  for (const [key, field] of Object.entries(envelope.draft)) {
    if (isDraftKey(key) && fits(key, field)) draft[key] = field;
    else if (!OF_OBJECTS.includes(key)) unused.push(key);
  }
  const { demand, cosign } = envelope;
  return ok({ demand, draft: draft as LetterDraft, unused, ...(cosign !== undefined && { cosign }) });
};

/** As `readDraftRecord`, from JSON. */
export const parseDraftRecord = (json: string): Result<ReadRecord, RecordError> => {
  try {
    return readDraftRecord(parseJson(json));
  } catch {
    return fail('notADraft');
  }
};

/** The record as JSON can hold it; nothing in it tells when, where or with what it was written. */
export const toDraftRecord = ({ demand, draft, cosign }: DraftRecord) => ({
  format: FORMAT,
  version: VERSION,
  demand,
  draft,
  ...(cosign && { cosign }),
});
