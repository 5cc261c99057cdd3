import {
  type DraftRecord,
  parseDraftRecord,
  type ReadRecord,
  type RecordError,
  toDraftRecord,
} from '../domain/draftRecord';
import { parseJson } from '../domain/parseJson';
import { fail, ok, type Result } from '../domain/result';

/** Says nothing about what is inside; the same for a sealed one. */
export const DRAFT_FILE = 'draft.json';
/** Who writes, for the next letter: a draft of no demand, which goes with each. */
export const SENDER_FILE = 'my-details.json';
export const ANY_DEMAND = '';
/** Room for the longest draft, sealed or with line breaks; bytes. */
export const MAX_FILE_BYTES = 131_072;

/** A sealed file: `{ "sealed": "AQJ…" }`, the same text as in a link. */
interface SealedFile {
  readonly sealed: string;
}
export type DraftFileContent = { readonly sealed: string } | { readonly record: ReadRecord };

/** The text of a draft file, or null where it would be too large to be opened again. */
export const draftFileText = (content: DraftRecord | SealedFile): string | null => {
  const text = `${JSON.stringify('sealed' in content ? content : toDraftRecord(content), null, 2)}\n`;
  return new TextEncoder().encode(text).length <= MAX_FILE_BYTES ? text : null;
};

const sealedIn = (text: string): string | null => {
  try {
    const value = parseJson(text);
    const sealed = typeof value === 'object' && value !== null ? (value as { sealed?: unknown }).sealed : null;
    return typeof sealed === 'string' ? sealed : null;
  } catch {
    return null;
  }
};

/** Never throws; a file past `MAX_FILE_BYTES` is not read at all. */
export const readDraftFile = async (
  file: Pick<Blob, 'size' | 'text'>,
): Promise<Result<DraftFileContent, RecordError | 'tooLarge'>> => {
  if (file.size > MAX_FILE_BYTES) return fail('tooLarge');
  const text = await file.text().catch(() => '');
  const sealed = sealedIn(text);
  if (sealed !== null) return ok({ sealed });
  const record = parseDraftRecord(text);
  return record.ok ? ok({ record: record.value }) : record;
};
