import { describe, expect, it } from 'vitest';
import type { LetterDraft } from '../../lib/domain/draft';
import { openFile } from '../../lib/pdf/renderLetterPdf';
import { onDisk, renderLettersInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
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

describe('what goes with several letters', () => {
  const TO = [
    'DE',
    'FR',
    'SA',
    'CN',
    'RU',
    'LV',
    'US',
    'IQ',
    'TR',
    'GB',
    'AT',
    'NL',
    'EG',
    'KZ',
    'JP',
    'BR',
    'IN',
    'ZA',
  ];
  const draft = { name: 'Layla', town: 'Berlin', recipientAddress: 'Long Street 12\n10117 Town\nCOUNTRY' };
  const sentTo = (to: readonly string[], more: LetterDraft = {}) =>
    Promise.all(to.map((one) => makeLetter('repatriation', { ...draft, ...more, to: one })));
  const about = { title: 'Addresses', locale: 'en' } as const;

  it('are envelopes alone, each in its language, in one tagged file', async () => {
    const letters = await sentTo(TO.slice(0, 4), { envelope: 'dl' });
    const file = openFile(about, onDisk);
    for (const letter of letters) await file.add({ as: 'envelope', letter });
    const bytes = file.end();
    expect(await conformanceProblems(bytes)).toEqual([]);
    const { pages, text } = await readPdf(bytes);
    expect(pages).toHaveLength(4);
    expect(text).toContain('Auswärtiges Amt');
    expect(text).not.toContain('Dear');
  });

  it.each(['din-5008-b', 'us-letter'])('are labels, as many as go on a sheet of the paper: %s', async (layout) => {
    const letters = await sentTo([...TO, ...TO], { layout });
    const file = openFile(about, onDisk);
    await file.add({ as: 'labels', letters });
    const bytes = file.end();
    expect(await conformanceProblems(bytes)).toEqual([]);
    const { pages } = await readPdf(bytes);
    expect(pages).toHaveLength(layout === 'us-letter' ? 4 : 2);
    const lines = pages.flat().filter(({ text }) => text.includes('Long Street 12'));
    expect(lines).toHaveLength(letters.length);
    for (const { size } of pages.flat()) expect(size).toBeGreaterThanOrEqual(9);
  });

  it('lose nothing where one of them cannot be made', async () => {
    const [good, other] = await sentTo(['DE', 'FR']);
    const file = openFile(about, onDisk);
    if (!good || !other) throw new Error('No letters.');
    await file.add({ as: 'letter', letter: good });
    await expect(file.add({ as: 'letter', letter: { ...other, blocks: null as never } })).rejects.toThrow();
    await file.add({ as: 'letter', letter: other });
    const bytes = file.end();
    expect(await conformanceProblems(bytes)).toEqual([]);
    expect((await readPdf(bytes)).text).toContain('Ministère');
  });
});
