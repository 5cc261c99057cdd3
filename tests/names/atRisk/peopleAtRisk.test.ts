import { describe, expect, it } from 'vitest';
import { loadDemandWording } from '../../../lib/catalogue/loadMessages';
import { loadOtherNames } from '../../../lib/catalogue/loadOtherNames';
import { loadAllRiskWords } from '../../../lib/catalogue/loadRiskWords';
import { storedLetters } from '../../../lib/catalogue/readLetterSource';
import { LIMITS } from '../../../lib/domain/fields';
import { LOCALES } from '../../../lib/domain/locales';
import { peopleAtRisk } from '../../../lib/names/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules } from '../../../lib/names/atRisk/rules';
import { plainText } from '../../../lib/outputs/plainText';
import { demandsIn, makeLetter, personalIn, TODAY } from '../../support/letters';
import { SENTENCES } from './sentences';

const rules = makeRiskRules(loadAllRiskWords(), countryNames(loadOtherNames()));
const seen = (text: string, own: readonly string[] = []) => peopleAtRisk(text, rules, own);
const names = (text: string, own?: readonly string[]) => seen(text, own).map(({ name }) => name);

describe('a sentence that names somebody at risk is seen, whatever the language', () => {
  const rows = LOCALES.flatMap((locale) =>
    SENTENCES[locale].names.map(([text, name]) => [locale, text, name] as const),
  );
  it.each(rows)('%s: %s', (_, text, name) => expect(names(text)).toContain(name));
});

describe('a sentence that names nobody is left alone', () => {
  const rows = LOCALES.flatMap((locale) => SENTENCES[locale].none.map((text) => [locale, text] as const));
  it.each(rows)('%s: %s', (_, text) => expect(seen(text)).toEqual([]));
});

describe.each(LOCALES)('what the project itself says in %s names nobody', (locale) => {
  it('in what it suggests to write, in any one text', () => {
    const prompts = demandsIn(locale).flatMap((id) => loadDemandWording(id, locale).prompts);
    for (const prompt of prompts) expect(seen(prompt), prompt).toEqual([]);
    expect(seen(prompts.join('\n'))).toEqual([]);
    expect(seen(personalIn(locale))).toEqual([]);
  });

  it('in its letters, but for the writer', async () => {
    for (const id of demandsIn(locale)) {
      const letter = await makeLetter(id, { to: 'DE', in: locale, name: 'Layla al-Hassan', date: TODAY });
      expect(seen(plainText(letter), ['Layla al-Hassan']), id).toEqual([]);
    }
  });
});

describe('what is shown', () => {
  it('is the words as they stand, from the cue to the name', () => {
    expect(seen('Since then my  brother, Goran Haddad, is missing.')).toEqual([
      { before: 'my  brother, ', name: 'Goran Haddad', after: '', key: 'my brother goran haddad' },
    ]);
    expect(seen('We heard that Goran was detained again.')).toEqual([
      { before: '', name: 'Goran', after: ' was detained', key: 'goran was detained' },
    ]);
  });

  it('is each place once, and each name by itself', () => {
    const text = 'My sons Goran and Zilan. My sons Goran and Zilan.';
    expect(names(text)).toEqual(['Goran', 'Zilan']);
  });

  it('has one key for one place, however it is cased, pointed or spelt', () => {
    const [first] = seen('My brother Goran.');
    const [again] = seen('MY BROTHER, Goran');
    expect(again?.key).toBe(first?.key);
    expect(seen('ابني أحمد')[0]?.key).toBe(seen('ابنى احمد')[0]?.key);
  });
});

describe('nobody at risk', () => {
  it('is the writer or the recipient', () => {
    const text = 'I am held up by work, said the witness Goran Haddad.';
    expect(names(text)).toEqual(['Goran Haddad']);
    expect(names(text, ['Goran Haddad'])).toEqual([]);
    expect(names('My name is Goran, and my children are well.')).toEqual([]);
  });

  it.each(LOCALES)('is a country, in %s', (locale) => {
    for (const { name } of storedLetters.world(locale).states) expect(names(`My children, ${name}`), name).toEqual([]);
  });

  it('is an initial, which is what the notice advises', () => {
    expect(seen('My nephew A. was detained, and so was B. K., a witness.')).toEqual([]);
    expect(seen('Mein Sohn A. ist in Haft. Мой сын А. пропал. Oğlum A. kayıp.')).toEqual([]);
  });
});

describe('the search', () => {
  const endless = 'a'.repeat(60_000);
  it.each([
    ['nothing', ''],
    ['one endless word', endless],
    ['one endless Arabic word', 'و'.repeat(60_000)],
    ['names without end', 'Ahmed '.repeat(10_000)],
    ['cues without end', 'my son '.repeat(8000)],
    ['both, without a stop', 'my son Ahmed was detained '.repeat(2400)],
    ['middle dots', '·阿'.repeat(30_000)],
    ['joiners and marks', 'ا\u200Cً'.repeat(20_000)],
    ['apostrophes and hyphens', "Ahmed-al'in’".repeat(5000)],
    ['halves of pairs', '\uD800my son \uDC00Ahmed'],
  ])('comes to an end with %s', (_, text) => expect(Array.isArray(seen(text))).toBe(true), 20_000);

  it('looks at a text of the longest length as a whole', () => {
    const text = `${'x '.repeat(LIMITS.personal.length / 2 - 20)}my brother Goran`;
    expect(names(text)).toEqual(['Goran']);
  });
});
