import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import type { LOCALES } from '../../lib/domain/locales';
import { cleanText } from '../../lib/i18n/cleanText';
import { countGraphemes, firstGraphemes } from '../../lib/i18n/countGraphemes';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { foldForSearch, foldTogether } from '../../lib/i18n/foldForSearch';
import { formatDate, isIsoDate } from '../../lib/i18n/formatDate';
import { joinSentences } from '../../lib/i18n/joinSentences';
import { fc, runs } from '../support/fuzz';

const profileOf = (locale: (typeof LOCALES)[number]) => loadLetterWording(locale).profile;

describe('cleanText', () => {
  it('keeps letters, line breaks and the joiners of Kurdish, and says when it took something out', () => {
    expect(cleanText('a\r\nb\tc')).toEqual({ text: 'a\nb c', removed: false });
    expect(cleanText('دە\u200Cچێت')).toEqual({ text: 'دە\u200Cچێت', removed: false });
    expect(cleanText('in\u202Evoice\u0000')).toEqual({ text: 'invoice', removed: true });
    expect(cleanText('\uE000mark\uE00F')).toEqual({ text: 'mark', removed: true });
    expect(cleanText('a\uD800b\u{E0041}c')).toEqual({ text: 'abc', removed: true });
  });

  it('takes every sign that ends a line for a line break, so that no two words grow together', () => {
    for (const end of ['\n', '\r', '\r\n', '\u000B', '\u000C', '\u0085', '\u2028', '\u2029']) {
      expect(cleanText(`one${end}two`)).toEqual({ text: 'one\ntwo', removed: false });
    }
  });

  it('takes a text of which nothing is seen for none', () => {
    for (const nothing of ['\u200C', ' \u200D\n', '\u3164', '\u00AD']) expect(cleanText(nothing).text).toBe('');
  });

  it('writes wide forms plainly, but for the signs of Chinese text, and changes no other character', () => {
    const typed = '２０２４年３月，Ａｂｃ＠ｄ．ｅ（￥５）！';
    expect(cleanText(typed)).toEqual({ text: '2024年3月，Abc@d．e（¥5）！', removed: false });
    const others = '½ ™ № ² ﷺ ﬁ Ⅳ ①';
    expect(cleanText(others).text).toBe(others);
  });

  it('drops what only chooses a form, and marks that no language piles up', () => {
    expect(cleanText('❤\uFE0F a\u034Fb')).toEqual({ text: '❤ ab', removed: false });
    expect(cleanText(`Z${'\u0301\u0323'.repeat(30)}algo`)).toEqual({ text: 'Ẓ\u0301algo', removed: true });
    expect(cleanText('a\u0300\u0301\u0302\u0303\u0304\u0306').text).toBe('à\u0301\u0302\u0303');
    for (const name of ['Nguyễn', 'الأُمَّةٌ', 'ḗ\u0323']) expect(cleanText(name).text).toBe(name.normalize('NFC'));
  });

  it('leaves nothing that a second cleaning would change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: once } = cleanText(text);
        expect(cleanText(once)).toEqual({ text: once, removed: false });
      }),
    );
  });
});

describe('fillSlots', () => {
  it('fills each slot once and leaves what a person typed alone', () => {
    expect(fillSlots('{a} and {b}', { a: '{b}', b: 1 })).toBe('{b} and 1');
    expect(fillSlots('{toString}', {})).toBe('{toString}');
    expect(fillSlots('До {date}. Дальше.', { date: '12 марта 2026 г.' })).toBe('До 12 марта 2026 г. Дальше.');
    expect(fillSlots('{date} …', { date: '1.' })).toBe('1. …');
    expect(fillSlots('{a}...', { a: 'wait.' })).toBe('wait....');
  });
});

describe('foldForSearch', () => {
  it.each([
    ['Côte d’Ivoire', 'cote d ivoire'],
    ['TÜRKİYE', 'turkiye'],
    ['Österreich', 'osterreich'],
    ['أَلمانيا', 'المانيا'],
    ['الأُردنّ', 'الاردن'],
    ['  São   Tomé ', 'sao tome'],
    ['Ｇｅｒｍａｎｙ　１', 'germany 1'],
    ['ﺃﻟﻤﺎﻧﻴﺎ', 'المانيا'],
    ['ﬁnland', 'finland'],
  ])('%s is found as %s', (text, folded) => expect(foldForSearch(text)).toBe(folded));

  it.each([
    ['ڕووسیا', 'رووسيا'],
    ['بولگاریا و ڵ', 'بولگاريا و ل'],
    ['تۆگۆ', 'توگو'],
    ['لێپرسینەوە', 'ليپرسينه‌وه‌'],
  ])('finds Sorani %s where it is typed without marks', (name, typed) =>
    expect(foldForSearch(typed)).toBe(foldForSearch(name)),
  );

  it.each(['U.K.', 'u. k.', 'uk', 'Ｕ．Ｋ．'])('takes %s together to one word', (text) =>
    expect(foldTogether(text)).toBe('uk'),
  );

  it('makes Kurdish, Persian and Arabic letters of one sound equal', () => {
    expect(foldForSearch('ئیسرائیل')).toBe(foldForSearch('ئيسرائيل'));
    expect(foldForSearch('سوریا')).toBe(foldForSearch('سوريا'));
    expect(foldForSearch('أمريكا')).toBe(foldForSearch('امریکا'));
  });
});

describe('joinSentences', () => {
  it('sets a space between sentences, none after a mark of full width', () => {
    expect(joinSentences('One.', 'Two.')).toBe('One. Two.');
    expect(joinSentences('选填。', '请查询。')).toBe('选填。请查询。');
    expect(joinSentences('结果：40', '请继续输入。')).toBe('结果：40 请继续输入。');
  });

  it('leaves out what is not there', () => {
    expect(joinSentences('One.', false)).toBe('One.');
    expect(joinSentences(undefined, '', 'Two.')).toBe('Two.');
  });
});

describe('formatDate', () => {
  it.each([
    ['en', '21 November 2026', '1 January 2026', 'January 2022'],
    ['fr', '21 novembre 2026', '1er janvier 2026', 'janvier 2022'],
    ['de', '21. November 2026', '1. Januar 2026', 'Januar 2022'],
    ['es', '21 de noviembre de 2026', '1 de enero de 2026', 'enero de 2022'],
    ['ru', '21 ноября 2026 г.', '1 января 2026 г.', 'январь 2022 г.'],
    ['ar', '21 تشرين الثاني/نوفمبر 2026', '1 كانون الثاني/يناير 2026', 'كانون الثاني/يناير 2022'],
    ['tr', '21 Kasım 2026', '1 Ocak 2026', 'Ocak 2022'],
    ['zh', '2026年11月21日', '2026年1月1日', '2022年1月'],
  ] as const)('in %s', (locale, day, first, month) => {
    const plain = (text: string) => text.replace(/\u00A0/g, ' ');
    expect(plain(formatDate('2026-11-21', profileOf(locale)))).toBe(day);
    expect(plain(formatDate('2026-01-01', profileOf(locale)))).toBe(first);
    expect(plain(formatDate('2022-01', profileOf(locale)))).toBe(month);
    expect(formatDate('2025', profileOf(locale))).toBe('2025');
  });

  it('knows which days exist', () => {
    expect(['2028-02-29', '2026-12-31'].every(isIsoDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '21.11.2026', '2026-1-1', ''].some(isIsoDate)).toBe(false);
  });
});

describe('countGraphemes', () => {
  it('counts what a person sees', () => {
    expect(countGraphemes('e\u0301')).toBe(1);
    expect(countGraphemes('👩‍👩‍👧')).toBe(1);
    expect(countGraphemes('سوريا')).toBe(5);
    expect(countGraphemes('👩🏽‍❤️‍💋‍👨🏿')).toBe(1);
  });

  it('counts long texts of any kind as the segmenter does', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const unit = fc.oneof(
      fc.constantFrom('e\u0301', '👩‍👩‍👧', '🇩🇪', 'ك\u064E', '가', '\u1100\u1161', 'नि', 'a\n', '维'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 100, maxLength: 300, size: 'max' }), fc.nat(500), (units, most) => {
        const text = units.join('').replaceAll('\r', '');
        const graphemes = Array.from(segmenter.segment(text), ({ segment }) => segment);
        expect(countGraphemes(text)).toBe(graphemes.length);
        const first = firstGraphemes(text, most);
        expect(first).toMatchObject({
          text: graphemes.slice(0, most).join(''),
          count: Math.min(most, graphemes.length),
        });
      }),
      { ...runs(20), endOnFailure: true },
    );
  });

  it('does not let a letter hide a page of signs', () => {
    expect(countGraphemes(`e${'\u0301'.repeat(3199)}`)).toBe(200);
  });
});
