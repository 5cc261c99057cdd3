import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { OFFICES, type Office } from '../../lib/domain/offices';
import { decodePrefilledLink, encodePrefilledLink, type LinkVocabulary } from '../../lib/link/prefilledLink';
import { world } from '../support/letters';

const vocabulary: LinkVocabulary = {
  isRecipient: (id) => ['DE', 'FR', 'LV', 'unhcr'].includes(id),
  isOffice: (to, office): office is Office => to !== 'unhcr' && (OFFICES as readonly string[]).includes(office),
  isLocale: (tag): tag is Locale => (LOCALES as readonly string[]).includes(tag),
  isDemand: (id) => world.demands.some((demand) => demand.id === id),
};
const decode = (fragment: string) => decodePrefilledLink(fragment, vocabulary);
const codesOf = async (fragment: string) => (await decode(fragment)).notices.map(({ code }) => code);

describe('a link says what was chosen', () => {
  it('is readable and can be written by hand', async () => {
    const { fragment } = await encodePrefilledLink({
      to: 'LV',
      office: 'pr-un',
      in: 'de',
      also: ['displaced-people', 'secure-detention'],
      words: null,
    });
    expect(fragment).toBe('to=LV.pr-un&in=de&also=displaced-people,secure-detention');
    expect((await decode('to=lv&in=DE')).link).toMatchObject({ to: 'LV', in: 'de' });
  });

  it('comes back as it went in', async () => {
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
    await fc.assert(
      fc.asyncProperty(link, async (choices) => {
        const sent = { ...choices, office: choices.to ? choices.office : null };
        const { fragment, wordsFit } = await encodePrefilledLink(sent);
        expect(wordsFit).toBe(true);
        expect(await decode(fragment)).toEqual({ link: sent, notices: [] });
      }),
    );
  });

  it('holds words only where there are any to hold', async () => {
    const { fragment } = await encodePrefilledLink({ to: 'DE', office: null, in: 'de', also: [], words: null });
    expect(fragment).not.toContain('w=');
  });
});

describe('ten damaged or hostile links', () => {
  it.each<[string, string, string[]]>([
    ['words cut off', 'to=DE&in=de&w=1eJw', ['cut']],
    ['words of a newer version', 'to=DE&in=de&w=9abc', ['newer']],
    ['too many words', `to=DE&in=de&w=1${'A'.repeat(2100)}`, ['tooLarge']],
    ['longer than any link', `to=DE&in=de&w=1${'A'.repeat(100_000)}`, ['tooLong']],
    ['a key that does not exist', 'to=DE&in=de&name=Layla', ['unknownKey']],
    ['a key given twice', 'to=DE&in=de&to=FR', ['repeatedKey']],
    ['a recipient that does not exist', 'to=XX&in=de', ['badRecipient']],
    ['an office the recipient lacks', 'to=unhcr.ambassador&in=de', ['badOffice']],
    ['a language that does not exist', 'to=DE&in=xx', ['badLanguage']],
    ['a demand that does not exist', 'to=DE&in=de&also=war', ['badAlso']],
    ['too many demands', `to=DE&in=de&also=${world.demands.map(({ id }) => id).join(',')}`, ['tooManyAlso']],
    ['a script for a recipient', 'to=<script>alert(1)</script>&in=de', ['badRecipient']],
    ['broken percent signs', 'to=%E0%A4%A&in=de', ['badRecipient']],
    ['keys of Object', '__proto__=1&constructor=2&in=de', ['unknownKey', 'unknownKey']],
  ])('%s', async (_, fragment, codes) => expect(await codesOf(fragment)).toEqual(codes));

  it('shows of a bad value nothing but a few plain letters', async () => {
    const { notices } = await decode(`to=${'<b>"&\u202E'.repeat(30)}`);
    for (const { slots } of notices) {
      for (const value of Object.values(slots)) expect(value).toMatch(/^[\p{L}\p{N}._ □-]{0,40}$/u);
    }
  });

  it('never throws and keeps what can be used', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (noise) => {
        const { link } = await decode(`in=fr&${noise.replace(/&?in=/g, '')}`);
        expect(link.in).toBe('fr');
      }),
    );
  });
});
