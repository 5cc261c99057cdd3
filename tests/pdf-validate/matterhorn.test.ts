import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { CONDITIONS, conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { openPdf } from '../../tools/pdf-validate/matterhorn/pdfFile';
import { BREAKAGES } from '../support/breakages';
import { BrokenPdf } from '../support/brokenPdf';
import { makeLetter, personalIn, world } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
  country: 'DE',
};

/** What is broken in the bytes of the file and not in its objects. */
const SPOILT_BYTES: readonly [id: string, how: string, spoil: (raw: string) => string][] = [
  ['ISO 19005-2, 6.1.2', 'another header', (raw) => raw.replace('%PDF-1.7', '%PDF-1.8')],
  ['ISO 19005-2, 6.1.2', 'no sign of bytes', (raw) => raw.replace(/\n%.{4}/, '\n%text')],
  ['ISO 19005-2, 6.1.3', 'something after the end', (raw) => `${raw}\n% more\n`],
  ['ISO 19005-2, 6.1.3', 'no ID', (raw) => raw.replace(/\/ID \[.*\]/, '')],
  ['ISO 19005-2, 6.1.7.1', 'a wrong length', (raw) => raw.replace(/(\/XML\s*\/Length )\d/, '$19')],
];

const idsIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await conformanceProblems(bytes)).map(({ ids: [first = ''] }) => first);

describe.each(LOCALES)('a letter in %s is PDF/UA-1 and PDF/A-2a', (locale) => {
  it.each(world.demands.map(({ id }) => id))('%s', async (demand) => {
    const letter = await makeLetter(demand, { to: 'FR', in: locale, ...SENDER, personal: personalIn(locale) });
    expect(await conformanceProblems(await renderPdfInNode(letter))).toEqual([]);
  });

  it('on two pages, without address or e-mail, and with names in other scripts', async () => {
    const also = 'displaced-people,secure-detention';
    const line = 'Ναός, Мария, ليلى & <Şivan> fi; a long line that fills a part of the page. '.repeat(6);
    const draft = {
      to: 'IQ',
      in: locale,
      name: 'ليلى Şivan',
      also,
      personal: `${line}\n${line}\n${line}`.slice(0, 1399),
    };
    const letter = await makeLetter('repatriation', draft);
    const bytes = await renderPdfInNode(letter);
    const { pages } = await openPdf(bytes);
    const kinds = pages.map(({ content }) => content.marks.map((marks) => marks.at(-1)?.kind));
    expect(kinds.map((found) => found.includes('Pagination Footer'))).toEqual([false, true]);
    expect(await conformanceProblems(bytes)).toEqual([]);
  });
});

it('a title may hold signs that XML does not take as they are', async () => {
  const letter = await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER });
  const title = 'Detainees & families: 5 < 6 > 4 ("سوريا") \\ Syria';
  expect(await conformanceProblems(await renderPdfInNode({ ...letter, title }))).toEqual([]);
});

describe('each condition', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPdfInNode(await makeLetter('repatriation', { to: 'unhcr', in: 'en', ...SENDER }));
  });

  it('passes a letter that was only taken apart and put together', async () => {
    expect(await idsIn(await (await BrokenPdf.open(bytes)).save())).toEqual([]);
  });

  it.each(BREAKAGES)('%s fails on %s, and no other does', async (id, _, spoil) => {
    const pdf = await BrokenPdf.open(bytes);
    spoil(pdf);
    expect(await idsIn(await pdf.save())).toEqual([id]);
  });

  it.each(SPOILT_BYTES)('%s fails on %s, and no other does', async (id, _, spoil) => {
    const raw = Buffer.from(bytes).toString('latin1');
    const spoilt = spoil(raw);
    expect(spoilt).not.toBe(raw);
    expect(await idsIn(Buffer.from(spoilt, 'latin1'))).toEqual([id]);
  });

  it('has a file that was broken for it', () => {
    const broken = new Set([...BREAKAGES, ...SPOILT_BYTES].map(([id]) => id));
    expect(CONDITIONS.flatMap(({ ids: [id = ''] }) => (broken.has(id) ? [] : [id]))).toEqual([]);
  });

  it('is in docs/pdf-ua.md, and the counts there are right', () => {
    const page = readFileSync('docs/pdf-ua.md', 'utf8');
    const listed = [...page.matchAll(/^\| ((?:\d\d-\d|ISO|own)[^|]*) \|/gm)].flatMap(([, row = '']) =>
      row.startsWith('ISO') ? [row] : row.split(', '),
    );
    expect(listed).toEqual(CONDITIONS.flatMap(({ ids }) => ids));
    expect(page).toContain(`| Checks (one may stand for several conditions) | ${CONDITIONS.length} |`);
    expect(page).toContain(`| Files broken on purpose | ${BREAKAGES.length + SPOILT_BYTES.length} |`);
  });
});
