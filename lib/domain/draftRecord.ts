import * as v from 'valibot';
import type { DemandId } from './demand';
import { LetterDraft } from './draft';
import { isDraftKey } from './fields';
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

const Envelope = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  demand: v.string(),
  draft: v.record(v.string(), v.unknown()),
  cosign: v.optional(v.string()),
});

/** Field by field, so that one bad value costs only itself. Never throws. */
export const readDraftRecord = (value: unknown): Result<ReadRecord, RecordError> => {
  const envelope = v.safeParse(Envelope, value);
  if (!envelope.success) return fail('notADraft');
  if (envelope.output.version > VERSION) return fail('newer');
  const draft: Record<string, unknown> = {};
  const unused: string[] = [];
  for (const [key, field] of Object.entries(envelope.output.draft)) {
    const read = isDraftKey(key) ? v.safeParse(LetterDraft.entries[key], field) : null;
    if (read?.success) draft[key] = read.output;
    else unused.push(key);
  }
  const { demand, cosign } = envelope.output;
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
