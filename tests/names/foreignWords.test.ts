import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { foreignWords, isUnreadableName } from '../../lib/names/foreignWords';
import { personalIn } from '../support/letters';
import { OWN_WORDS } from './ownWords';

const others = (locale: Locale) => LOCALES.filter((other) => other !== locale);
const textsIn = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as Record<string, unknown>).flatMap(textsIn);

describe.each(LOCALES)('own words in %s', (locale) => {
  const { right, plain } = OWN_WORDS[locale];

  it('are right in a letter of that language: with names, quotes and words of others, or short', () => {
    expect(right).toHaveLength(20);
    expect([...right, ...plain, personalIn(locale)].filter((text) => foreignWords(text, locale) !== null)).toEqual([]);
  });

  it('are found in a letter of any other, by their own name', () => {
    expect(plain.length).toBeGreaterThanOrEqual(10);
    for (const letter of others(locale)) {
      const found = plain.map((text) => foreignWords(text, letter)).filter((found) => found !== null);
      // No text is taken for a third language.
      expect(found.filter((language) => language !== locale && language !== 'unknown')).toEqual([]);
      const share = found.filter((language) => language === locale).length / plain.length;
      expect(share, `${locale} in a letter in ${letter}`).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('are told by rules that were not made from them: no text of the site is taken for another language', () => {
    const files = ['messages', 'state-records'].map((file) => readFileSync(`content/${locale}/${file}.json`, 'utf8'));
    const texts = files.flatMap((file) => textsIn(JSON.parse(file))).filter((text) => !text.includes('{'));
    expect(texts.filter((text) => foreignWords(text, locale) !== null)).toEqual([]);
    const long = texts.filter((text) => text.length > (locale === 'zh' ? 20 : 60));
    const found = long.filter((text) => foreignWords(text, locale === 'en' ? 'de' : 'en') === locale);
    expect(found.length / long.length).toBeGreaterThanOrEqual(0.8);
  });
});

it('words that are half in the letter’s language are mixed, whatever comes first', () => {
  for (const letter of LOCALES)
    for (const other of others(letter))
      for (let row = 0; row < 10; row += 1) {
        const [own, foreign] = [OWN_WORDS[letter].plain[row], OWN_WORDS[other].plain[row]];
        expect(foreignWords(`${own} ${foreign}`, letter), `${own} ${foreign}`).toBeNull();
        expect(foreignWords(`${foreign} ${own}`, letter), `${foreign} ${own}`).toBeNull();
      }
});

it('languages that are not told apart are given no name, and are silent in a letter of the same script', () => {
  const italian = 'Vivo qui da nove anni e ogni settimana qualcuno mi chiede che cosa è successo alle persone.';
  const dutch = 'Ik woon hier al negen jaar en elke week vraagt iemand mij wat er met de mensen is gebeurd.';
  const persian = 'من نه سال است که اینجا زندگی می‌کنم و هر هفته کسی از من می‌پرسد چه بر سر مردم زندان آمد.';
  const ukrainian = 'Я живу тут дев’ять років, і щотижня хтось питає мене, що сталося з людьми у в’язниці.';
  for (const [text, script] of [
    [italian, ['en', 'de', 'fr', 'es', 'ku', 'tr']],
    [dutch, ['en', 'de', 'fr', 'es', 'ku', 'tr']],
    [persian, ['ar', 'ckb']],
    [ukrainian, ['ru']],
  ] as const)
    for (const letter of LOCALES)
      expect(foreignWords(text, letter), `${text} in ${letter}`).toBe(
        (script as readonly Locale[]).includes(letter) ? null : 'unknown',
      );
});

it('a name is hard to read in a script that neither the letter’s language nor Latin has', () => {
  const hard = (name: string) => LOCALES.filter((letter) => isUnreadableName(name, letter));
  expect(hard('Layla Hassan')).toEqual([]);
  expect(hard('')).toEqual([]);
  expect(hard('***')).toEqual([]);
  expect(hard('ليلى حسن')).toEqual(LOCALES.filter((letter) => letter !== 'ar' && letter !== 'ckb'));
  expect(hard('Лейла Хасан')).toEqual(LOCALES.filter((letter) => letter !== 'ru'));
  expect(hard('王莉')).toEqual(LOCALES.filter((letter) => letter !== 'zh'));
  expect(hard('Layla Hassan (ليلى حسن)')).toEqual([]);
});
