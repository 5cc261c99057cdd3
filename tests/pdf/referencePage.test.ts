import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import { lineText } from '../../lib/domain/letter';
import type { Locale } from '../../lib/domain/locales';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { searchable, wordsToFind } from '../../tools/pdf-validate/checkLetter';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { fold, readPdf } from '../../tools/pdf-validate/readPdf';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { makePair, personalIn } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
  country: 'DE',
};

const withPage = async (to: string, reader: Locale, draft: LetterDraft = {}) => {
  const full = { ...SENDER, to, referenceIn: reader, personal: personalIn(reader), ...draft };
  const { letter } = await makePair('repatriation', reader, full);
  const bytes = await renderPdfInNode(letter);
  if (!letter.referencePage) throw new Error('No page for reference.');
  return { letter, reference: letter.referencePage, bytes };
};

describe.each<[string, Locale, Locale]>([
  ['DE', 'de', 'ar'],
  ['CN', 'zh', 'en'],
  ['GB', 'en', 'ckb'],
  ['SY', 'ar', 'ku'],
  ['RU', 'ru', 'zh'],
])('the letter to %s in %s with a page for reference in %s', (to, locale, reader) => {
  it('keeps PDF/UA-1 and PDF/A-2a, and says the language of the page', async () => {
    const { letter, bytes } = await withPage(to, reader);
    expect(letter.locale).toBe(locale);
    expect(await conformanceProblems(bytes)).toEqual([]);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(new RegExp(`/S /Part\\s+/Lang \\(${reader}\\)|/Lang \\(${reader}\\)\\s+/S /Part`));
    expect(fontsForLetter(letter).missing).toEqual([]);
  });

  it('has the letter on its own pages and then the version, marked, without address and signature', async () => {
    const { letter, reference, bytes } = await withPage(to, reader);
    const { pages } = await readPdf(bytes);
    const alone = await readPdf(await renderPdfInNode({ ...letter, referencePage: null }));
    expect(pages).toHaveLength(alone.pages.length + 1);
    // Pages of the letter are the same with and without it.
    expect(pages.slice(0, -1)).toEqual(alone.pages);
    const rtl = reference.direction === 'rtl';
    const page = searchable(fold((pages.at(-1) ?? []).map(({ text }) => text).join(' ')), rtl);
    for (const line of [reference.heading, reference.note, lineText(reference.subject)])
      for (const word of wordsToFind(line, rtl)) expect(page).toContain(word);
    expect(page).not.toContain('Musterstraße');
    expect(page).not.toContain('layla@example.org');
  });

  it('is read after the letter, under a heading of its own', async () => {
    const { reference, bytes } = await withPage(to, reader);
    const { parts, unmarked } = await readStructure(bytes);
    expect(unmarked).toEqual([]);
    const from = parts.findIndex(({ role }) => role === 'Part');
    const roles = parts.slice(from).map(({ role }) => role);
    const blocks = reference.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? ['P'] : ['L', ...block.items.flatMap(() => ['LI', 'Lbl', 'LBody'])],
    );
    expect(roles).toEqual(['Part', 'H2', 'P', 'P', 'H3', 'P', ...blocks, 'P']);
    expect(parts.slice(0, from).map(({ role }) => role)).toContain('H1');
  });
});

it('in large print it may take two pages, each of which says what it is', async () => {
  const personal = `${personalIn('ar')}\n${personalIn('ar')}`;
  const { letter, reference, bytes } = await withPage('DE', 'ar', { personal, textSize: 'large' });
  const { pages } = await readPdf(bytes);
  const alone = await readPdf(await renderPdfInNode({ ...letter, referencePage: null }));
  const own = pages.slice(alone.pages.length);
  expect(own.length).toBeGreaterThan(1);
  for (const page of own) {
    const text = searchable(fold(page.map((piece) => piece.text).join(' ')), true);
    for (const word of wordsToFind(reference.heading, true)) expect(text).toContain(word);
  }
  expect(await conformanceProblems(bytes)).toEqual([]);
});

it('an envelope’s page stays the last', async () => {
  const { bytes } = await withPage('DE', 'ar', { envelope: 'dl' });
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(3);
  expect((pages[2] ?? []).map(({ text }) => text).join(' ')).toContain('Auswärtige');
  expect(await conformanceProblems(bytes)).toEqual([]);
});

it('several letters in one file have each its own', async () => {
  const one = await withPage('DE', 'ar');
  const other = await withPage('FR', 'ar');
  const bytes = await renderLettersInNode([one.letter, other.letter], { title: 'Letters', locale: 'de' });
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(4);
  expect(await conformanceProblems(bytes)).toEqual([]);
});

it('what no typeface holds is replaced there too, and named', async () => {
  const { letter, bytes } = await withPage('DE', 'en', { personal: 'ક is a letter.' });
  expect(fontsForLetter(letter).missing).toEqual(['ક']);
  const { pages } = await readPdf(bytes);
  expect((pages[1] ?? []).map(({ text }) => text).join(' ')).toContain('? is a letter.');
});
