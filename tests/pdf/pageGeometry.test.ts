import { describe, expect, it } from 'vitest';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { addressFits } from '../../lib/paper/addressHeight';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { renderLetterInNode, renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { searchable, wordsToFind } from '../../tools/pdf-validate/checkLetter';
import { openPdf } from '../../tools/pdf-validate/matterhorn/pdfFile';
import { keysOf } from '../../tools/pdf-validate/matterhorn/pdfObjects';
import { nodesOf } from '../../tools/pdf-validate/matterhorn/xmp';
import { fold, readPdf } from '../../tools/pdf-validate/readPdf';
import { windowProblems } from '../../tools/pdf-validate/window';
import { makeLetter, personalIn } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
};
const ADDRESS = 'Example Street 12\n1000 Example Town\nEXAMPLE LAND';

/** From abroad: then the office stands on two lines. */
const letterOf = (locale: (typeof LOCALES)[number], layout: string, draft: object = {}) =>
  makeLetter('repatriation', {
    ...{ to: 'DE', country: 'SE', in: locale, layout, recipientAddress: ADDRESS },
    ...SENDER,
    ...draft,
  });

describe.each(LOCALES)('on paper in %s', (locale) => {
  it.each(LAYOUT_IDS)('%s: the address lies in its window, everything else outside', async (layout) => {
    const long = await letterOf(locale, layout);
    // The window of the #10 envelope is low: what does not fit there the person is told, and shortens.
    const letter = addressFits(long) ? long : await letterOf(locale, layout, { recipientAddress: 'EXAMPLE LAND' });
    expect(addressFits(letter)).toBe(true);
    const { sheet } = letter.layout;
    const { pages, sheet: read } = await readPdf(await renderPdfInNode(letter));
    expect(read[0]).toBeCloseTo(sheet.width, 1);
    expect(read[1]).toBeCloseTo(sheet.height, 1);
    expect(windowProblems(letter, pages[0] ?? [])).toEqual([]);
  });

  it('says its title and language, and nothing of when, where or with what it was made', async () => {
    const letter = await letterOf(locale, 'plain-a4');
    const bytes = await renderPdfInNode(letter);
    const pdf = await readPdf(bytes);
    expect(pdf.title).toBe(letter.title);
    expect(pdf.language).toBe(locale);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toMatch(/\/(Producer|Creator|Author|CreationDate|ModDate|Keywords)\b/);
    expect(raw).not.toMatch(/react-pdf|pdfkit|\/home\/|\/work\/|file:/i);
    expect(raw).toContain('/DisplayDocTitle true');
    const { xmp, info } = await openPdf(bytes);
    expect(keysOf(info)).toEqual(['Title']);
    const properties = xmp ? nodesOf(xmp, 'rdf:Description').flatMap(({ children }) => children) : [];
    expect(properties.map(({ name }) => name)).toEqual([
      'dc:title',
      'dc:language',
      'pdfaid:part',
      'pdfaid:conformance',
      'pdfuaid:part',
      // Says what pdfuaid:part is; PDF/A knows no schema but its own.
      'pdfaExtension:schemas',
    ]);
    expect(properties.slice(0, 2).flatMap((property) => nodesOf(property, 'rdf:li').map((item) => item.text))).toEqual([
      letter.title,
      locale,
    ]);
  });

  it('embeds every typeface, as a subset, with its characters named', async () => {
    const raw = Buffer.from(await renderPdfInNode(await letterOf(locale, 'plain-a4'))).toString('latin1');
    const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0;
    const fonts = count(/\/Subtype \/Type0/g);
    expect(fonts).toBeGreaterThan(0);
    expect(count(/\/FontFile[23]\b/g)).toBe(fonts);
    expect(count(/\/ToUnicode\b/g)).toBe(fonts);
    expect(count(/\/BaseFont \/[A-Z]{6}\+/g)).toBe(fonts * 2);
    expect(raw).not.toMatch(/\/Subtype \/Type[13]\b/);
  });
});

describe('the text read back', () => {
  it('ligatures, vowel signs and Kurdish letters come back as they were typed', async () => {
    const personal = 'ولا إله إلا الله، قُتِلَ أحدٌ. ئێمە لە کوردستان دەژین، ڕۆژ و گوڵ.';
    const letter = await makeLetter('repatriation', { to: 'IQ', in: 'ar', ...SENDER, personal });
    const { text } = await readPdf(await renderPdfInNode(letter));
    for (const word of wordsToFind(personal, true)) expect(searchable(text, true)).toContain(word);
  });
});

it('a Turkish letter needs one typeface only, so that no word of it is set in two', async () => {
  const letter = await letterOf('tr', 'plain-a4', { name: 'Şivan Öğüt', town: 'İĞNEADA', personal: personalIn('tr') });
  const { regular, bold } = fontsForLetter(letter).families;
  expect({ regular, bold }).toEqual({ regular: ['serif-turkish'], bold: ['serif-turkish'] });
});

it('a close of two lines is set in two, and its line break is no character to be printed', async () => {
  const letter = { ...(await letterOf('en', 'plain-a4')), close: 'First line\nSecond line' };
  expect(fontsForLetter(letter).missing).toEqual([]);
  const lines = (await readPdf(await renderPdfInNode(letter))).pages.flat().map(({ text }) => fold(text));
  expect(lines).toContain('First line');
  expect(lines).toContain('Second line');
});

describe('a long letter', () => {
  const LONG = Array.from({ length: 6 }, () =>
    'A long line of the person’s own words that fills a part of the page. '.repeat(3),
  ).join('\n');

  it.each(LOCALES)(
    'in %s numbers its pages from the second on and keeps the close with its paragraph',
    async (locale) => {
      const letter = await letterOf(locale, 'plain-a4', {
        personal: LONG,
        also: 'displaced-people,secure-detention',
      });
      const { pages } = await readPdf(await renderPdfInNode(letter));
      expect(pages.length).toBe(2);
      const [first = [], second = []] = pages.map((page) => page.map(({ text }) => text));
      const label = letter.pageLabel.split('{')[0]?.trim() ?? '';
      expect(second.join(' ')).toContain(label);
      expect(first.join(' ')).not.toContain(`${label} 1`);
      const signed = second.findIndex((text) => fold(text) === SENDER.name);
      expect(signed).toBeGreaterThan(3);
    },
  );

  it('leaves no single line of a paragraph at the foot or head of a page', async () => {
    for (let lines = 4; lines < 14; lines += 1) {
      const letter = await letterOf('en', 'plain-a4', {
        personal: 'A line of words that is long enough to count as one. '.repeat(lines),
        also: 'displaced-people',
      });
      const { pages } = await readPdf(await renderPdfInNode(letter));
      const [, second] = pages;
      if (!second) continue;
      const paragraphs = letter.blocks.map((block) => (block.kind === 'paragraph' ? fold(lineText(block.line)) : ''));
      const top = fold(second[0]?.text ?? '');
      const torn = paragraphs.find((text) => text.includes(top) && !text.startsWith(top));
      if (!torn) continue;
      const onSecond = second.filter(({ text }) => torn.includes(fold(text))).length;
      expect(onSecond).toBeGreaterThan(1);
    }
  });
});

describe('an address of many lines', () => {
  it.each([
    ['din-5008-b', 7],
    ['nf-z-11-001', 7],
    ['sn-left', 7],
    ['us-letter', 7],
    ['plain-a4', 7],
    // What is seen in a DL window wherever the sheet slides to is 24 mm high.
    ['uk-dl', 6],
  ])('%s holds %i lines inside the window', async (layout, lines) => {
    for (const count of [6, lines]) {
      const recipientAddress = Array.from({ length: count - 2 }, (_, index) => `Line ${index} of an address`).join(
        '\n',
      );
      const letter = await letterOf('en', layout, { recipientAddress });
      expect(letter.recipient).toHaveLength(count);
      expect(addressFits(letter)).toBe(true);
      const { pages } = await readPdf(await renderPdfInNode(letter));
      expect(windowProblems(letter, pages[0] ?? [])).toEqual([]);
    }
  });
});

describe('an address too long for its window', () => {
  it('is set smaller, down to 9 pt, and then reported: smaller still, it stays inside', async () => {
    const short = await renderLetterInNode(await letterOf('en', 'uk-dl'));
    expect(short.addressFits).toBe(true);
    const recipientAddress = Array.from(
      { length: 6 },
      (_, index) => `Line ${index} of a long address in Example Town`,
    ).join('\n');
    const letter = await letterOf('en', 'uk-dl', { recipientAddress });
    const { bytes, addressFits: fits } = await renderLetterInNode(letter);
    expect(fits).toBe(false);
    const [page = []] = (await readPdf(bytes)).pages;
    expect(windowProblems(letter, page)).toEqual([]);
    const size = page.find(({ text }) => text.startsWith('Line 0'))?.size ?? 0;
    expect(size).toBeLessThan(9);
    expect(size).toBeGreaterThan(8);
    const one = await letterOf('en', 'uk-dl', {
      recipientAddress: recipientAddress.split('\n').slice(0, 4).join('\n'),
    });
    const shorter = await renderLetterInNode(one);
    expect(shorter.addressFits).toBe(true);
    const [other = []] = (await readPdf(shorter.bytes)).pages;
    expect(other.find(({ text }) => text.startsWith('Line 0'))?.size).toBeGreaterThanOrEqual(9);
  });
});

describe('an address in full-width characters', () => {
  const inWindow = async (recipientAddress: string) => {
    const letter = await letterOf('zh', 'uk-dl', { recipientAddress });
    const rendered = await renderLetterInNode(letter);
    const [page = []] = (await readPdf(rendered.bytes)).pages;
    return { fits: [addressFits(letter), rendered.addressFits], problems: windowProblems(letter, page) };
  };

  it('is counted with their width, so that its wrapped lines stay in the window', async () => {
    expect(await inWindow('中国北京市朝阳区某某街道某某路一百二十三号某某大厦')).toEqual({
      fits: [true, true],
      problems: [],
    });
  });

  it('is reported where it is too long, by the estimate before and by the measure after, and stays inside', async () => {
    const { fits, problems } = await inWindow(
      Array(4).fill('中国北京市朝阳区某某街道某某路一百二十三号某某大厦').join('\n'),
    );
    expect(fits).toEqual([false, false]);
    expect(problems).toEqual([]);
  });
});

describe('characters without a glyph', () => {
  it('are replaced by a sign, named, and leave the rest as it is', async () => {
    const { bytes, missing } = await renderLetterInNode(
      await letterOf('en', 'plain-a4', { name: 'Layla ક al-Hassan' }),
    );
    expect(missing).toEqual(['ક']);
    expect((await readPdf(bytes)).text).toContain('Layla ? al-Hassan');
  });

  it('names and foreign words of other scripts are set in a face that has them', async () => {
    const letter = await letterOf('en', 'plain-a4', { name: 'Şivan Öğüt – Ναός – Мария – ليلى' });
    const { text } = await readPdf(await renderPdfInNode(letter));
    for (const word of ['Şivan', 'Öğüt', 'Ναός', 'Мария', 'ليلى']) expect(text).toContain(word);
  });
});
