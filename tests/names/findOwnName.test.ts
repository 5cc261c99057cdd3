import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import { LOCALES } from '../../lib/domain/locales';
import { findOwnName } from '../../lib/names/findOwnName';
import { personalIn } from '../support/letters';

const left = (draft: LetterDraft) => findOwnName({ withoutName: 'yes', name: 'Layla al-Hassan', ...draft });

describe('the typed name in a letter without a name', () => {
  it('is found in every field that the letter prints, in the order of the form', () => {
    const text = 'From Layla.';
    const everywhere = {
      personal: text,
      organisation: text,
      reference: text,
      earlierReference: text,
      copies: text,
      enclosures: text,
      cosigners: text,
    };
    const fields = ['organisation', 'personal', 'reference', 'copies', 'enclosures', 'cosigners', 'earlierReference'];
    expect(left({ ...everywhere, kind: 'reminder' })).toEqual(fields);
    expect(left(everywhere)).toEqual(fields.filter((field) => field !== 'earlierReference'));
  });

  it.each<[name: string, words: string]>([
    ['Layla al-Hassan', 'I am Layla.'],
    ['Layla al-Hassan', 'The AL-HASSAN family'],
    ['Layla al-Hassan', 'Laylas Brief'],
    ['Zoë Müller', 'zoe muller'],
    ['Bo Li', 'My name is Bo Li.'],
    ['Leyla Çiçek', 'Leyla’nın mektubu'],
    ['Leylâ Şen', 'Leylayê nivîsî'],
    ['Лейла Хасан', 'Письмо Лейлы'],
    ['Лейла Хасан', 'от Хасана'],
    ['ليلى الحسن', 'أنا وليلى معاً'],
    ['ليلى الحسن', 'رسالة الحسن والحسين'],
    ['علي حسن', 'كتبت مع وعلي'],
    ['لەیلا حەسەن', 'من لەیلام'],
    ['王小明', '我叫王小明。'],
    ['莱拉·哈桑', '我是莱拉，住在这里。'],
  ])('%s is found in: %s', (name, words) => {
    expect(left({ name, personal: words })).toEqual(['personal']);
  });

  it.each<[name: string, words: string]>([
    ['Ann Al', 'The annual report on al-Hasakah names nobody.'],
    ['', 'Nothing was typed.'],
    ['.*', 'Signs are no name. (.*'],
    ['علي حسن', 'قُبض عليه'],
    ['王', '国王'],
    ['Layla al-Hassan', 'My brother al-Hasan'],
  ])('%s is not found in: %s', (name, words) => {
    expect(left({ name, personal: words })).toEqual([]);
  });

  it.each(LOCALES)('is not found in a usual paragraph: %s', (locale) => {
    expect(left({ personal: personalIn(locale) })).toEqual([]);
    expect(left({ name: 'ليلى الحسن', personal: personalIn(locale) })).toEqual([]);
  });

  it('is no matter of a letter that has a name', () => {
    expect(findOwnName({ name: 'Layla', personal: 'I am Layla.' })).toEqual([]);
  });
});
