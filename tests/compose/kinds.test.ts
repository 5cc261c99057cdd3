import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { givesReason } from '../../lib/compose/kindOfLetter';
import type { LetterDraft } from '../../lib/domain/draft';
import { LETTER_KINDS } from '../../lib/domain/kinds';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/outputs/plainText';
import { makeLetter, TODAY, world } from '../support/letters';

const RIGHT: LetterDraft = { to: 'DE', in: 'en', name: 'Layla al-Hassan' };

const complete = (draft: LetterDraft, demand = 'repatriation') =>
  completeDraft({ ...RIGHT, ...draft }, { demand, today: TODAY, locale: 'en', world });
const codes = (draft: LetterDraft, demand?: string) => {
  const result = complete(draft, demand);
  return result.ok ? [] : result.error.map(({ field, code }) => `${field}: ${code}`);
};
const letter = async (draft: LetterDraft, demand = 'repatriation') =>
  plainText(await makeLetter(demand, { ...RIGHT, ...draft }));

describe('a kind is complete, or what is missing is named', () => {
  it.each<[LetterDraft, string[]]>([
    [{ kind: 'reminder', earlierDate: '2026-10-03' }, []],
    [{ kind: 'reminder' }, ['earlierDate: earlierDateMissing']],
    [{ kind: 'reminder', earlierDate: '2026-11-22' }, ['earlierDate: earlierDate']],
    [{ kind: 'reminder', earlierDate: '2026-12-01', date: '2026-12-20' }, ['earlierDate: earlierDate']],
    [{ kind: 'reminder', earlierDate: '2026-11-10', date: '2026-11-10' }, ['earlierDate: earlierDate']],
    [{ kind: 'reminder', earlierDate: '2021-12-31' }, ['earlierDate: earlierDate']],
    [{ kind: 'reminder', earlierDate: '3 October' }, ['earlierDate: earlierDate']],
    [{ kind: 'reply', answer: 'security-risk' }, []],
    [{ kind: 'reply' }, ['answer: answerMissing']],
    [{ kind: 'reply', answer: 'silence' }, ['answer: choiceUnknown']],
    [{ kind: 'reply', answer: 'security-risk', answerDate: '2026-11-22' }, ['answerDate: answerDate']],
    [
      { kind: 'reply', answer: 'security-risk', earlierDate: '2026-10-03', answerDate: '2026-10-02' },
      ['answerDate: answerDate'],
    ],
    [{ kind: 'reply', answer: 'no-consular-access', to: 'unhcr' }, ['answer: answerUnfit']],
    [{ kind: 'demand' }, ['kind: choiceUnknown']],
    [{ kind: 'thanks' }, []],
    [{ kind: 'thanks', to: 'GB' }, ['kind: thanksNotOffered']],
    [{ writingAs: 'king' }, ['writingAs: choiceUnknown']],
    [{ writingAs: 'citizen', name: '', organisation: 'Example' }, ['name: nameMissing']],
    [{ writingAs: 'organisation' }, ['organisation: organisationMissing']],
    [{ writingAs: 'coalition', organisation: 'Example' }, ['cosigners: cosignersMissing']],
  ])('%o: %j', (draft, expected) => expect(codes(draft)).toEqual(expected));

  it('dates and answer of another kind are left aside', () => {
    const result = complete({ earlierDate: '2026-10-03', answerDate: '2026-11-01', answer: 'security-risk' });
    expect(result.ok && result.value).toMatchObject({
      kind: 'first',
      answer: null,
      earlierDate: null,
      answerDate: null,
    });
  });
});

describe('as what somebody writes', () => {
  it.each<[LetterDraft, string]>([
    [{}, 'person'],
    [{ country: 'FR' }, 'person'],
    [{ country: 'DE' }, 'resident'],
    [{ country: 'DE', writingAs: 'citizen' }, 'citizen'],
    [{ organisation: 'Example' }, 'organisation'],
    [{ organisation: 'Example', cosigners: 'Other' }, 'coalition'],
    [{ cosigners: 'Other' }, 'person'],
    [{ to: 'unhcr', writingAs: 'citizen' }, 'person'],
    [{ to: 'other', recipientName: 'Anna Example', country: 'DE', writingAs: 'citizen' }, 'citizen'],
  ])('%o: %s', (draft, writer) => {
    const result = complete(draft);
    expect(result.ok && result.value.writer).toBe(writer);
  });

  it('nobody is called a citizen who did not say so', async () => {
    for (const draft of [{}, { country: 'DE' }, { organisation: 'Example', country: 'DE' }])
      expect(await letter(draft)).not.toMatch(/citizen of/);
    expect(await letter({ writingAs: 'citizen', country: 'DE' })).toContain('a citizen of our country');
  });

  it('a coalition counts itself and those who sign as well, and asks together', async () => {
    const text = await letter({ organisation: 'Example', cosigners: 'Second\n\nThird' });
    expect(text).toContain('as 3 organisations');
    expect(text).toContain('Together we ask your Government');
  });
});

describe('a reminder beside the first letter', () => {
  it('cites date and reference of the first letter and is shorter than it', async () => {
    const first = await letter({});
    const reminder = await letter({ kind: 'reminder', earlierDate: '2026-10-03', earlierReference: '12/2026' });
    expect(reminder).toContain('on 3 October 2026 (reference: 12/2026)');
    expect(reminder).toContain('Reminder: return of nationals and their families');
    expect(reminder.length).toBeLessThan(first.length);
  });

  it('shows a gap for the date in the preview, and nothing else', () => {
    const draft = { ...RIGHT, kind: 'reminder' };
    const lenient = completeDraft(draft, { demand: 'repatriation', today: TODAY, locale: 'en', world }, true);
    expect(lenient.ok && lenient.value).toMatchObject({ kind: 'reminder', earlierDate: null });
  });
});

describe('what matters most to the writer', () => {
  const CORRESPONDENCE = { earlierDate: '2026-10-03', answer: 'security-risk', answerDate: '2026-11-12' } as const;
  it.each(LETTER_KINDS)('is given where the form asks for it, beside own words too: %s', async (kind) => {
    const told = async (emphasis?: 'children') =>
      (
        await makeLetter('repatriation', {
          ...RIGHT,
          ...CORRESPONDENCE,
          to: 'FR',
          kind,
          personal: 'Own words.',
          emphasis,
        })
      ).blocks;
    const [plain, stressed] = await Promise.all([told(), told('children')]);
    expect(JSON.stringify(stressed) !== JSON.stringify(plain)).toBe(givesReason(kind));
  });
});

describe('what a reminder tells', () => {
  it.each(LOCALES)(
    'tells again what happened, to somebody who has not the first letter at hand, in %s',
    async (locale) => {
      const reminder = { ...RIGHT, in: locale, to: 'CH', kind: 'reminder', earlierDate: '2026-10-03' };
      const spaced = (text: string) => text.replace(/\s+/gu, ' ');
      const facts = JSON.parse(readFileSync(`content/${locale}/facts.json`, 'utf8'));
      for (const personal of ['', 'Own words.'])
        expect(spaced(plainText(await makeLetter('repatriation', { ...reminder, personal }))), personal).toContain(
          spaced(facts.A01.phrase),
        );
    },
  );
});

describe('a reply', () => {
  it('does not leave a state’s own nationals to others', async () => {
    const reply = { kind: 'reply', answer: 'not-our-competence', to: 'CA' };
    for (const demand of ['repatriation', 'assist-if-not-repatriating', 'detained-children', 'accountability'])
      expect(await letter(reply, demand), demand).toMatch(/own state to decide|matters of government/);
    expect(await letter({ ...reply, to: 'AD' }, 'displaced-people')).toContain(
      'the part in it that your own office can play',
    );
  });

  it('thanks for a return that it tells', async () => {
    expect(await letter({ kind: 'reply', answer: 'security-risk', to: 'KG' })).toContain('I am grateful for this.');
  });

  it('takes up the answer by the demand’s own law where it has a word on it', async () => {
    const own = await letter({ kind: 'reply', answer: 'security-risk' });
    expect(own).toContain('obliges no state to take its nationals back');
    const shared = await letter({ kind: 'reply', answer: 'security-risk' }, 'prevent-resurgence');
    expect(shared).toContain('lessen such risks');
  });

  it.each(LOCALES)('in %s cites a source and says what it answers', async (locale) => {
    const made = await makeLetter('repatriation', {
      ...RIGHT,
      in: locale,
      kind: 'reply',
      // The shortest: with it what is known of the reader has room in every language.
      answer: 'not-our-competence',
      answerDate: '2026-11-12',
    });
    expect(made.sources.length).toBeGreaterThan(1);
    expect(made.fileName).toBe('reply-repatriation-DE-2026-11-21.pdf');
    expect(made.blocks.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 4 }, () => 'paragraph'),
      'steps',
      'paragraph',
    ]);
    const [opening] = made.blocks;
    expect(opening?.kind === 'paragraph' && lineText(opening.line)).toContain('12');
  });
});

it.each(world.acts)('$state is thanked for $fact about $demand, with its source', async ({ state, demand, fact }) => {
  for (const locale of LOCALES) {
    const made = await makeLetter(demand, { ...RIGHT, to: state, in: locale, kind: 'thanks' });
    const [opening] = made.blocks;
    const line = opening?.kind === 'paragraph' ? opening.line : [];
    expect(
      line.some(({ mark }) => mark === 'citation'),
      `${fact} in ${locale}`,
    ).toBe(true);
    // The number stands before the stop, as everywhere in the letter.
    expect(lineText(line), `${fact} in ${locale}`).toMatch(/\[1\]\s?[.。،؛,;:，。]/u);
  }
});

describe('a reply reads as one text', () => {
  it('has its citation before the space that French sets before a semicolon', async () => {
    const text = await letter({ to: 'eu_hrvp', in: 'fr', kind: 'reply', answer: 'security-risk' });
    expect(text).toMatch(/était incertain \[\d\] ; l’Union/);
  });

  it.each(LOCALES)('begins what it says about competence with a capital, in %s', async (locale) => {
    const text = await letter({ to: 'FR', in: locale, kind: 'reply', answer: 'not-our-competence' }, 'icc-referral');
    expect(text).not.toMatch(/\p{Ll}{2,}[.!?] \p{Ll}/u);
  });
});
