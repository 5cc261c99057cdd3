import { expect, it } from 'vitest';
import { renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { makeLetter } from '../support/letters';

const LONG = 'A line of the person’s own words that is long enough to fill a good part of a line. '.repeat(17);
const FILE = { title: 'Letters', locale: 'en' } as const;

const lettersTo = (drafts: readonly { to: string; in: string; personal?: string; also?: string }[]) =>
  Promise.all(drafts.map((draft) => makeLetter('repatriation', { name: 'Layla al-Hassan', ...draft })));

it('letters in one file have the pages, the words and the structure they have alone', async () => {
  const letters = await lettersTo([
    { to: 'DE', in: 'en' },
    { to: 'FR', in: 'en', personal: LONG, also: 'displaced-people' },
    { to: 'IQ', in: 'ar' },
  ]);
  const together = await renderLettersInNode(letters, FILE);
  const alone = await Promise.all(letters.map((letter) => renderPdfInNode(letter)));
  const read = await Promise.all(alone.map(readPdf));
  const { pages, title } = await readPdf(together);
  expect(title).toBe('Letters');
  expect(pages).toEqual(read.flatMap((letter) => letter.pages));

  expect(await conformanceProblems(together)).toEqual([]);

  const structures = await Promise.all(alone.map(readStructure));
  const { parts, unmarked } = await readStructure(together);
  expect(unmarked).toEqual([]);
  expect(parts.filter(({ role }) => role !== 'Part')).toEqual(structures.flatMap((structure) => structure.parts));
  const raw = Buffer.from(together).toString('latin1');
  expect(raw.match(/\/S \/Part\b/g)).toHaveLength(3);
  // Bookmarks lead to the first page of each.
  expect(raw.match(/\/Dest \[/g)).toHaveLength(3);
});

it('typefaces are in the file once, and the same letters give the same file', async () => {
  const letters = await lettersTo(['DE', 'FR', 'GB', 'SE', 'NL', 'IQ'].map((to) => ({ to, in: 'en' })));
  const together = await renderLettersInNode(letters, FILE);
  expect(
    Buffer.from(together)
      .toString('latin1')
      .match(/\/FontFile2 /g),
  ).toHaveLength(2);
  for (const letter of letters.slice(3)) await renderPdfInNode(letter);
  expect(Buffer.from(await renderLettersInNode(letters, FILE)).equals(Buffer.from(together))).toBe(true);
});
