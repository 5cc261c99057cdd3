import { describe, expect, it } from 'vitest';
import { fold, readPdf } from '../../checks/letters/readPdf';
import { latinWords } from '../../components/pdf/latinWords';
import type { Locale } from '../../lib/domain/locales';
import { cleanText } from '../../lib/locale/cleanText';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
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
    ['serif-extended', 'Туда', 'Туда ГДА Уважаемый Грузия подъезд'],
    ['serif-extended', 'Τα', 'Τα ΑΥ Αξιότιμε ελευθερία'],
    ['serif-extended', 'ŶąŤą', 'ŶąŤą İşğŞ Řőłŷ'],
  ])('%s is kerned and joined as HarfBuzz does it: %s', (family, kerned, text) => {
    const { ours, harfBuzz } = shapersFor(family, 400, 'en', false);
    for (const word of text.split(' ')) expect(ours(word)).toEqual(harfBuzz(word));
    const apart = [...kerned].reduce((sum, letter) => sum + ours(letter).width, 0);
    expect(ours(kerned).width).toBeLessThan(apart);
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
    expect(cut('قرار 2379 (2017)')).toEqual(['قرار 2379 (2017)']);
    expect(cut('')).toEqual([]);
  });
});
