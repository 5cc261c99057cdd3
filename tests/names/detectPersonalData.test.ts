import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { detectPersonalData } from '../../lib/names/detectPersonalData';
import { personalIn } from '../support/letters';

describe('words that go into a link', () => {
  it.each([
    ['Write to layla@example.org, please.', [], ['layla@example.org']],
    ['Call +49 30 1234567 or 0944 123 456.', [], ['+49 30 1234567', '0944 123 456']],
    ['رقمي ٠٩٤٤١٢٣٤٥٦ وشكراً', [], ['٠٩٤٤١٢٣٤٥٦']],
    ['ژمارەم ۰۷۵۰۱۲۳۴۵۶۷', [], ['۰۷۵۰۱۲۳۴۵۶۷']],
    ['My name is layla  al-Hassan.', ['Layla al-Hassan'], ['Layla al-Hassan']],
    ['اسمي ليلى الحسن.', ['ليلى الحسن'], ['ليلى الحسن']],
    ['我叫王小明。', ['王小明'], ['王小明']],
  ])('tell: %s', (words, names, found) => {
    expect(detectPersonalData(words, names)).toEqual(found);
  });

  it.each([
    ['On 20 January 2022 at least 332 people died, 5,700 men were moved.', ['Ann']],
    ['Between 2014 - 2019, on 20.01.2022 and on 2026-02-12.', ['']],
    ['The annual report names nobody.', ['Ann', 'a']],
  ])('tell nothing: %s', (words, names) => {
    expect(detectPersonalData(words, names)).toEqual([]);
  });

  it.each(LOCALES)('tell nothing in a usual paragraph: %s', (locale) => {
    expect(detectPersonalData(personalIn(locale), ['Layla al-Hassan'])).toEqual([]);
  });
});
