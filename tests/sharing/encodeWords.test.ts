import { deflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeWords, encodeWords, MAX_ENCODED, MAX_UNPACKED } from '../../lib/sharing/encodeWords';
import { fc } from '../support/fuzz';

/** As pages packed before version 2: by the browser, with its own zlib. */
const packFormerly = (bytes: Uint8Array | string): string => `1${deflateSync(bytes).toString('base64url')}`;
const pack = (bytes: Uint8Array | string): string =>
  `2${Buffer.from(zlibSync(Buffer.from(bytes), { level: 9 })).toString('base64url')}`;

describe('a person’s words in a link', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const encoded = encodeWords(text);
        expect(encoded).toMatch(/^2[\w-]+$/);
        expect(decodeWords(encoded ?? '')).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('are refused on the way out where they would not fit', () => {
    const noise = Array.from({ length: 1500 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)));
    expect(encodeWords(noise.join(''))).toBeNull();
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
  ])('%s is damaged', (_, encoded) => {
    expect(decodeWords(encoded)).toEqual({ ok: false, error: 'cut' });
  });

  it.each([
    ['this', pack],
    ['the former', packFormerly],
  ])('of %s version cut anywhere is damaged, never half a text', (_, packed) => {
    const encoded = packed('A paragraph of some length, so that there is something to cut. '.repeat(3));
    for (let length = 1; length < encoded.length; length += 1) {
      expect(decodeWords(encoded.slice(0, length))).toEqual({ ok: false, error: 'cut' });
    }
  });

  it('of a later version says so', () => {
    expect(decodeWords('3abc')).toEqual({ ok: false, error: 'newer' });
  });

  it('packed otherwise than this page packs is refused, though its text is whole', () => {
    const text = 'The same text, packed by somebody else. '.repeat(3);
    expect(decodeWords(`2${deflateSync(text, { level: 0 }).toString('base64url')}`)).toEqual({
      ok: false,
      error: 'cut',
    });
    const spare = pack('ab');
    const last = spare.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = alphabet[alphabet.indexOf(last) + 1];
    expect(decodeWords(`${spare.slice(0, -1)}${next}`)).toEqual({ ok: false, error: 'cut' });
  });

  it('of the former version is still read, and held against its checksum', () => {
    const encoded = packFormerly('Worte von früher.');
    expect(decodeWords(encoded)).toEqual({ ok: true, value: 'Worte von früher.' });
    const bytes = deflateSync('Worte von früher.');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(decodeWords(`1${bytes.toString('base64url')}`)).toEqual({ ok: false, error: 'cut' });
  });

  it('that unpacks to more than the limit is refused', () => {
    const bomb = pack(Buffer.alloc(1_000_000, 'a'));
    expect(bomb.length).toBeLessThan(MAX_ENCODED);
    expect(decodeWords(bomb)).toEqual({ ok: false, error: 'tooLarge' });
    expect(decodeWords(pack(Buffer.alloc(MAX_UNPACKED, 'a')))).toMatchObject({ ok: true });
    expect(decodeWords(pack(Buffer.alloc(MAX_UNPACKED + 1, 'a')))).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('longer than any this page makes is not unpacked at all', () => {
    expect(decodeWords('1'.repeat(MAX_ENCODED + 1))).toEqual({ ok: false, error: 'tooLarge' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        decodeWords(`1${text}`);
        decodeWords(`2${text}`);
        decodeWords(text);
      }),
    );
  });
});
