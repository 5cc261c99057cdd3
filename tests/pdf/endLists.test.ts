import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { fold, type PlacedText, readPdf } from '../../tools/pdf-validate/readPdf';
import { EVERY_CASE } from '../support/cases';
import { makeLetter } from '../support/letters';

const OFFICE = { name: 'Layla Example', organisation: 'Example Association', address: 'Street 1\n10115 Town' };
const LETTERS: Readonly<Record<string, LetterDraft>> = {
  'large print, copies and enclosures': {
    to: 'US',
    in: 'en',
    ...OFFICE,
    textSize: 'large',
    copies: 'C',
    enclosures: 'A',
  },
  'thirty co-signers': {
    to: 'DE',
    in: 'de',
    ...OFFICE,
    cosigners: Array.from({ length: 30 }, (_, index) => `Org ${index}`).join('\n'),
  },
};

/** Own words of growing length move the end of a letter over a page's end, line by line. */
const LENGTHS = Array.from({ length: EVERY_CASE ? 25 : 9 }, (_, index) => index * (EVERY_CASE ? 60 : 180));

/** Without page number and running head. */
const textOf = (page: readonly PlacedText[], { layout: { sheet, margins } }: Letter): string[] =>
  page
    .filter(({ baseline }) => baseline > margins.top && baseline < sheet.height - margins.bottom)
    .toSorted((one, other) => one.baseline - other.baseline || one.x - other.x)
    .map(({ text }) => fold(text));

describe.each(Object.entries(LETTERS))('the lists at the end of a letter with %s', (_, draft) => {
  it.each(LENGTHS)('stay with their headings, and no page is for one source or two: %d characters', async (length) => {
    const personal = 'Own words here. '
      .repeat(Math.ceil(length / 16))
      .slice(0, length)
      .trim();
    const letter = await makeLetter('repatriation', { ...draft, personal });
    const { pages } = await readPdf(await renderPdfInNode(letter));
    const headings = [letter.sourcesHeading, ...letter.endNotes.map(({ heading }) => heading)].map(fold);
    for (const page of pages) expect(headings).not.toContain(textOf(page, letter).at(-1));
    const last = textOf(pages.at(-1) ?? [], letter);
    const sources = last.filter((text) => /^\[\d+\]/.test(text)).length;
    if (pages.length > 1 && !headings.some((heading) => last.includes(heading))) expect(sources).toBeGreaterThan(2);
  });
});
