import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { HAN } from '../../generated/fonts';
import type { Locale } from '../../lib/domain/locales';
import { cleanText } from '../../lib/i18n/cleanText';
import { latinWords } from '../../lib/i18n/latinWords';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { hanSlices } from '../../lib/pdf/hanSlices';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { fold, readPdf } from '../../tools/pdf-validate/readPdf';
import { SORANI_LETTER } from '../support/arabicWords';
import { makeLetter } from '../support/letters';
import { shapersFor } from '../support/shapers';

const letterWith = (locale: Locale, personal: string) =>
  makeLetter('repatriation', { to: 'IQ', in: locale, name: 'Layla al-Hassan', personal });

const wordsOf = (text: string): string[] => [...new Set(fold(cleanText(text).text).split(' '))];

const lostOf = async (locale: Locale, personal: string, as: string = locale): Promise<string[]> => {
  const letter = { ...(await letterWith(locale, personal)), locale: as as Locale };
  expect(fontsForLetter(letter).missing).toEqual([]);
  const { text } = await readPdf(await renderPdfInNode(letter));
  return wordsOf(personal).filter((word) => !text.includes(word));
};

describe('a letter in Sorani', () => {
  it('is set in the Kurdish instance and read back word by word', async () => {
    const letter = { ...(await letterWith('ar', SORANI_LETTER)), locale: 'ckb' as Locale };
    expect(fontsForLetter(letter).families.regular).toEqual(['naskh-kurdish', 'serif']);
    const sentences = SORANI_LETTER.replace(/[٪؛.،]/g, ' ');
    expect(await lostOf('ar', sentences, 'ckb')).toEqual([]);
  });
});

describe('vowel signs', () => {
  it('inside a word are read back where they were typed', async () => {
    expect(await lostOf('ar', 'الأُمَم الإِنسَان شُكْرًا وُلد العَرَبِيَّة المُتَّحِدة')).toEqual([]);
  });
});

describe('names and words in other scripts', () => {
  it.each([
    ['Turkish', 'İstanbul’da ışık ve ağaç, çığlık, Şırnak, Öğüt'],
    ['Kurmanji', 'Hêvî û jiyan, çavên Şêrko, dîrok, bîranîn, pêşmerge'],
    ['Russian', 'Уважаемый господин Министр, объявление, съезд, ёлка'],
    ['Ukrainian', 'Ґанок, їжак, Європа, місто Київ, об’єднання'],
    ['Polish', 'Zażółć gęślą jaźń, Łódź, Święty'],
    ['Vietnamese', 'Nguyễn Thị Ánh, Đặng Hữu Phước, Huế'],
    ['Greek', 'Αξιότιμε κύριε Υπουργέ, ελευθερία, Ναός'],
  ])('%s comes back as it was typed', async (_language, text) => {
    expect(await lostOf('en', text)).toEqual([]);
  });

  it.each([
    ['serif', 'AVATAR', 'AVATAR To Yvonne, office of the first fjord: “Wave” 11,700'],
    ['serif-cyrillic', 'Туда', 'Туда ГДА Уважаемый Грузия подъезд'],
    ['serif-greek', 'Τα', 'Τα ΑΥ Αξιότιμε ελευθερία'],
    ['serif-extended', 'ŶąŤą', 'ŶąŤą İşğŞ Řőłŷ'],
  ])('%s is kerned and joined as HarfBuzz does it: %s', (family, kerned, text) => {
    const { ours, harfBuzz } = shapersFor(family, 400, 'en', false);
    for (const word of text.split(' ')) expect(ours(word)).toEqual(harfBuzz(word));
    const apart = [...kerned].reduce((sum, letter) => sum + ours(letter).width, 0);
    expect(ours(kerned).width).toBeLessThan(apart);
  });

  it('the dot of a Turkish i stays beside an f, as HarfBuzz keeps it', () => {
    const { ours, harfBuzz } = shapersFor('serif-turkish', 400, 'tr', false);
    for (const word of ['finanse', 'sınıfı', 'affı', 'afiş']) expect(ours(word)).toEqual(harfBuzz(word));
    const { ours: english } = shapersFor('serif', 400, 'en', false);
    expect(ours('fi')).not.toEqual(english('fi'));
  });
});

/** Nine sentences of the subject, with names, figures, quotation marks and a dash. */
const CHINESE =
  '我是叙利亚人，现居德国柏林。二零二二年一月二十日，“伊斯兰国”袭击了哈塞克市的西纳监狱，我的亲人在那一夜失去了音讯。四年过去了，我们仍然不知道他是否还活着。我请求贵国政府支持独立、公正的调查，查明事实，并把真相告诉每一个家庭——不论他们住在哪里。联合国安全理事会第2396号决议（2017年）要求各国起诉、改造和帮助返回者重新融入社会；据联合国统计，约有45000名平民流离失所。请不要忘记那些孩子：他们首先是受害者！谁应当对此负责？请联系 layla@example.org。';

const NOTO_SC = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);

describe('Chinese', () => {
  const chinese = () => letterWith('en', CHINESE);

  it('is read back as it was typed, from files of a few characters each', async () => {
    const letter = await chinese();
    const { faces, missing } = fontsForLetter(letter);
    expect(missing).toEqual([]);
    const loaded = faces.filter(({ family }) => family.startsWith('han-'));
    expect(loaded.length).toBeGreaterThan(5);
    const bytes = loaded.reduce((sum, { url }) => sum + statSync(`public${url}`).size, 0);
    expect(bytes).toBeLessThan(700_000);
    const { text } = await readPdf(await renderPdfInNode(letter));
    expect(text.replace(/\s/g, '')).toContain(CHINESE.replace(/\s/g, ''));
  });

  it('breaks between ideographs, never before a closing sign or after an opening one, inside the text box', async () => {
    const letter = await chinese();
    const { sheet, margins } = letter.layout;
    const [page = []] = (await readPdf(await renderPdfInNode(letter))).pages;
    const rows = new Map<number, { text: string; end: number }>();
    for (const { text, x, width, baseline } of page) {
      const key = Math.round(baseline * 10);
      const row = rows.get(key) ?? { text: '', end: 0 };
      rows.set(key, { text: row.text + text, end: Math.max(row.end, x + width) });
    }
    const lines = [...rows.values()].filter(({ text }) => /\p{Script=Han}/u.test(text));
    expect(lines.length).toBeGreaterThan(4);
    const edge = sheet.width - margins.end;
    for (const { text, end } of lines) {
      expect(end).toBeLessThanOrEqual(edge + 0.3);
      expect(text).not.toMatch(/^[，。；：！？”）、—]/);
      expect(text).not.toMatch(/[“（]$/);
    }
    // The ragged edge is not deeper than four characters.
    for (const { end } of lines.slice(0, -1)) expect(end).toBeGreaterThan(edge - 16);
  });

  it.each([
    ['rare ones of the mainland', '周喆 赟昇 翀玥 珺琤 祎芃 彧婳 〇'],
    ['ones in traditional characters', '陳麗華 黃國樑 劉淑媛 鄭寶蓮 蘇慧嫻'],
  ])('prints names, %s, in the text and in bold, and they are read back', async (_what, names) => {
    for (const locale of ['zh', 'en', 'ar'] as const) {
      const letter = await makeLetter('repatriation', { to: 'DE', in: locale, name: names, organisation: names });
      expect(fontsForLetter(letter).missing).toEqual([]);
      const read = (await readPdf(await renderPdfInNode(letter))).text;
      for (const character of names.replace(/\s/g, '')) expect(read, locale).toContain(character);
    }
  });

  it('lies in files as small as a name needs, each character in one, and in both weights', () => {
    const inFace = new Set((create(readFileSync(NOTO_SC)) as Font).characterSet);
    for (const weight of [400, 700] as const) {
      const files = hanSlices(HAN.wording, weight);
      const all = files.flatMap((file) => [...file]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((character) => !inFace.has(character.codePointAt(0) ?? 0))).toEqual([]);
      // 通用规范汉字表 has 8,105, level 1 of Big5 2,011 beyond it and GB 2312.
      expect(all.filter((character) => /\p{Script=Han}/u.test(character)).length).toBeGreaterThanOrEqual(10_116);
    }
  });

  it('is loaded by no other letter', async () => {
    const { faces } = fontsForLetter(await letterWith('fr', 'Marie – Мария – ليلى'));
    expect(faces.filter(({ family }) => family.startsWith('han-'))).toEqual([]);
  });
});

describe('Latin words in an Arabic letter', () => {
  it('are cut out whole, with their digits and signs', () => {
    const cut = (text: string) => latinWords(text).map(({ text: piece, latin }) => (latin ? `[${piece}]` : piece));
    expect(cut('اسمي Layla al-Hassan، من 10115 Berlin.')).toEqual([
      'اسمي ',
      '[Layla al-Hassan]',
      '، من ',
      '[10115 Berlin]',
      '.',
    ]);
    expect(cut('عبر layla@example.org في 2022')).toEqual(['عبر ', '[layla@example.org]', ' في 2022']);
    expect(cut('جمعية (Example e.V.\u200E)')).toEqual(['جمعية (', '[Example e.V.]', '\u200E)']);
    expect(cut('قرار 2379 (2017)')).toEqual(['قرار 2379 (2017)']);
    expect(cut('')).toEqual([]);
  });
});

describe('the head of a second page in Chinese', () => {
  it('says what the letter is about as far as the line goes', async () => {
    const draft = { to: 'DE', in: 'zh', name: 'Layla al-Hassan', textSize: 'large' } as const;
    const letter = await makeLetter('repatriation', draft);
    const { pages } = await readPdf(await renderPdfInNode(letter));
    const [first] = [...(pages[1] ?? [])].sort((one, other) => one.baseline - other.baseline);
    const head = (pages[1] ?? []).filter(({ baseline }) => baseline === first?.baseline).map(({ text }) => text);
    expect(head.join('')).toContain(letter.title.slice(0, 10));
  });
});
