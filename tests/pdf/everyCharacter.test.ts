import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import type { LetterDraft } from '../../lib/domain/draft';
import type { Locale } from '../../lib/domain/locales';
import { fontsForLetter, wordingFamilies } from '../../lib/pdf/fontsForLetter';
import { holds, standInFor } from '../../lib/pdf/heldCharacters';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { wholeWords } from '../../lib/pdf/wholeWords';
import { letterProblems } from '../../tools/pdf-validate/checkLetter';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { makeLetter } from '../support/letters';
import { shapersFor } from '../support/shapers';

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const SERIF = /^serif/;
const NASKH = /^naskh/;

const held = (weight: number, family: RegExp): Set<number> =>
  new Set(
    FONT_FACES.filter((face) => face.weight === weight && family.test(face.family)).flatMap(({ ranges }) =>
      ranges.flatMap(([first, last]) => [...between(first, last)].map((character) => character.codePointAt(0) ?? 0)),
    ),
  );

const inPackage = (file: string): number[] => {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`)));
  return (font as Font).characterSet;
};

const named = (points: readonly number[]): string[] => points.map((point) => `U+${point.toString(16)}`);

describe('what a typeface holds can be printed', () => {
  /** Taken out of text before (zero-width space, U+FFFF), turned into others by NFC (Ω, K, Å), or met in no text (U+037E, U+2423). */
  const NEVER_ASKED = /[\u200B\u2126\u212A\u212B\u037E\uFFFF]/;

  it.each([400, 700])('STIX Two Text, weight %i', (weight) => {
    const ours = held(weight, SERIF);
    const all = inPackage('stix-two-text/400Regular/STIXTwoText_400Regular.ttf');
    const cutOff = all.filter((point) => !ours.has(point) && !NEVER_ASKED.test(String.fromCodePoint(point)));
    expect(named(cutOff)).toEqual([]);
    expect(all.length).toBeGreaterThan(1200);
  });

  it.each([400, 700])('Scheherazade New, weight %i: the letters of every language but Extended-A and -B', (weight) => {
    const ours = held(weight, NASKH);
    const all = inPackage('scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf');
    const letters = all.filter((point) => (point >= 0x600 && point <= 0x6ff) || (point >= 0x750 && point <= 0x77f));
    expect(named(letters.filter((point) => !ours.has(point)))).toEqual([]);
    expect(letters.length).toBe(304);
  });

  it('in both weights alike, for organisations are set in bold', () => {
    for (const { family } of FONT_FACES) {
      const only = new RegExp(`^${family}$`);
      expect([...held(700, only)]).toEqual([...held(400, only)]);
    }
  });
});

interface Written {
  readonly what: string;
  readonly text: string;
  /** Where text is printed otherwise than it was typed, and why. */
  readonly printed?: string;
}

/** As it stands in a draft: signs of each class, and names that need them. */
const CLASSES: readonly Written[] = [
  { what: 'number, trade and per mille signs', text: 'Nr № 45 ™ ℠ ‰ ‱ ℃ ℓ' },
  { what: 'currencies', text: '5 € 5 ₺ 5 ₽ 5 ₹ 5 ₣ 5 ₤ 5 ₧ 5 ₫ ¥ £ ¢' },
  { what: 'primes, minus, fractions, figures above and below', text: '5′ 5″ −5 ⅓ ⅔ ⅛ ⅞ x⁴ H₂O' },
  { what: 'hyphens and dashes of every width', text: 'c’est‑à‑dire a‐b 1‒2 a–b a—b a―b' },
  { what: 'spaces of set width', text: 'a\u2003b c\u2007d e\u2002f g\u2009h i\u200Aj', printed: 'a b c d e f g h i j' },
  { what: 'comparisons', text: 'a ≥ b ≤ c ≠ d ≈ e ∞' },
  { what: 'arrows, ticks, circled figures', text: 'a → b ← c ✓ ① ② ☎' },
  {
    what: 'ayn, hamza and letters of transliteration',
    text: 'ʻAbd al-Raḥmān al-Ṭāʼī ʿAyn ʾHamza Ḏū Ġassān Ẓāhir Šayḫ',
  },
  { what: 'Uzbek and Hawaiian', text: 'Oʻzbekiston Gʻayrat Hawaiʻi' },
  { what: 'Hausa and Fula', text: 'ɓauna ɗaki ƙasa' },
  { what: 'Vietnamese in parts', text: 'Nguye\u0302\u0303n Thi\u0323 Hu\u031Bo\u031B\u0300ng' },
  {
    what: 'letters with marks that have no form of their own',
    text: 'M\u0304ar J\u030Can x\u0323\u0301y Z\u0301\u0323algo q\u0303',
  },
  { what: 'letters the face has only in parts', text: 'N\u01D0 h\u01CEo T\u0201 \u01F5r' },
  { what: 'Lithuanian, and phonetic letters', text: 'ė\u0303 ū\u0301 i\u0307\u0301ra ɛ\u0303 ŋ ʃ ʒ ʔ' },
  {
    what: 'Russian with an accent, Ukrainian, Macedonian, Serbian, Belarusian',
    text: 'за\u0301мок Ґанок їжак ѓ ќ ђурађ ў',
  },
  { what: 'Cyrillic vowels with a macron', text: 'Ӣсо Дӯст' },
  { what: 'Kazakh, Kyrgyz, Tajik, Uzbek and Tatar', text: 'Әлия Қожахметова Өмүрбек Ҷамъияти ҳуқуқ Ғафур Үміт Һәм' },
  { what: 'Abkhaz, Bashkir, Chuvash, Yakut', text: 'Аԥсуа Башҡорт Ӑçтан Ҕ Ҥ' },
  { what: 'Greek with breathings', text: 'Ἀθῆναι ὑπὲρ ἐλευθερίας ᾧ Ἑλλάς' },
  { what: 'Latin of West Africa', text: 'Ɓala Ɗan Ƙasa Ƴar Ŋun Ɛdzi Ɔbra' },
  { what: 'further currencies', text: '5 ₸ 5 ₼ 5 ₾ 5 ₴ 5 ₦ 5 ₵ 5 ₪' },
  { what: 'Armenian', text: 'Անահիտ Հակոբյան և Մարդու իրավունքներ' },
  { what: 'Georgian', text: 'ნინო ბერიძე ადამიანის უფლებები ᲜᲘᲜᲝ' },
  { what: 'Amharic and Tigrinya', text: 'ተስፋዬ ገብረመድኅን ሰብኣዊ መሰላት ኤርትራ' },
  { what: 'Thai', text: 'สมชาย ใจดี สิทธิมนุษยชน กรุงเทพ' },
  { what: 'Thai with a vowel after a tone mark', text: 'น้ำ' },
  { what: 'Greek, breathings in parts', text: 'Ελληνική Ἑταιρεία ἐγγὺς Ἀχιλλεύς' },
  { what: 'ligatures copied as one character', text: 'ﬁn oﬃce ﬂy', printed: 'fin office fly' },
  { what: 'wide forms', text: '２０２４ ＡＢＣ ＠ ￥', printed: '2024 ABC @ ¥' },
  { what: 'choices of form', text: 'a\uFE0Fb ☎\uFE0E', printed: 'ab ☎' },
];

const LETTERS: readonly Locale[] = ['en', 'tr', 'ru', 'ar', 'ckb', 'zh'];

const letterWith = (locale: Locale, draft: LetterDraft) =>
  makeLetter('repatriation', { to: 'DE', in: locale, name: 'Layla', ...draft });

const words = (text: string): string[] => text.normalize('NFC').split(/\s+/);

describe.each(LETTERS)('a letter in %s', (locale) => {
  it.each(CLASSES)(
    'prints $what, in the text and in bold, and they are read back',
    async ({ text, printed = text }) => {
      const letter = await letterWith(locale, { personal: text, organisation: text });
      expect(fontsForLetter(letter).missing).toEqual([]);
      const { pages } = await readPdf(await renderPdfInNode(letter));
      const read = pages
        .flat()
        .map((piece) => piece.text)
        .join(' ')
        .replace(/[\u200E\u200F]/g, '')
        .normalize('NFC');
      const joined = read.replace(/\s/g, '');
      for (const word of words(printed)) expect(joined).toContain(word.replace(/[\u200C]/g, ''));
    },
  );
});

/** As the engine shapes it: a run of a right-to-left script is turned before it is drawn. */
const RTL_ALPHABETS: readonly (readonly [family: string, text: string])[] = [
  ['hebrew', 'מרים לוי שָׁלוֹם זכויות האדם'],
  ['thaana', 'މަރިޔަމް އިބްރާހީމް ދިވެހިރާއްޖެ'],
  ['syriac', 'ܫܡܥܘܢ ܒܪ ܝܘܚܢܢ ܐܬܘܪ̈ܝܐ ܚܽܘܒܳܐ'],
];

describe('names of many alphabets', () => {
  it.each(RTL_ALPHABETS)('%s is printed whole and read back letter by letter: %s', async (family, text) => {
    for (const locale of LETTERS) {
      const letter = await letterWith(locale, { name: text, organisation: text });
      const { families, missing } = fontsForLetter(letter);
      expect(missing).toEqual([]);
      expect(families.regular).toContain(family);
      const { text: read } = await readPdf(await renderPdfInNode(letter));
      for (const word of words(text)) {
        for (const character of word) expect(read, `${locale} ${word}`).toContain(character);
      }
    }
  });

  it.each([
    ['Urdu, Pashto, Sindhi, Uyghur, Kashmiri, Jawi', 'ٹھیک ڈاکٹر ښځه ڼ ټول ڪتاب ئۇيغۇر كٲشُر ڽاڠ ﷺ'],
    ['Ajami', 'ݒݓ ݦݧ'],
  ])('%s are printed whole words in one file, in a letter of another script and in Arabic', async (_what, text) => {
    for (const locale of ['en', 'ar', 'ckb'] as const) {
      const letter = await letterWith(locale, { personal: text, organisation: text });
      expect(fontsForLetter(letter).missing).toEqual([]);
      const { regular } = fontsForLetter(letter).families;
      for (const { text: word, families } of wholeWords(text, regular, 400)) {
        for (const letters of word.match(/[\p{L}\p{M}]+/gu) ?? []) {
          expect(wholeWords(letters, families, 400)).toEqual([{ text: letters, families }]);
        }
      }
    }
  });

  it('leave a letter that conforms', async () => {
    const text = CLASSES.map((one) => one.text)
      .join('\n')
      .slice(0, 700);
    const letter = await letterWith('en', { personal: text, organisation: 'Oʻzbekiston M\u0304ar № 5' });
    const problems = await letterProblems(letter, await renderPdfInNode(letter));
    expect(problems.filter((problem) => !/pages|words lost/.test(problem))).toEqual([]);
  });
});

const RTL = /\p{Script=Hebrew}|\p{Script=Thaana}|\p{Script=Syriac}/u;

describe('marks stand where HarfBuzz puts them', () => {
  it.each([
    [
      'serif-extended',
      'M\u0304ar J\u030Can x\u0323\u0301y Ẓ\u0301algo q\u0303 ė\u0303 ū\u0301 Hườ Raḥmān a\u030Ab E\u0331 o\u0308\u0304',
    ],
    ['serif-cyrillic', 'за\u0301мок Е\u0301 и\u0304 о\u0301'],
    ['serif-rare', 'ɛ\u0303 ɔ\u0301 ʃ\u0303'],
    ['second-latin', 'Ɓala Ɗan ɛ\u0303 Ɔ\u0301bra Nǐ'],
    ['second-cyrillic', 'Әлия Қожахметова Ҷамъияти Ғафур Үміт Ө\u0301'],
    ['second-greek', 'Ἀθῆναι ὑπὲρ ἐλευθερίας ᾧ'],
    ['armenian', 'Անահիտ Հակոբյան և'],
    ['georgian', 'ნინო ბერიძე ᲜᲘᲜᲝ'],
    ['hebrew', 'מרים שָׁלוֹם'],
    ['thaana', 'މަރިޔަމް އިބްރާހީމް'],
    ['syriac', 'ܫܡܥܘܢ ܝܘܚܢܢ ܐܬܘܪܝܐ ܚܽܘܒܳܐ ܣܘܪܝܝܐ ܓܘܙܪܬܐ ܩܡܫܠܝ ܒܝܬ ܢܗܪ̈ܝܢ ܡܠܟ̈ܐ'],
    ['ethiopic', 'ተስፋዬ ገብረመድኅን ሰብኣዊ መሰላት ኤርትራ ኢትዮጵያ አዲስ፡አበባ'],
    ['thai', 'สมชาย ใจดี สิทธิมนุษยชน กรุงเทพ นํ้า ที่นี่ เพื่อ ผู้ ศักดิ์'],
  ])('%s: %s', (family, text) => {
    for (const weight of [400, 700]) {
      const { ours, harfBuzz } = shapersFor(family, weight, 'en', RTL.test(text));
      const printed = [...text.normalize('NFC')]
        .map((one) => (/\s/.test(one) || holds(family, weight, one) ? one : standInFor(one, [family], weight)))
        .join('');
      for (const word of printed.split(' ')) expect(ours(word), word).toEqual(harfBuzz(word));
    }
  });
});

describe('a character that no typeface holds', () => {
  it('is named, and costs one question mark; a mark costs nothing, and its letter stays', async () => {
    const letter = await letterWith('en', { name: '\u1826io a\u1AB0b 👋🏽' });
    expect(fontsForLetter(letter).missing).toEqual(['\u1826', '\u1AB0', '👋', '🏽']);
    const { text } = await readPdf(await renderPdfInNode(letter));
    expect(text).toContain('?io ab ?');
  });
});

describe('an ordinary letter', () => {
  it.each([
    ['en', ['serif']],
    ['ar', ['naskh', 'serif']],
    ['tr', ['serif-turkish']],
    ['ru', ['serif', 'serif-cyrillic']],
  ] as const)('in %s loads no file for what it does not hold', async (locale, families) => {
    const letter = await letterWith(locale, {});
    expect(fontsForLetter(letter).families.regular).toEqual(families);
    expect(wordingFamilies(letter)).toEqual(families);
  });
});
