import { PDFDict } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { sourceEntries } from '../../lib/compose/citeSources';
import { mailAddress } from '../../lib/compose/mailAddress';
import type { Letter } from '../../lib/domain/letter';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { readingOrder } from '../../lib/pdf/draw/readingOrder';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { openPdf } from '../../tools/pdf-validate/matterhorn/pdfFile';
import { entry, listOf, textIn } from '../../tools/pdf-validate/matterhorn/pdfObjects';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { makeLetter, settingFor } from '../support/letters';

const MM_PER_PT = 25.4 / 72;
const DRAFT = { to: 'unhcr', name: 'Layla al-Hassan', town: 'Berlin', email: 'layla@example.org' };

const letterIn = (locale: Locale): Promise<Letter> => makeLetter('repatriation', { ...DRAFT, in: locale });

const linksIn = async (bytes: Uint8Array) => {
  const { pages, elements } = await openPdf(bytes);
  const annotations = pages.flatMap((page) => page.annotations);
  return elements
    .filter(({ type }) => type === 'Link')
    .map(({ parent, content, objects }) => ({
      parent,
      content,
      rectangles: objects.map((ref) => {
        const dict = annotations.find((annotation) => annotation.ref === ref)?.dict;
        return {
          href: textIn(entry(dict, 'A'), 'URI'),
          description: textIn(dict, 'Contents'),
          rect: listOf(entry(dict, 'Rect')).map(Number),
        };
      }),
    }));
};

describe.each(LOCALES)('the e-mail in a letter in %s', (locale) => {
  it('leads to a mail, says so in the letter’s language, and lies over its text', async () => {
    const bytes = await renderPdfInNode(await letterIn(locale));
    // The sources, further down, lead to their pages.
    const [link, ...sources] = await linksIn(bytes);
    for (const { rectangles } of sources) for (const { href } of rectangles) expect(href).toMatch(/^https:/);
    expect(link?.parent?.type).toBe('P');
    expect(link?.rectangles).toHaveLength(1);
    const [{ href, description, rect } = { href: null, description: null, rect: [] }] = link?.rectangles ?? [];
    expect(href).toBe('mailto:layla@example.org');
    expect(description).toContain('layla@example.org');
    expect(description?.length).toBeGreaterThan('layla@example.org'.length + 5);
    const { pages, sheet } = await readPdf(bytes);
    const text = pages[0]?.find((piece) => piece.text.includes('layla@'));
    const [left = 0, bottom = 0, right = 0, top = 0] = rect.map((at) => at * MM_PER_PT);
    expect(left).toBeCloseTo(text?.x ?? 0, 0);
    expect(right - left).toBeCloseTo(text?.width ?? 0, 0);
    const baseline = sheet[1] - (text?.baseline ?? 0);
    expect(bottom).toBeLessThan(baseline);
    expect(top).toBeGreaterThan(baseline);
  });
});

describe('a link over two lines', () => {
  const address = 'example.org/one of many words '.repeat(5).trim();
  const long = (letter: Letter): Letter => ({
    ...letter,
    sources: [
      {
        label: '[1]',
        line: [
          { text: letter.direction === 'rtl' ? 'الناشر، ' : 'Publisher, ' },
          { text: address, link: { href: 'https://example.org/one', description: 'Web page' } },
          { text: letter.direction === 'rtl' ? '، نهاية' : ', end' },
        ],
      },
    ],
  });

  it.each(['en', 'ar'] as const)(
    'is one element with a rectangle for each, in the order of reading: %s',
    async (locale) => {
      const letter = long(await letterIn(locale));
      const bytes = await renderPdfInNode(letter);
      const link = (await linksIn(bytes)).find(({ parent }) => parent?.type === 'LBody');
      expect(link?.rectangles).toHaveLength(2);
      const [first, second] = link?.rectangles ?? [];
      expect(first?.rect[1]).toBeGreaterThan(second?.rect[1] ?? Number.POSITIVE_INFINITY);
      // Before the link its publisher, after it the end.
      const kids = listOf(entry(link?.parent?.dict, 'K')).map((kid) => kid instanceof PDFDict);
      expect(kids).toEqual([false, true, false]);
      const { parts } = await readStructure(bytes);
      const body = parts.findLast(({ role }) => role === 'LBody')?.text ?? '';
      const [before, , after] = letter.sources[0]?.line ?? [];
      expect(body.startsWith(before?.text.replace(/\P{L}/gu, '') ?? '?')).toBe(true);
      expect(body.endsWith(after?.text.replace(/\P{L}/gu, '') ?? '?')).toBe(true);
      expect(await conformanceProblems(bytes)).toEqual([]);
    },
  );
});

describe('what becomes a link', () => {
  it.each([
    ['layla@example.org', 'mailto:layla@example.org'],
    ['l+a?x=1&b#c@example.org', 'mailto:l%2Ba%3Fx%3D1%26b%23c@example.org'],
    ['ليلى@مثال.سوريا', `mailto:${encodeURIComponent('ليلى')}@${encodeURIComponent('مثال.سوريا')}`],
    ['a@b.org,c@d.org', null],
    ['"a b"@example.org', null],
    ['a\uD800@example.org', null],
    ['', null],
  ])('%s: %s', (email, href) => expect(mailAddress(email)).toBe(href));

  it('is a source whose whole address is known, and no other', async () => {
    const { wording } = await settingFor('en', []);
    const shortened = { publisher: 'A paper', title: null, date: '2025', address: 'example.org/a', url: null };
    const sources = { ...wording.sources, shortened };
    const cited = ['hrw-2022-01-26', 'shortened'];
    const [known, unknown] = sourceEntries(cited, { ...wording, sources }, (address) => `Web page ${address}`);
    expect(known?.line.at(-1)?.link?.href).toMatch(/^https:\/\/www\.hrw\.org\/news\//);
    expect(known?.line.at(-1)?.link?.description).toMatch(/^Web page hrw\.org\/news/);
    expect(unknown?.line.some(({ link }) => link)).toBe(false);
  });
});

it.each([
  [
    [0, 0, 0],
    [0, 1, 2],
  ],
  [
    [1, 1, 1],
    [2, 1, 0],
  ],
  // Paper: number, Arabic, Latin word of two runs, Arabic; read from the right.
  [
    [2, 1, 2, 2, 1],
    [4, 2, 3, 1, 0],
  ],
  [
    [0, 1, 2, 1, 0],
    [0, 3, 2, 1, 4],
  ],
])('runs of levels %j are read in the order %j', (levels, order) => {
  expect(readingOrder(levels.map((bidiLevel) => ({ attributes: { fontSize: 11, bidiLevel } })))).toEqual(order);
});
