import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/outputs/plainText';
import { bidiControlProblems, needlessMarks } from '../../tools/content-lint/rules/bidiControls';
import { makeLetter } from '../support/letters';

describe('wording', () => {
  it.each([
    ['a right-to-left mark', 'سوريا\u200F'],
    ['a left-to-right mark', 'Syria\u200E'],
    ['a mark beside a key of JSON only', '"name": "سوريا\u200F"'],
    ['a mark beside a placeholder only', '{{state.to}} سوريا\u200F'],
    ['an Arabic letter mark', 'سوريا\u061C'],
    ['an embedding', '\u202Btext\u202C'],
    ['an override', 'a\u202Eb'],
    ['an isolate', '\u2068name\u2069'],
    ['an escape of JSON', '"name": "Syria\\u200e"'],
    ['a byte order mark', '\uFEFF{'],
    ['a joiner between Latin letters', 'fi\u200Cx'],
    ['a joiner at the end of a word', 'دەکەن\u200C '],
  ])('with %s is reported', (_, text) => expect(bidiControlProblems('x', text)).toHaveLength(1));

  it.each([
    ['plain text', 'Syria, سوريا, 叙利亚'],
    ['a mark that parts two directions', '"dl": "DL \u200F(220 × 110 مم)"'],
    ['a joiner inside a word in Arabic script', 'نامه\u200Cها'],
    ['a joiner after a vowel sign', 'نامَ\u200Cها'],
  ])('with %s is not', (_, text) => expect(bidiControlProblems('x', text)).toEqual([]));

  it('names the line', () => {
    expect(bidiControlProblems('x', 'one\ntwo\u200E')[0]).toMatchObject({ file: 'x', place: 'line 2' });
  });
});

describe('a finished letter', () => {
  it('has marks only around text of the other direction', () => {
    expect(needlessMarks(['\u200EBerlin\u200E\u200F، 21'], 'rtl')).toEqual([]);
    expect(needlessMarks(['\u200Fليلى\u200F\u200E (Berlin)'], 'ltr')).toEqual([]);
    expect(needlessMarks(['\u200Fمرحبا\u200F'], 'rtl')).toHaveLength(1);
    expect(needlessMarks(['Dear \u200EMinister,'], 'ltr')).toHaveLength(1);
    expect(needlessMarks(['a\u2068b\u2069'], 'ltr')).toHaveLength(1);
  });

  it.each(LOCALES)('in %s needs no mark but those it sets, whatever the names are written in', async (locale) => {
    for (const [name, town] of [
      ['Layla al-Hassan', 'Berlin'],
      ['ليلى الحسن', 'القامشلي'],
    ]) {
      const letter = await makeLetter('repatriation', { to: 'NO', in: locale, name, town });
      expect(needlessMarks(plainText(letter).split('\n'), letter.direction)).toEqual([]);
    }
  });
});
