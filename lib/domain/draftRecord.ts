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

/** Who agreed to sign as well, and the hash of the text that they agreed to (lib/sharing/cosigning.ts). */
export interface Agreed {
  readonly hash: string;
  /** Of organisations; nobody where others were asked and have not answered. */
  readonly names: readonly string[];
}

export interface DraftRecord {
  readonly demand: DemandId;
  readonly draft: LetterDraft;
  /** It asks to sign the letter that it makes, whose text has this hash (lib/sharing/cosigning.ts). */
  readonly cosign?: string;
  /** Others were asked to sign the letter that it makes. */
  readonly agreed?: Agreed;
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
  readonly agreed: Agreed | null;
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const agreedOf = (value: unknown): Agreed | null => {
  if (!isObject(value)) return null;
  const { hash, names } = value;
  const named = Array.isArray(names) && names.every((name) => typeof name === 'string');
  return typeof hash === 'string' && named ? { hash, names } : null;
};

/** What holds a draft, by hand: a library that checks shapes would be a part of the write page for this alone. */
const envelopeOf = (value: unknown): Envelope | null => {
  if (!isObject(value)) return null;
  const { format, version, demand, draft, cosign, agreed } = value;
  const numbered = typeof version === 'number' && Number.isInteger(version) && version >= 1;
  if (format !== FORMAT || !numbered || typeof demand !== 'string' || !isObject(draft)) return null;
  if (cosign !== undefined && typeof cosign !== 'string') return null;
  return { version, demand, draft, cosign, agreed: agreedOf(agreed) };
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
  const { demand, cosign, agreed } = envelope;
  return ok({
    demand,
    draft: draft as LetterDraft,
    unused,
    ...(cosign !== undefined && { cosign }),
    ...(agreed && { agreed }),
  });
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
export const toDraftRecord = ({ demand, draft, cosign, agreed }: DraftRecord) => ({
  format: FORMAT,
  version: VERSION,
  demand,
  draft,
  ...(cosign && { cosign }),
  ...(agreed && { agreed }),
});
