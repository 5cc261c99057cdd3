import { expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { makeLetter } from '../support/letters';

const MAIL = `layla.al-hassan.${'for.the.association.'.repeat(4)}@a-very-long-name.of-families.example.org`;
const WEB = `https://example.org/${'a/long/path/'.repeat(8)}?x=1&y=2`;

it.each(['normal', 'large'])('addresses longer than a line stay on the paper, in %s type', async (textSize) => {
  const letter = await makeLetter('repatriation', {
    to: 'DE',
    in: 'en',
    name: 'Layla al-Hassan',
    email: MAIL,
    personal: `See ${WEB} for more. ${'x'.repeat(150)}`,
    textSize,
  });
  const bytes = await renderPdfInNode(letter);
  const { pages, sheet } = await readPdf(bytes);
  const right = Math.max(...pages.flat().map(({ x, width }) => x + width));
  expect(right).toBeLessThan(sheet[0] - 10);
  const text = pages
    .flat()
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '');
  expect(text).toContain(MAIL);
  expect(text).toContain(WEB);
  expect(await conformanceProblems(bytes)).toEqual([]);
});

/** Lines of the first page, each as a text. */
const linesOf = async (draft: LetterDraft): Promise<string[]> => {
  const letter = await makeLetter('repatriation', { to: 'DE', in: 'de', name: 'Layla', ...draft });
  const [page = []] = (await readPdf(await renderPdfInNode(letter))).pages;
  return page.map(({ text }) => text.trim());
};

it('words are divided at soft hyphens that were typed, with a hyphen, and only where a line ends', async () => {
  const word = 'Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesellschafts\u00ADkapitän';
  const lines = await linesOf({ personal: `Ein Wort: ${Array(12).fill(word).join(' ')}` });
  const divided = lines.filter((line) => /(?:Donau|dampf|schiff|fahrts|gesellschafts)-$/.test(line));
  expect(divided.length).toBeGreaterThan(1);
  const own = lines.filter((line) => /kapitän|Donau/.test(line)).join(' ');
  expect(own.replace(/- /g, '').replace('Ein Wort: ', '').split(' ')).toEqual(
    Array(12).fill(word.replaceAll('\u00AD', '')),
  );
});

it.each(LAYOUT_IDS)('a word with hyphens gets no second one at the end of a line, in the layout %s', async (layout) => {
  const lines = await linesOf({
    layout,
    address: 'НАУЧНО-ИССЛЕДОВАТЕЛЬСКАЯ-ПРАВОЗАЩИТНАЯ-ОРГАНИЗАЦИЯ\n1 Улица',
    organisation: 'СЕВЕРО-ВОСТОЧНО-СИРИЙСКОЕ-ПРАВОЗАЩИТНОЕ-ОБЪЕДИНЕНИЕ-И-АССОЦИАЦИЯ',
  });
  expect(lines.some((line) => line.endsWith('-'))).toBe(true);
  expect(lines.filter((line) => line.includes('--'))).toEqual([]);
});
