import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { expectedRoles } from '../../tools/pdf-validate/checkLetter';
import { fold } from '../../tools/pdf-validate/readPdf';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { makeLetter, personalIn } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'l@example.org',
};

const readLetter = async (letter: Letter) => {
  const bytes = await renderPdfInNode(letter);
  return { ...(await readStructure(bytes)), raw: Buffer.from(bytes).toString('latin1') };
};

describe.each(LOCALES)('the structure of a letter in %s', (locale) => {
  it('has the parts of the letter in the order in which they are read', async () => {
    const letter = await makeLetter('repatriation', {
      to: 'unhcr',
      in: locale,
      ...SENDER,
      country: 'DE',
      personal: personalIn(locale),
    });
    const { parts, unmarked, artifacts, raw } = await readLetter(letter);
    const roles = parts.map(({ role }) => role);
    expect(roles).toEqual(expectedRoles(letter));
    expect(unmarked).toEqual([]);
    // The return line repeats the sender, so that it is for the eye alone.
    expect(artifacts).toContain('10115 Berlin');
    expect(parts.find(({ role }) => role === 'H1')?.text.length).toBeGreaterThan(20);
    expect(raw).toContain('/MarkInfo << /Marked true >>');
    expect(raw).toMatch(/\/Tabs \/S/);
    expect(raw).toMatch(new RegExp(`/Lang \\(${locale}\\)`));
  });
});

it('reads the same words as the letter, heading and address included', async () => {
  const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER });
  const { parts } = await readLetter(letter);
  const texts = parts.map(({ text }) => text);
  expect(texts).toContain(fold(lineText(letter.subject)));
  expect(texts).toContain(fold(letter.recipient.map(lineText).join(' ')));
  expect(texts).toContain(fold(letter.sender.map(lineText).join(' ')));
  expect(texts).toContain(letter.close);
});

it('a paragraph over two pages is one element, and page numbers are none', async () => {
  const personal = 'A line of the person’s own words that is long enough to fill a good part of a line. '.repeat(17);
  const letter = await makeLetter('repatriation', {
    to: 'DE',
    in: 'en',
    ...SENDER,
    personal,
    also: 'displaced-people',
  });
  const { parts, artifacts, raw } = await readLetter(letter);
  expect(artifacts).toContain('Page 2 of 2');
  // Each page shows its own part of the tree; the file has one element for each block, however many pages it is on.
  const blocks = letter.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const addresses = 3;
  const openingCloseSignature = 3;
  expect(raw.match(/\/S \/P\b/g)?.length).toBe(blocks + addresses + openingCloseSignature);
  expect(parts.filter(({ role }) => role === 'P').length).toBeGreaterThan(0);
});

it.each([
  ['fr', true],
  ['ar', true],
  ['en', false],
] as const)('titles of sources are marked as English in a letter in %s: %s', async (locale, marked) => {
  // To a body, whose letter has room for titles.
  const letter = await makeLetter('repatriation', { to: 'unhcr', in: locale, ...SENDER });
  const bytes = Buffer.from(await renderPdfInNode(letter));
  const streams = bytes
    .toString('latin1')
    .split(/\bstream\n/)
    .slice(1)
    .map((part) => Buffer.from(part.slice(0, part.indexOf('\nendstream')), 'latin1'));
  const contents = streams
    .filter((stream) => !stream.includes('<?xpacket'))
    .map((stream) => inflateSync(stream).toString('latin1'))
    .filter((text) => text.includes(' Tf'));
  expect(contents.join('').includes('/Lang (en)')).toBe(marked);
});
