import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { OFFICES, type Office } from '../../lib/domain/offices';
import { withCheck } from '../../lib/sharing/linkCheck';
import { decodePrefilledLink, encodePrefilledLink, type LinkVocabulary } from '../../lib/sharing/prefilledLink';
import { fc } from '../support/fuzz';
import { world } from '../support/letters';

const vocabulary: LinkVocabulary = {
  isRecipient: (id) => ['DE', 'FR', 'LV', 'unhcr'].includes(id),
  isOffice: (to, office): office is Office => to !== 'unhcr' && (OFFICES as readonly string[]).includes(office),
  isLocale: (tag): tag is Locale => (LOCALES as readonly string[]).includes(tag),
  isDemand: (id) => world.demands.some((demand) => demand.id === id),
};
const decode = (fragment: string) => decodePrefilledLink(fragment, vocabulary);
const codesOf = (fragment: string) => decode(fragment).notices.map(({ code }) => code);

describe('a link says what was chosen', () => {
  it('is readable and can be written by hand', () => {
    const { fragment } = encodePrefilledLink({
      to: 'LV',
      office: 'pr-un',
      in: 'de',
      also: ['displaced-people', 'secure-detention'],
      words: null,
    });
    expect(fragment).toBe('c=1k.eyf4t1&to=LV.pr-un&in=de&also=displaced-people,secure-detention');
    expect(decode('to=lv&in=DE').link).toMatchObject({ to: 'LV', in: 'de' });
  });

  it('comes back as it went in', () => {
    const link = fc.record({
      to: fc.constantFrom('DE', 'FR', 'LV', null),
      office: fc.constantFrom(...OFFICES, null),
      in: fc.constantFrom(...LOCALES, null),
      also: fc.subarray(
        world.demands.map(({ id }) => id),
        { maxLength: 2 },
      ),
      words: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })),
    });
    fc.assert(
      fc.property(link, (choices) => {
        const sent = { ...choices, office: choices.to ? choices.office : null };
        const { fragment, wordsFit } = encodePrefilledLink(sent);
        expect(wordsFit).toBe(true);
        expect(decode(fragment)).toEqual({ link: sent, notices: [] });
      }),
    );
  });

  it('holds words only where there are any to hold', () => {
    const { fragment } = encodePrefilledLink({ to: 'DE', office: null, in: 'de', also: [], words: null });
    expect(fragment).not.toContain('w=');
  });
});

describe('what the letter is in a correspondence', () => {
  const BARE = { to: null, office: null, in: null, also: [], words: null };

  it('goes into a link, and nothing of its dates', async () => {
    const { fragment } = encodePrefilledLink({ ...BARE, kind: 'reply', answer: 'security-risk' });
    expect(fragment).toMatch(/^c=[^&]+&kind=reply&answer=security-risk$/);
    expect((await decode(fragment)).link).toMatchObject({ kind: 'reply', answer: 'security-risk' });
    expect(await codesOf('kind=reminder&earlierDate=2026-10-03')).toEqual(['unknownKey']);
  });

  it('is left out where it says nothing, and named where it is unknown', async () => {
    expect(encodePrefilledLink({ ...BARE, kind: 'first', answer: 'security-risk' }).fragment).toBe('');
    expect(encodePrefilledLink({ ...BARE, kind: 'reminder', answer: 'security-risk' }).fragment).toMatch(
      /^c=[^&]+&kind=reminder$/,
    );
    expect(await codesOf('kind=threat&answer=no')).toEqual(['badKind', 'badKind']);
  });

  it.each(['answer=security-risk', 'kind=first&answer=security-risk', 'kind=reminder&answer=security-risk'])(
    'takes no answer without a reply: %s',
    (fragment) => {
      const { link, notices } = decode(fragment);
      expect(link.answer).toBeUndefined();
      expect(notices).toEqual([{ code: 'badKind', slots: { value: 'security-risk' } }]);
    },
  );

  it('says in one way that it is the first letter', () => {
    expect(decode('kind=first')).toEqual(decode(''));
  });
});

describe('damaged or hostile links', () => {
  it.each<[string, string, string[]]>([
    ['words cut off', 'to=DE&in=de&w=1eJw', ['cut']],
    ['words of a newer version', 'to=DE&in=de&w=9abc', ['newer']],
    ['too many words', `to=DE&in=de&w=1${'A'.repeat(2100)}`, ['tooLarge']],
    ['longer than any link', `to=DE&in=de&w=1${'A'.repeat(100_000)}`, ['tooLong']],
    ['a key that does not exist', 'to=DE&in=de&name=Layla', ['unknownKey']],
    ['a key given twice', 'to=DE&in=de&to=FR', ['repeatedKey']],
    ['a list that ends in the middle', 'to=DE&also=', ['badAlso']],
    ['a check that stands elsewhere', 'to=DE&c=4.000000', ['unknownKey']],
    ['a recipient that does not exist', 'to=XX&in=de', ['badRecipient']],
    ['an office the recipient lacks', 'to=unhcr.ambassador&in=de', ['badOffice']],
    ['a language that does not exist', 'to=DE&in=xx', ['badLanguage']],
    ['a demand that does not exist', 'to=DE&in=de&also=war', ['badAlso']],
    ['too many demands', `to=DE&in=de&also=${world.demands.map(({ id }) => id).join(',')}`, ['tooManyAlso']],
    ['a script for a recipient', 'to=<script>alert(1)</script>&in=de', ['badRecipient']],
    ['broken percent signs', 'to=%E0%A4%A&in=de', ['badRecipient']],
    ['keys of Object', '__proto__=1&constructor=2&in=de', ['unknownKey', 'unknownKey']],
  ])('%s', (_, fragment, codes) => expect(codesOf(fragment)).toEqual(codes));

  it('shows of a bad value nothing but a few plain letters', () => {
    const { notices } = decode(`to=${'<b>"&\u202E'.repeat(30)}`);
    for (const { slots } of notices) {
      for (const value of Object.values(slots)) expect(value).toMatch(/^[\p{L}\p{N}._□-]{0,24}$/u);
    }
  });

  it('never throws and keeps what can be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (noise) => {
        const { link } = decode(`in=fr&${noise.replace(/&?in=/g, '')}`);
        expect(link.in).toBe('fr');
      }),
    );
  });
});

describe('a link made here is taken whole or not at all', () => {
  const { fragment } = encodePrefilledLink({
    to: 'LV',
    office: 'pr-un',
    in: 'de',
    also: ['displaced-people'],
    words: 'Words of somebody.',
  });
  const nothing = { to: null, office: null, in: null, also: [], words: null };

  it('cut anywhere it says how much of it came', () => {
    const head = fragment.indexOf('&') + 1;
    for (let length = 1; length < fragment.length; length += 1) {
      const { link, notices } = decode(fragment.slice(0, length));
      expect(link).toEqual(nothing);
      expect(notices).toEqual(
        length < head
          ? [{ code: 'altered', slots: {} }]
          : [{ code: 'cutShort', slots: { came: String(length), made: String(fragment.length) } }],
      );
    }
  });

  it('with any sign changed it is refused', () => {
    for (let at = 2; at < fragment.length; at += 1) {
      const changed = `${fragment.slice(0, at)}${fragment[at] === 'x' ? 'y' : 'x'}${fragment.slice(at + 1)}`;
      expect(decode(changed).link).toEqual(nothing);
    }
  });

  it('in another order than this page writes it is refused, even with a check that fits', () => {
    expect(codesOf(withCheck('in=de&to=LV'))).toEqual(['altered']);
    expect(codesOf(withCheck('to=LV&in=de'))).toEqual([]);
  });

  it('is taken where a program has escaped some of its signs', () => {
    const escaped = fragment.replaceAll('=', '%3D').replaceAll(',', '%2C');
    expect(decode(escaped)).toEqual(decode(fragment));
    expect(decode(escaped).notices).toEqual([]);
  });

  it('names what this page no longer knows and keeps the rest', () => {
    expect(decode(withCheck('to=ZZ&in=de'))).toMatchObject({ link: { in: 'de' }, notices: [{ code: 'badRecipient' }] });
  });
});
