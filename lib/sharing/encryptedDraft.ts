import {
  type DraftRecord,
  MAX_DRAFT_BYTES,
  parseDraftRecord,
  type ReadRecord,
  type RecordError,
  toDraftRecord,
} from '../domain/draftRecord';
import { fail, ok, type Result } from '../domain/result';
import { fromBase64Url, toBase64Url } from './base64Url';
import { deflate, inflate } from './deflate';
import { canonicalPassphrase } from './passphrase';
import { unescaped, withoutForeign } from './repairFragment';

/**
 * A draft that only a passphrase opens, as base64url of
 * version (1 byte), bucket (1), salt (16), IV (12), AES-256-GCM of the inside with its tag (bucket's size + 16).
 * The inside: length of what follows (4, big-endian), the draft as JSON and raw deflate, zeros up to the bucket's size.
 * Version and bucket are authenticated too (GCM's additional data); all lengths in bytes.
 */
const VERSION = 1;
/** A first byte past this is no later version but something else altogether. */
const LAST_VERSION = 9;
/** NIST SP 800-132 §5.1 asks for 128 bits of salt, SP 800-38D §5.2.1.1 recommends 96 bits of IV. */
const SALT = 16;
const IV = 12;
const TAG = 16;
const HEADER = 2;
const LENGTH = 4;
const OVERHEAD = HEADER + SALT + IV + TAG;

/** Rounds of PBKDF2-HMAC-SHA-256: OWASP, Password Storage Cheat Sheet (2023). They belong to version 1, not to the input. */
const ROUNDS = 600_000;

/** Sizes that the inside is padded to: a length tells only between which two a draft lies. The byte is the index. */
const BUCKETS = [256, 512, 1024, 1344, 2048, 4096, 8192, 16_384, 32_768, 65_536] as const;
/**
 * The largest that goes into a link: with the address under 2,000 characters. Past 2,046 Signal for Android shows the
 * beginning of a message only, and opens a cut link (signalapp/Signal-Android, issues 14017 and 14821).
 */
const LARGEST_IN_LINK = 1344;

const charactersOf = (bytes: number): number => Math.ceil((bytes * 4) / 3);
const MAX_CHARACTERS = charactersOf(OVERHEAD + Math.max(...BUCKETS));

export type EncryptedDraftError =
  /** `here` of `whole` characters came through. */
  | { readonly code: 'cut'; readonly here: number; readonly whole: number }
  /** Not of this form at all, or longer than it says. */
  | { readonly code: 'damaged' }
  /** Wrong passphrase or changed on the way: GCM cannot tell which. */
  | { readonly code: 'wrong' }
  | { readonly code: RecordError };

/** Encryption needs a page that came over https; some browsers also lack the streams. */
export const canEncrypt = (): boolean =>
  typeof crypto !== 'undefined' && crypto.subtle !== undefined && typeof CompressionStream !== 'undefined';

const keyFor = async (passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> => {
  const bytes = new TextEncoder().encode(canonicalPassphrase(passphrase));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

const padded = (packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> => {
  const inside = new Uint8Array(size);
  new DataView(inside.buffer).setUint32(0, packed.length);
  inside.set(packed, LENGTH);
  return inside;
};

const unpadded = (inside: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null => {
  const length = new DataView(inside.buffer).getUint32(0);
  return length <= inside.length - LENGTH ? inside.slice(LENGTH, LENGTH + length) : null;
};

/**
 * Null where the draft would be too long: for a file (64 kB), or with `forLink` for a link.
 * Fewer `rounds` are for tests that seal by the thousand.
 */
export const encryptDraft = async (
  record: DraftRecord,
  passphrase: string,
  { forLink, rounds = ROUNDS }: { readonly forLink: boolean; readonly rounds?: number },
): Promise<string | null> => {
  const json = new TextEncoder().encode(JSON.stringify(toDraftRecord(record)));
  const packed = json.length <= MAX_DRAFT_BYTES ? await deflate(json, MAX_DRAFT_BYTES) : null;
  if (!packed) return null;
  const bucket = BUCKETS.findIndex((size) => size >= packed.length + LENGTH);
  const size = BUCKETS[bucket];
  if (size === undefined || (forLink && size > LARGEST_IN_LINK)) return null;
  const header = Uint8Array.of(VERSION, bucket);
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const key = await keyFor(passphrase, salt, rounds);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: header },
    key,
    padded(packed, size),
  );
  return toBase64Url(new Uint8Array([...header, ...salt, ...iv, ...new Uint8Array(sealed)]));
};

/** Version and bucket stand in the first four characters; from them follows the length that the whole must have. */
const wholeLength = (text: string): Result<number, EncryptedDraftError> => {
  const [version = 0, bucket = BUCKETS.length] = fromBase64Url(text.slice(0, 4)) ?? [];
  if (version > VERSION && version <= LAST_VERSION) return fail({ code: 'newer' });
  const size = version === VERSION ? BUCKETS[bucket] : undefined;
  return size === undefined ? fail({ code: 'damaged' }) : ok(charactersOf(OVERHEAD + size));
};

const checkLength = (text: string): Result<number, EncryptedDraftError> => {
  const whole = wholeLength(text);
  if (!whole.ok) return whole;
  if (text.length < whole.value) return fail({ code: 'cut', here: text.length, whole: whole.value });
  return text.length === whole.value ? whole : fail({ code: 'damaged' });
};

/** A fragment that begins so holds a sealed draft. */
const IN_LINK = 'sealed=';

/**
 * The sealed draft in a fragment, or null where there is none. What programs put into it or attached to it on its way
 * is left out (`mended`): it knows its length, and whether what is left is whole its passphrase proves.
 */
export const encryptedInFragment = (fragment: string): { readonly sealed: string; readonly mended: boolean } | null => {
  const text = unescaped(fragment);
  const link = withoutForeign(text);
  if (!link.startsWith(IN_LINK)) return null;
  const packed = link.slice(IN_LINK.length).replace(/[^\w-]/g, '');
  const whole = wholeLength(packed);
  const sealed = whole.ok ? packed.slice(0, whole.value) : packed;
  return { sealed, mended: IN_LINK + sealed !== text };
};

/** Whether a text can be a sealed draft at all: asked before a person is asked for a passphrase. */
export const checkEncrypted = (text: string): Result<Uint8Array<ArrayBuffer>, EncryptedDraftError> => {
  if (text.length > MAX_CHARACTERS) return fail({ code: 'damaged' });
  const length = checkLength(text);
  if (!length.ok) return length;
  const bytes = fromBase64Url(text);
  return bytes ? ok(bytes) : fail({ code: 'damaged' });
};

const decrypt = async (
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  rounds: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const part = (from: number, length?: number) => bytes.slice(from, length === undefined ? undefined : from + length);
  try {
    const key = await keyFor(passphrase, part(HEADER, SALT), rounds);
    const algorithm = { name: 'AES-GCM', iv: part(HEADER + SALT, IV), additionalData: part(0, HEADER) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, part(HEADER + SALT + IV)));
  } catch {
    return null;
  }
};

const readInside = async (inside: Uint8Array<ArrayBuffer>): Promise<Result<ReadRecord, RecordError>> => {
  const packed = unpadded(inside);
  const json = packed && (await inflate(packed, MAX_DRAFT_BYTES));
  return json ? parseDraftRecord(new TextDecoder().decode(json)) : fail('notADraft');
};

/** Never throws; the work is bounded by the largest bucket and `MAX_DRAFT_BYTES`. */
export const decryptDraft = async (
  text: string,
  passphrase: string,
  rounds: number = ROUNDS,
): Promise<Result<ReadRecord, EncryptedDraftError>> => {
  const checked = checkEncrypted(text);
  if (!checked.ok) return checked;
  const inside = await decrypt(checked.value, passphrase, rounds);
  if (!inside) return fail({ code: 'wrong' });
  const read = await readInside(inside);
  return read.ok ? read : fail({ code: read.error });
};
