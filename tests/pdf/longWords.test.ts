import { expect, it } from 'vitest';
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
