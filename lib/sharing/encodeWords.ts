import { Unzlib, zlibSync } from 'fflate';
import { fail, ok, type Result } from '../domain/result';
import { fromBase64Url, toBase64Url } from './base64Url';

/**
 * The person's own words inside a link: one version digit, then zlib (RFC 1950), then base64url (RFC 4648, 5).
 * zlib and not raw deflate: its checksum tells a cut or damaged link from a whole one. Packed by one library and not
 * by the browser: every browser packs otherwise, and only what packs the same everywhere can be held against what came.
 */
const VERSION = '2';
/** Packed by the browser of whoever made it; the same format, so only its checksum can be held against it. */
const FORMER_VERSION = '1';

/** Longest encoded text that is read, in characters, version included. */
export const MAX_ENCODED = 2000;
/** Most that it may unpack to, in bytes. */
export const MAX_UNPACKED = 16_384;
/**
 * So many packed bytes are unpacked before it is asked whether that is still so: deflate makes no more than 1032 bytes
 * of one (258 of two bits; RFC 1951, 3.2.5), so a bomb costs 33 kB and not the 1.5 MB that MAX_ENCODED would let it.
 */
const STEP = 32;
/** Length of zlib's checksum (RFC 1950, 2.2: ADLER32). Bytes. */
const CHECKSUM = 4;

export type WordsError = 'cut' | 'newer' | 'tooLarge';

const pack = (text: string): Uint8Array => zlibSync(new TextEncoder().encode(text), { level: 9 });

/** Words for a link, or null where they would not fit: the caller says so and makes the link without them. */
export const encodeWords = (text: string): string | null => {
  if (new TextEncoder().encode(text).length > MAX_UNPACKED) return null;
  const encoded = VERSION + toBase64Url(pack(text));
  return encoded.length <= MAX_ENCODED ? encoded : null;
};

/** The text in packed bytes, or null where it would be longer than is read. Throws where they are not zlib or UTF-8. */
const unpack = (bytes: Uint8Array): string | null => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let length = 0;
  const stream = new Unzlib((piece, last) => {
    length += piece.length;
    if (length <= MAX_UNPACKED) text += decoder.decode(piece, { stream: !last });
  });
  for (let at = 0; at < bytes.length && length <= MAX_UNPACKED; at += STEP) {
    stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return length <= MAX_UNPACKED ? text : null;
};

const sameEnd = (one: Uint8Array, other: Uint8Array, length: number): boolean =>
  one.subarray(-length).every((byte, index) => byte === other.at(index - length));

/** Reads what `encodeWords` wrote, and nothing else: what comes in must be what its text is packed to. */
export const decodeWords = (encoded: string): Result<string, WordsError> => {
  if (encoded.length > MAX_ENCODED) return fail('tooLarge');
  if (/^[3-9]/.test(encoded)) return fail('newer');
  const version = encoded.charAt(0);
  const bytes = version === VERSION || version === FORMER_VERSION ? fromBase64Url(encoded.slice(1)) : null;
  if (!bytes) return fail('cut');
  try {
    const text = unpack(bytes);
    if (text === null) return fail('tooLarge');
    const packed = pack(text);
    const whole = version === VERSION ? toBase64Url(packed) === encoded.slice(1) : sameEnd(packed, bytes, CHECKSUM);
    return text !== '' && whole ? ok(text) : fail('cut');
  } catch {
    return fail('cut');
  }
};
