import { fail, ok, type Result } from '../domain/result';

/**
 * The person's own words inside a link: one version digit, then zlib (RFC 1950), then base64url.
 * zlib and not raw deflate: its checksum tells a cut or damaged link from a whole one.
 */
const VERSION = '1';

/** Longest encoded text that is read, in characters, version included. */
export const MAX_ENCODED = 2000;
/** Most that it may unpack to, in bytes: a bomb is stopped while it unpacks. */
export const MAX_UNPACKED = 16_384;

export type WordsError = 'cut' | 'newer' | 'tooLarge';

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
};

/** All bytes that come through the stream, or null as soon as they are more than `most`. */
const readAtMost = async (stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> => {
  const reader = stream.getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) {
      await reader.cancel();
      return null;
    }
    bytes.set(value, length);
    length += value.length;
  }
};

/** Words for a link, or null where they would not fit: the caller says so and makes the link without them. */
export const encodeWords = async (text: string): Promise<string | null> => {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = await readAtMost(packed, MAX_UNPACKED);
  const encoded = bytes && VERSION + toBase64Url(bytes);
  return encoded && encoded.length <= MAX_ENCODED ? encoded : null;
};

export const decodeWords = async (encoded: string): Promise<Result<string, WordsError>> => {
  if (encoded.length > MAX_ENCODED) return fail('tooLarge');
  if (/^[2-9]/.test(encoded)) return fail('newer');
  const bytes = encoded.startsWith(VERSION) ? fromBase64Url(encoded.slice(1)) : null;
  if (!bytes) return fail('cut');
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    const text = await readAtMost(unpacked, MAX_UNPACKED);
    return text ? ok(new TextDecoder('utf-8', { fatal: true }).decode(text)) : fail('tooLarge');
  } catch {
    return fail('cut');
  }
};
