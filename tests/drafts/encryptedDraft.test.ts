import { describe, expect, it } from 'vitest';
import { type DraftRecord, MAX_DRAFT_BYTES } from '../../lib/domain/draftRecord';
import { fromBase64Url, toBase64Url } from '../../lib/sharing/base64Url';
import { inflate } from '../../lib/sharing/deflate';
import { checkEncrypted, decryptDraft, encryptDraft } from '../../lib/sharing/encryptedDraft';
import { canonicalPassphrase, makePassphrase } from '../../lib/sharing/passphrase';
import { fc, runs } from '../support/fuzz';

const RECORD: DraftRecord = {
  demand: 'repatriation',
  draft: { to: 'DE', in: 'ar', name: 'ليلى الحسن', personal: 'كلماتي أنا.', also: ['secure-detention'] },
};
const PASSPHRASE = 'correct horse battery staple';
/** Sealing by the thousand: the form is the same, only the key costs less. */
const CHEAP = 1;
const sealCheaply = async (record = RECORD, passphrase = PASSPHRASE, forLink = true) =>
  encryptDraft(record, passphrase, { forLink, rounds: CHEAP });
const sealed = async (...given: Parameters<typeof sealCheaply>): Promise<string> => {
  const text = await sealCheaply(...given);
  if (!text) throw new Error('The draft was not sealed.');
  return text;
};

describe('a sealed draft', () => {
  it('opens what earlier releases sealed, a name that is withheld today among it', async () => {
    const sealed =
      'AQAYHUjRs43MyYZXQYE1E0J2eljmnDgaggIenOo04IB5oKCYj2XaK15w0RNJ34l7q89R_SrYLjpEVhZcVVrywwzBxb9StQagHXD6zX-pJOGmo4uJoCKClZzuCj5JeAjjeZYLXCg7t5NOPcCSdydCoLwDZM0SZovqsuFFYpmQPa2yPzU0Z4D9S_lnh24UMoelvrjAs_-RxGP7zRGavegxGLLekRbeULMD4YEG42nLCLLiTksrU64CkS5_omCTy8_O4hjboKMy8lL5uyS_SOqCHsvTQy-K-5gTZz6V0lAC4RvZGfut0T1MF76vCjgERK2r-Sgj1474lzfHJTNJMQ51er6hU7LtXhWS_oAR9BcLTZjOOJq_cX3YzV-rbqorfJQPvjC5ToOJQEso-yDlgj0';
    expect(await decryptDraft(sealed, 'abcd-efgh-ijkm-npqr-stuv')).toEqual({
      ok: true,
      value: { demand: 'repatriation', draft: { to: 'DE', name: 'Layla', withoutName: 'yes' }, unused: [] },
    });
  });

  it('opens with its passphrase, at the full price of a key', async () => {
    const text = (await encryptDraft(RECORD, PASSPHRASE, { forLink: true })) ?? '';
    expect(await decryptDraft(text, PASSPHRASE)).toEqual({ ok: true, value: { ...RECORD, unused: [] } });
    expect(await decryptDraft(text, `${PASSPHRASE}r`)).toEqual({ ok: false, error: { code: 'wrong' } });
    expect(await decryptDraft(text, PASSPHRASE, CHEAP)).toEqual({ ok: false, error: { code: 'wrong' } });
  });

  it('keeps the switch for a letter without a name', async () => {
    const record = { ...RECORD, draft: { ...RECORD.draft, withoutName: 'yes' } };
    expect(await decryptDraft(await sealed(record), PASSPHRASE, CHEAP)).toEqual({
      ok: true,
      value: { ...record, unused: [] },
    });
  });

  it('is another text each time, with nothing readable in it', async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^[\w-]+$/);
    const bytes = Buffer.from(fromBase64Url(one) ?? []).toString('latin1');
    for (const word of ['repatriation', 'personal']) expect(bytes).not.toContain(word);
  });

  it('tells by its length only the bucket', async () => {
    const lengths = new Set<number>();
    for (let words = 0; words < 60; words += 1) {
      const personal = Array.from({ length: words }, (_, index) => `word${index * 7919}`).join(' ');
      lengths.add((await sealed({ ...RECORD, draft: { ...RECORD.draft, personal } })).length);
    }
    expect([...lengths]).toEqual([403, 744]);
  });

  it('round-trips any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ minLength: 1 }),
        async (name, key) => {
          const record = { demand: 'repatriation', draft: { name } };
          const read = await decryptDraft(await sealed(record, key), key, CHEAP);
          expect(read).toEqual({ ok: true, value: { ...record, unused: [] } });
        },
      ),
      runs(200),
    );
  });

  it('yields no draft after any change of any byte, and never throws', async () => {
    const bytes = fromBase64Url(await sealed()) ?? new Uint8Array();
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bits of [1, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ bits;
        expect((await decryptDraft(toBase64Url(changed), PASSPHRASE, CHEAP)).ok, `byte ${at}`).toBe(false);
      }
    }
  });

  it('yields no draft after any change of any character, spare bits at the end included', async () => {
    const text = await sealed();
    for (let at = 0; at < text.length; at += 1) {
      for (const letter of ['A', 'B', '_', '=', ' ', 'é']) {
        if (text[at] === letter) continue;
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
        expect((await decryptDraft(changed, PASSPHRASE, CHEAP)).ok, `character ${at}: ${letter}`).toBe(false);
      }
    }
  });

  it('is known to be cut, at every length that shows its head', async () => {
    const text = await sealed();
    for (let length = 4; length < text.length; length += 1) {
      const error = { code: 'cut', here: length, whole: text.length };
      expect(checkEncrypted(text.slice(0, length))).toEqual({ ok: false, error });
    }
    for (const rest of ['', 'A', 'AQ', 'hello', `${text}A`]) {
      expect(checkEncrypted(rest)).toEqual({ ok: false, error: { code: 'damaged' } });
    }
  });

  it('of a newer version says so', async () => {
    const bytes = fromBase64Url(await sealed()) ?? new Uint8Array();
    bytes[0] = 2;
    expect(checkEncrypted(toBase64Url(bytes))).toEqual({ ok: false, error: { code: 'newer' } });
  });

  it('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.uint8Array().map(toBase64Url)), async (text) => {
        expect((await decryptDraft(text, PASSPHRASE, CHEAP)).ok).toBe(false);
      }),
      runs(2000),
    );
  });

  it('too long for a link fits a file; too long for both is refused', async () => {
    // Letters at random do not compress: 3,000 of them are more than a link takes.
    const random = (length: number) =>
      Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => String.fromCharCode(33 + (byte % 90))).join(
        '',
      );
    const long = { ...RECORD, draft: { personal: random(3000) } };
    expect(await sealCheaply(long)).toBeNull();
    expect((await decryptDraft(await sealed(long, PASSPHRASE, false), PASSPHRASE, CHEAP)).ok).toBe(true);
    const tooLong = { ...RECORD, draft: { personal: 'a'.repeat(MAX_DRAFT_BYTES) } };
    expect(await sealCheaply(tooLong, PASSPHRASE, false)).toBeNull();
  });

  it('fits a link of under 2,000 characters', async () => {
    const lengths = await Promise.all(
      [10, 200, 400, 800, 1200].map(async (length) => {
        const personal = Array.from({ length }, (_, index) =>
          String.fromCharCode(97 + ((index * index * 31) % 26)),
        ).join('');
        return (await sealCheaply({ ...RECORD, draft: { personal } }))?.length ?? 0;
      }),
    );
    for (const length of lengths) expect(length).toBeLessThan(1900);
  });
});

/** What somebody who knows the passphrase could put inside. */
const sealInside = async (inside: Uint8Array<ArrayBuffer>): Promise<string> => {
  const header = Uint8Array.of(1, 9);
  const salt = new Uint8Array(16);
  const iv = new Uint8Array(12);
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(PASSPHRASE), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: CHEAP },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const padded = new Uint8Array(65_536);
  padded.set(inside);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, padded);
  return toBase64Url(new Uint8Array([...header, ...salt, ...iv, ...new Uint8Array(encrypted)]));
};
const deflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
const withLength = (packed: Uint8Array, length = packed.length): Uint8Array<ArrayBuffer> => {
  const inside = new Uint8Array(packed.length + 4);
  new DataView(inside.buffer).setUint32(0, length);
  inside.set(packed, 4);
  return inside;
};

describe('a malicious sealed draft', () => {
  it.each([
    ['a bomb of 50 MB', async () => withLength(await deflated(new Uint8Array(50_000_000)))],
    ['a length past the end', async () => withLength(await deflated(new TextEncoder().encode('{}')), 0xffffffff)],
    ['no deflate', async () => withLength(Uint8Array.of(255, 255, 255, 255))],
    ['nothing', async () => withLength(new Uint8Array())],
    ['no UTF-8', async () => withLength(await deflated(Uint8Array.of(0xff, 0xfe)))],
    ['no JSON', async () => withLength(await deflated(new TextEncoder().encode('hello')))],
    ['another JSON', async () => withLength(await deflated(new TextEncoder().encode('[1]')))],
  ])('is refused: %s', async (_, inside) => {
    expect(await decryptDraft(await sealInside(await inside()), PASSPHRASE, CHEAP)).toEqual({
      ok: false,
      error: { code: 'notADraft' },
    });
  });

  it('is stopped while it unpacks', async () => {
    expect(await inflate(await deflated(new Uint8Array(50_000_000)), MAX_DRAFT_BYTES)).toBeNull();
  });
});

describe('a passphrase', () => {
  it('that is made tells 100 bits and is another each time', () => {
    const made = new Set(Array.from({ length: 200 }, makePassphrase));
    expect(made.size).toBe(200);
    for (const text of made) expect(text).toMatch(/^([0-9a-hj-km-np-tv-z]{4}-){4}[0-9a-hj-km-np-tv-z]{4}$/);
  });

  it.each([
    ['4kq7-w0hz-1abc-defg-hjkm', '4KQ7 WOHZ IABC DEFG HJKM'],
    ['4kq7-w0hz-1abc-defg-hjkm', ' 4kq7w0hz1abcdefghjkm '],
    ['4kq7-w0hz-1abc-defg-hjkm', '4kq7–w0hz–labc–defg–hjkm'],
    ['Grüße aus Köln', 'Grüße aus Köln'.normalize('NFD')],
    ['abc', 'ａｂｃ'],
  ])('"%s" may be typed as "%s"', (one, other) => expect(canonicalPassphrase(other)).toBe(canonicalPassphrase(one)));

  it('keeps its capitals and spaces inside otherwise', () => {
    expect(canonicalPassphrase('Four Words of mine')).toBe('Four Words of mine');
  });
});
