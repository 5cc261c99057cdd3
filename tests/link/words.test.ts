import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWords, encodeWords, MAX_ENCODED, MAX_UNPACKED } from '../../lib/link/words';

const pack = (bytes: Uint8Array | string): string => `1${deflateSync(bytes).toString('base64url')}`;

describe('a person’s words in a link', () => {
  it('come back as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), async (text) => {
        const encoded = await encodeWords(text);
        expect(encoded).toMatch(/^1[\w-]+$/);
        expect(await decodeWords(encoded ?? '')).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('are refused on the way out where they would not fit', async () => {
    const noise = Array.from({ length: 1500 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)));
    expect(await encodeWords(noise.join(''))).toBeNull();
  });
});

describe('a link that is not what this page made', () => {
  it.each([
    ['nothing', ''],
    ['no base64', '1%%%%'],
    ['another alphabet', '1äöü'],
    ['no zlib', '1AAAA'],
    ['an unknown version', '0abc'],
    ['bytes that are no UTF-8', pack(new Uint8Array([0xff, 0xfe, 0xfd]))],
  ])('%s is damaged', async (_, encoded) => {
    expect(await decodeWords(encoded)).toEqual({ ok: false, error: 'cut' });
  });

  it('cut anywhere is damaged, never half a text', async () => {
    const encoded = pack('A paragraph of some length, so that there is something to cut. '.repeat(3));
    for (let length = 1; length < encoded.length; length += 1) {
      expect(await decodeWords(encoded.slice(0, length))).toEqual({ ok: false, error: 'cut' });
    }
  });

  it('of a later version says so', async () => {
    expect(await decodeWords('2abc')).toEqual({ ok: false, error: 'newer' });
  });

  it('that unpacks to more than the limit is stopped while it unpacks', async () => {
    const bomb = pack(Buffer.alloc(1_000_000, 'a'));
    expect(bomb.length).toBeLessThan(MAX_ENCODED);
    expect(await decodeWords(bomb)).toEqual({ ok: false, error: 'tooLarge' });
    expect(await decodeWords(pack(Buffer.alloc(MAX_UNPACKED, 'a')))).toMatchObject({ ok: true });
    expect(await decodeWords(pack(Buffer.alloc(MAX_UNPACKED + 1, 'a')))).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('longer than any this page makes is not unpacked at all', async () => {
    expect(await decodeWords('1'.repeat(MAX_ENCODED + 1))).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200 }), async (text) => {
        await decodeWords(`1${text}`);
        await decodeWords(text);
      }),
    );
  });
});
