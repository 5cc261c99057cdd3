import { describe, expect, it } from 'vitest';
import { loadLanguages } from '../../lib/catalogue/loadWorld';
import { completeDraft } from '../../lib/compose/completeDraft';
import { usualLanguage } from '../../lib/compose/usualLanguage';
import type { LetterDraft } from '../../lib/domain/draft';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { recipientLanguageProblems } from '../../tools/content-lint/rules/recipientLanguages';
import { TODAY, world } from '../support/letters';

const settled = (draft: LetterDraft, locale: Locale) => {
  const result = completeDraft({ name: 'Layla', ...draft }, { demand: 'repatriation', today: TODAY, locale, world });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('the letter’s language follows the recipient', () => {
  it.each<[string, Locale, Locale, string]>([
    ['DE', 'ar', 'de', 'official'],
    ['US', 'ar', 'en', 'working'],
    ['CN', 'en', 'zh', 'official'],
    ['IQ', 'en', 'ar', 'official'],
    ['IQ', 'ckb', 'ckb', 'official'],
    ['CH', 'fr', 'fr', 'official'],
    ['CH', 'en', 'de', 'official'],
    ['CA', 'fr', 'fr', 'official'],
    ['BE', 'de', 'de', 'official'],
    ['BE', 'ar', 'fr', 'official'],
    // Official or regional in CLDR, and not what ministries there write.
    ['CY', 'tr', 'en', 'noneOfOurs'],
    ['IL', 'ar', 'en', 'noneOfOurs'],
    ['MA', 'fr', 'ar', 'official'],
    ['NL', 'de', 'en', 'noneOfOurs'],
    ['NL', 'fr', 'fr', 'noneOfOurs'],
    ['unsg', 'ar', 'en', 'working'],
    ['icc_otp', 'fr', 'fr', 'working'],
    ['syria_mofa', 'en', 'ar', 'official'],
    ['other', 'ku', 'ku', 'unknown'],
    ['', 'ru', 'ru', 'unknown'],
    ['XX', 'ru', 'ru', 'unknown'],
  ])('%s from a page in %s: %s, %s', (to, own, locale, why) =>
    expect(usualLanguage({ to, office: null }, own, world)).toEqual({ locale, why }),
  );

  it.each<[string, Locale, Locale, string]>([
    ['DE', 'ar', 'en', 'mission'],
    ['CN', 'zh', 'en', 'mission'],
    ['CI', 'en', 'fr', 'mission'],
    ['BE', 'de', 'fr', 'mission'],
    ['AR', 'en', 'es', 'mission'],
    // Two languages: the writer's own, if it is one of them.
    ['CA', 'fr', 'fr', 'mission'],
    ['CM', 'ar', 'fr', 'mission'],
    // No mission is known.
    ['ST', 'fr', 'fr', 'noneOfOurs'],
  ])('%s in New York, from a page in %s: %s, %s', (to, own, locale, why) => {
    expect(usualLanguage({ to, office: 'pr-un' }, own, world)).toEqual({ locale, why });
    expect(settled({ to, office: 'pr-un' }, own).in).toBe(locale);
  });

  it('of other offices is that of their state', () =>
    expect(settled({ to: 'DE', office: 'head-of-government' }, 'ar').in).toBe('de'));

  it('is settled with the draft, unless the person chose a language', () => {
    expect(settled({ to: 'DE' }, 'ar').in).toBe('de');
    expect(settled({ to: 'DE', in: 'en' }, 'ar').in).toBe('en');
    expect(settled({ to: 'other', recipientName: 'The Mayor' }, 'ar').in).toBe('ar');
  });

  it('a version for reference is never in the letter’s own language', () => {
    expect(settled({ to: 'DE', referenceIn: 'ar' }, 'ar').referenceIn).toBe('ar');
    expect(settled({ to: 'IQ', referenceIn: 'ar' }, 'ar').referenceIn).toBeNull();
    expect(settled({ to: 'DE', in: 'ar', referenceIn: 'ar' }, 'ar').referenceIn).toBeNull();
  });

  it('every recipient gets a language on every page', () => {
    for (const { iso2 } of world.states)
      for (const own of LOCALES)
        expect(LOCALES).toContain(usualLanguage({ to: iso2, office: null }, own, world).locale);
  });
});

describe('the rows of languages', () => {
  const recipients = { states: ['DE', 'FR'], institutions: ['unsg'] };
  const problems = (...rows: string[][]) =>
    recipientLanguageProblems(
      rows.map((to) => ({ to })),
      recipients,
    ).map(({ place, problem }) => `${place} ${problem}`);

  it('pass where each recipient stands once', () => expect(problems(['DE'], ['unsg'])).toEqual([]));
  it('name who does not exist, who stands twice, which institution is missing', () =>
    expect(problems(['DE', 'XX'], ['DE'])).toEqual([
      'XX is no recipient.',
      'DE stands in two rows.',
      'unsg has no language.',
    ]));
  it('leave out nobody who has a row', () => {
    const { rows, leftOut } = loadLanguages();
    const named = rows.flatMap(({ to }) => to);
    expect(leftOut.filter(({ state }) => named.includes(state))).toEqual([]);
  });
});
