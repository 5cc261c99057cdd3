import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import type { Locale } from '../../lib/domain/locales';
import { blocksFit } from '../../lib/pdf/document/blocksFit';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { outside, overprints } from '../../tools/pdf-validate/overprints';
import { fold, type PlacedText, readPdf } from '../../tools/pdf-validate/readPdf';
import { windowProblems } from '../../tools/pdf-validate/window';
import { makePair } from '../support/letters';

/** A draft that once came out wrong on paper, or must go on coming out right (tests/fixtures/paper). */
interface PaperCase {
  readonly to: string;
  readonly in: Locale;
  readonly reference?: Locale;
  /** Of the letter, the envelope not among them; one if nothing is said. */
  readonly pages?: number;
  /** What is read back, in one piece. */
  readonly says?: readonly string[];
  /** Characters that no typeface holds, which the person is told of. */
  readonly missing?: string;
  /** Blocks that are set smaller than is good to read, which the person is told of. */
  readonly small?: 'sender' | 'recipient';
}

const CASES: Readonly<Record<string, PaperCase>> = {
  'sender-block-ar': { to: 'DE', in: 'ar', says: ['رابطة العدالة والمساءلة في شمال وشرق سوريا', 'لدعم الضحايا'] },
  'sender-long-organisation-de': { to: 'DE', in: 'de', says: ['c/o Haus der Demokratie und Menschenrechte'] },
  'recipient-long-lines-en': { to: 'other', in: 'en', small: 'recipient', says: ['2201 C Street NW'] },
  'envelope-sender-en': { to: 'other', in: 'en', small: 'recipient', says: ['Washington, DC 20520'] },
  'sender-block-near-limit-en': { to: 'DE', in: 'en', says: ['27000 Gaziantep'] },
  'recipient-six-lines-en': { to: 'other', in: 'en', says: ['1202 Genève'] },
  'numero-sign-ru': { to: 'RU', in: 'ru', says: ['Исх. № 45/2026', 'Письмо № 12', 'дом № 5'] },
  'kazakh-name-ru': { to: 'DE', in: 'ru', says: ['Әлия Қожахметова', 'Ҷамъияти ҳуқуқ', '№ 5; 25 ₺', '\u22125; 5 ″'] },
  'rare-character-name-zh': { to: 'DE', in: 'zh', says: ['周喆'] },
  'full-width-digits-zh': { to: 'DE', in: 'zh', says: ['2024年3月'] },
  'transliterated-name-en': { to: 'DE', in: 'en', says: ['ʻAbd al-Raḥmān al-Ṭāʼī', 'ʿAyn ʾHamza'] },
  // Six paragraphs of tall scripts: more than the one of 400 characters that a letter keeps its page for.
  'many-scripts-en': {
    to: 'DE',
    in: 'en',
    pages: 2,
    says: [
      'Nguyễn Thị Hường',
      'Ἑταιρεία ᾧδε',
      'Ғ Қ Ң Ө Ұ Ү Һ',
      'გამარჯობა',
      'Բարև',
      'שלום',
      'עליכם',
      'ሰላም',
      'สวัสดีครับ',
      'क्षत्रिय',
      '김민준',
      'カタカナ',
      'ⴰⵣⵓⵍ',
    ],
  },
  'emoji-and-signs-de': {
    to: 'DE',
    in: 'de',
    missing: '😀👨👩👧👦🇩🇪\u20E3✊🏽❤𝑥𝐴🅪🏳🌈',
    says: ['→ ≥ ≤ ≠ № ™ © ½ ⅓', 'varsel', 'BOMhere'],
  },
  'stacked-accents-de': { to: 'DE', in: 'de', says: ['algo'] },
  'own-reference': { to: 'DE', in: 'en', says: ['Our reference: 1'] },
  'own-reference beside another language': { to: 'DE', in: 'en', reference: 'ar', pages: 2 },
  'return-line-capitals-en': {
    to: 'DE',
    in: 'en',
    says: ['HUMAN RIGHTS WITHOUT BORDERS · MUSTERSTRASSE 1 · 10115 BERLIN'],
  },
  'return-line-chinese-zh': { to: 'DE', in: 'zh', says: ['德意志联邦共和国'] },
  'organisation-without-spaces-de': { to: 'DE', in: 'de', says: ['Auswärtiges Amt'] },
  'town-58-letters-de': { to: 'DE', in: 'de', says: ['gogogoch, 25. November 2026'] },
  'large-type-heading-at-foot-en': { to: 'US', in: 'en', pages: 3 },
  'large-type-letter-paper-en': { to: 'US', in: 'en', pages: 3 },
  'large-type-letter-paper-en beside another language': { to: 'US', in: 'en', reference: 'ar', pages: 5 },
  'large-type-last-page-en': { to: 'US', in: 'en', pages: 3 },
  'cosigners-heading-at-foot-de': { to: 'DE', in: 'de', pages: 2 },
  'cosigners-79-characters-de': { to: 'DE', in: 'de', pages: 4 },
  'cosigners-80-characters-de': { to: 'DE', in: 'de', pages: 4 },
  'brackets-and-latin-name-ar': {
    to: 'DE',
    in: 'ar',
    says: ['[2]', '[3]', '(أي ٥٤٠ شخصًا)', 'Example Association e.V.', '، وقد كتبنا (انظر'],
  },
  'arabic-name-in-german-de': {
    to: 'DE',
    in: 'de',
    says: [
      'منظمة المثال لحقوق الإنسان – Example HR',
      'ليلى مثال (Layla)',
      'شارع المثال 12، الطابق 3',
      'القامشلي 10115',
    ],
  },
  'soft-hyphens-de': { to: 'DE', in: 'de', pages: 2, says: ['ENDE-DER-ZEILE.'] },
};

const fixture = (name: string): LetterDraft =>
  JSON.parse(readFileSync(new URL(`../fixtures/paper/${name.split(' ')[0]}.json`, import.meta.url), 'utf8'));

const textOf = (page: readonly PlacedText[]): string[] => page.map(({ text }) => fold(text));

/** Headings that have nothing under them on their page. */
const lonelyHeadings = (letter: Letter, pages: readonly (readonly PlacedText[])[]): string[] => {
  const headings = [letter.sourcesHeading, ...letter.endNotes.map(({ heading }) => heading)].map(fold);
  const { sheet, margins } = letter.layout;
  return pages.flatMap((page) => {
    const lowest = page
      .filter(({ baseline }) => baseline < sheet.height - margins.bottom)
      .toSorted((one, other) => one.baseline - other.baseline)
      .at(-1);
    return lowest && headings.includes(fold(lowest.text)) ? [lowest.text] : [];
  });
};

const letterOf = async (name: string): Promise<Letter> => {
  const { to, in: locale, reference } = CASES[name] as PaperCase;
  return (
    await makePair('repatriation', reference ?? null, {
      ...fixture(name),
      to,
      in: locale,
      ...(reference && { referenceIn: reference }),
    })
  ).letter;
};

describe.each(Object.entries(CASES))(
  'a letter that is hard to print: %s',
  (name, { pages: wanted = 1, says = [], missing = '', small }) => {
    it('is right on paper', async () => {
      const letter = await letterOf(name);
      const bytes = await renderPdfInNode(letter);
      const { pages, text } = await readPdf(bytes);
      const { sheet } = letter.layout;
      const own = letter.envelope ? pages.slice(0, -1) : pages;
      expect(own).toHaveLength(wanted);
      for (const page of pages) expect(overprints(page)).toEqual([]);
      for (const page of own) {
        expect(outside(page, { left: 5, right: sheet.width - 5, bottom: sheet.height - 5 })).toEqual([]);
      }
      expect(windowProblems(letter, pages[0] ?? []).filter((problem) => /crosses/.test(problem))).toEqual([]);
      expect(lonelyHeadings(letter, own)).toEqual([]);
      for (const piece of says) expect(text).toContain(fold(piece));
      const { missing: unheld, families } = fontsForLetter(letter);
      expect([...unheld].sort()).toEqual([...new Set(missing)].sort());
      expect(blocksFit(letter, families)).toEqual({
        addressFits: small !== 'recipient',
        senderFits: small !== 'sender',
      });
      if (missing === '')
        expect(textOf(pages.flat()).filter((piece) => piece.includes('?'))).toEqual(
          name.startsWith('brackets') ? [expect.stringContaining('letters?id=12')] : [],
        );
      expect(await conformanceProblems(bytes)).toEqual([]);
    });
  },
);
