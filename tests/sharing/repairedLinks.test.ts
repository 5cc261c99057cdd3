import { describe, expect, it } from 'vitest';
import { decryptDraft, encryptDraft, encryptedInFragment } from '../../lib/sharing/encryptedDraft';
import { withCheck } from '../../lib/sharing/linkCheck';
import { vocabularyOf } from '../../lib/sharing/linkVocabulary';
import {
  decodePrefilledLink,
  encodePrefilledLink,
  NO_CHOICES,
  type PrefilledLink,
} from '../../lib/sharing/prefilledLink';
import { fc } from '../support/fuzz';
import { world } from '../support/letters';

const decode = (fragment: string) => decodePrefilledLink(fragment, vocabularyOf(world));

/** Every kind of link that the page makes. */
const KINDS: Readonly<Record<string, PrefilledLink>> = {
  'a recipient': { ...NO_CHOICES, to: 'DE' },
  'an office': { ...NO_CHOICES, to: 'LV', office: 'pr-un', in: 'fr' },
  'a language': { ...NO_CHOICES, in: 'ar' },
  'further demands': { ...NO_CHOICES, to: 'unhcr', also: ['secure-detention', 'displaced-people'] },
  'a reply': { ...NO_CHOICES, to: 'DE', kind: 'reply', answer: 'security-risk' },
  'a reminder': { ...NO_CHOICES, to: 'DE', in: 'de', kind: 'reminder' },
  words: { ...NO_CHOICES, to: 'DE', in: 'ar', words: 'أخي في سجن غويران منذ ٢٠١٩.' },
};

/** What messengers, mail programs and filters put at the end of a link. */
const TAILS = [
  '.',
  ')',
  ',',
  ';',
  '%20',
  ' ',
  '\u200B',
  '\u200E',
  '\u200F',
  '\u2069',
  '%E2%80%8E',
  '?fbclid=IwAR0x',
  '&fbclid=IwAR0x',
  '&utm_source=mail&utm_medium=x',
  '%3Ffbclid%3DIwAR0x',
  '&in=fr',
  '»',
  '”',
  '“.',
  '؟',
  '、',
  '。',
  '>',
  ']',
  '%',
  '%zz',
  ' and then some words',
];

/** What is done to a link all over. */
const CHANGES: readonly [what: string, change: (fragment: string) => string][] = [
  ['&amp; for &', (fragment) => fragment.replaceAll('&', '&amp;')],
  ['&#38; for &', (fragment) => fragment.replaceAll('&', '&#38;')],
  ['&amp;amp; for &', (fragment) => fragment.replaceAll('&', '&amp;amp;')],
  ['a space inside', (fragment) => `${fragment.slice(0, 12)} ${fragment.slice(12)}`],
  ['a line break inside', (fragment) => `${fragment.slice(0, 10)}\r\n${fragment.slice(10)}`],
  ['a line break of a quoted mail', (fragment) => `${fragment.slice(0, 10)}\n> ${fragment.slice(10)}`],
  ['a mark of direction in front', (fragment) => `\u200E${fragment}`],
  ['a second #', (fragment) => `#${fragment}`],
  ['a joiner after each sign', (fragment) => fragment.replace(/[=&.]/g, '$&\u2060')],
];

const made = Object.entries(KINDS).map(([kind, link]) => ({ kind, link, ...encodePrefilledLink(link) }));

describe('a made link that something was added to', () => {
  it.each(TAILS)('is used as it was made, and the end “%s” is said to be left out', (tail) => {
    for (const { kind, link, fragment } of made) {
      expect({ kind, ...decode(fragment + tail) }).toEqual({ kind, link, notices: [{ code: 'added', slots: {} }] });
    }
  });

  it.each(CHANGES)('is mended where its check proves it: %s', (_, change) => {
    for (const { kind, link, fragment } of made) {
      expect({ kind, ...decode(change(fragment)) }).toEqual({ kind, link, notices: [{ code: 'added', slots: {} }] });
    }
  });

  it('is taken without a word where only its signs were escaped, once or more often', () => {
    for (const { link, fragment } of made) {
      const once = encodeURIComponent(fragment);
      expect(decode(once)).toEqual({ link, notices: [] });
      expect(decode(encodeURIComponent(once))).toEqual({ link, notices: [] });
    }
  });

  it('keeps its own choices, whatever is put around and between its signs', () => {
    // None of these is a sign of a link or of an escape, so what was made is still there.
    const junk = fc.string({ unit: fc.constantFrom(' ', '\n', '\u200B', '\u200F', '»', '”', ')', '>', '?', '؟') });
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.array(junk), fc.constantFrom('', ...TAILS), (one, pieces, tail) => {
        const signs = [...one.fragment];
        const step = Math.ceil(signs.length / (pieces.length + 1));
        const mixed = signs.map((sign, at) => (at % step === 0 ? (pieces[at / step] ?? '') : '') + sign).join('');
        expect(decode(mixed + tail).link).toEqual(one.link);
      }),
    );
  });

  it('is never used where its end is gone, whatever stands there instead', () => {
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.nat(), fc.constantFrom('', ...TAILS), ({ fragment }, cut, tail) => {
        const came = fragment.slice(0, 2 + (cut % (fragment.length - 2)));
        fc.pre(!(came + tail).startsWith(fragment));
        const { link, notices } = decode(came + tail);
        expect(link).toEqual(NO_CHOICES);
        expect(notices).toHaveLength(1);
      }),
    );
  });

  it('is not used where a sign of its own was changed', () => {
    expect(decode(`${withCheck('to=DE').replace('DE', 'FR')}.`)).toEqual({
      link: NO_CHOICES,
      notices: [{ code: 'altered', slots: {} }],
    });
  });
});

describe('a link written by hand', () => {
  it('says of what was added that it was not used', () => {
    const { link, notices } = decode('to=DE&in=de&fbclid=x');
    expect(link).toMatchObject({ to: 'DE', in: 'de' });
    expect(notices).toEqual([{ code: 'unknownKey', slots: { key: 'fbclid' } }]);
    expect(decode('to=DE&in=de.').notices).toEqual([{ code: 'badLanguage', slots: { value: 'de.' } }]);
  });
});

describe('a sealed link that something was added to', () => {
  const CHEAP = 1;

  it('opens as it was made', async () => {
    const record = { demand: 'repatriation', draft: { to: 'DE', name: 'Layla' } };
    const sealed = (await encryptDraft(record, 'passphrase', { forLink: true, rounds: CHEAP })) ?? '';
    const fragment = `sealed=${sealed}`;
    expect(encryptedInFragment(fragment)).toEqual({ sealed, mended: false });
    expect(encryptedInFragment(encodeURIComponent(fragment))).toEqual({ sealed, mended: false });
    for (const tail of TAILS) expect(encryptedInFragment(fragment + tail)).toEqual({ sealed, mended: true });
    for (const [, change] of CHANGES.filter(([what]) => !what.includes('for &'))) {
      const found = encryptedInFragment(change(fragment));
      expect(found).toEqual({ sealed, mended: true });
      expect(await decryptDraft(found?.sealed ?? '', 'passphrase', CHEAP)).toMatchObject({ ok: true });
    }
  });

  it('says of a cut one how much of it came', async () => {
    const sealed =
      (await encryptDraft({ demand: 'repatriation', draft: {} }, 'p', { forLink: true, rounds: CHEAP })) ?? '';
    const found = encryptedInFragment(`sealed=${sealed.slice(0, 100)}…`)?.sealed ?? '';
    expect(await decryptDraft(found, 'p', CHEAP)).toEqual({
      ok: false,
      error: { code: 'cut', here: 100, whole: sealed.length },
    });
  });

  it('is told from a link with choices', () => {
    for (const { fragment } of made) expect(encryptedInFragment(fragment)).toBeNull();
    expect(encryptedInFragment('')).toBeNull();
  });
});
