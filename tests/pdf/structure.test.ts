import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Letter, lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { makeLetter, personalIn } from '../support/letters';
import { fold } from '../support/readPdf';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Part {
  readonly role: string;
  readonly depth: number;
  readonly text: string;
}

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'l@example.org',
};

/** The structure of a PDF as a screen reader walks it, page by page, and the text that is in no element. */
const readStructure = async (letter: Letter) => {
  const bytes = await renderPdfInNode(letter);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts: Part[] = [];
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.at(-1);
        if (id === undefined) unmarked.push(item.str);
        else if (id === null) artifacts.push(item.str);
        else texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
    const walk = (node: Node, depth: number): string => {
      if (node.type === 'content') return `${texts.get(node.id ?? '') ?? ''} `;
      const at = parts.length;
      parts.push({ role: node.role ?? '', depth, text: '' });
      const text = fold((node.children ?? []).map((child) => walk(child, depth + 1)).join(' '));
      parts[at] = { role: node.role ?? '', depth, text };
      return text;
    };
    const root = (await page.getStructTree()) as Node | null;
    for (const child of root?.children ?? []) walk(child, 0);
  }
  const raw = Buffer.from(bytes).toString('latin1');
  await document.destroy();
  return { parts, artifacts: artifacts.join(' '), unmarked: unmarked.filter((text) => text.trim()), raw };
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
    const { parts, unmarked, artifacts, raw } = await readStructure(letter);
    const roles = parts.map(({ role }) => role);
    const steps = letter.blocks.flatMap((block) => (block.kind === 'steps' ? block.items : []));
    const item = ['LI', 'Lbl', 'LBody'];
    expect(roles).toEqual([
      'Document',
      ...['P', 'P', 'P', 'H1', 'P'],
      ...letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? ['P'] : ['L', ...steps.flatMap(() => item)])),
      ...['P', 'P', 'H2', 'L'],
      ...letter.sources.flatMap(() => item),
    ]);
    expect(unmarked).toEqual([]);
    // The return line repeats the sender, so that it is for the eye alone.
    expect(artifacts).toContain('10115 Berlin');
    expect(parts.find(({ role }) => role === 'H1')?.text.length).toBeGreaterThan(20);
    expect(raw).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(raw).toMatch(/\/Tabs \/S/);
    expect(raw).toMatch(new RegExp(`/Lang \\(${locale}\\)`));
  });
});

it('reads the same words as the letter, heading and address included', async () => {
  const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER });
  const { parts } = await readStructure(letter);
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
  const { parts, artifacts, raw } = await readStructure(letter);
  expect(artifacts).toContain('Page 2 of 2');
  // Each page shows its own part of the tree; the file has one element for each block, however many pages it is on.
  const blocks = letter.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const addresses = 3;
  const openingCloseSignature = 3;
  expect(raw.match(/\/S \/P\b/g)?.length).toBe(blocks + addresses + openingCloseSignature);
  expect(parts.filter(({ role }) => role === 'P').length).toBeGreaterThan(0);
});
