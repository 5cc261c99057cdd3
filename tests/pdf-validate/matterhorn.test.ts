import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { CONDITIONS, conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { openPdf } from '../../tools/pdf-validate/matterhorn/pdfFile';
import { BREAKAGES } from '../support/breakages';
import { BrokenPdf } from '../support/brokenPdf';
import { makeLetter } from '../support/letters';

const SENDER = {
  name: 'Layla al-Hassan',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
  country: 'DE',
};

/** What is broken in the bytes of the file and not in its objects, by the words of `brokenBy`. */
const SPOILT_BYTES: Readonly<Record<string, (raw: string) => string>> = {
  'another header': (raw) => raw.replace('%PDF-1.7', '%PDF-1.8'),
  'no sign of bytes': (raw) => raw.replace(/\n%.{4}/, '\n%text'),
  'something after the end': (raw) => `${raw}\n% more\n`,
  'no ID': (raw) => raw.replace(/\/ID \[.*\]/, ''),
  'a wrong length': (raw) => raw.replace(/(\/XML\s*\/Length )\d/, '$19'),
};

/** Each way to break a file, with the condition that it breaks. */
const BROKEN = CONDITIONS.flatMap(({ ids: [id = ''], brokenBy }) => brokenBy.map((how) => ({ id, how })));

const idsIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await conformanceProblems(bytes)).map(({ ids: [first = ''] }) => first);

describe.each(LOCALES)('a letter in %s is PDF/UA-1 and PDF/A-2a', (locale) => {
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

  const spoiltBy = async (how: string): Promise<Uint8Array> => {
    const spoilBytes = SPOILT_BYTES[how];
    if (spoilBytes) return Buffer.from(spoilBytes(Buffer.from(bytes).toString('latin1')), 'latin1');
    const pdf = await BrokenPdf.open(bytes);
    BREAKAGES[how]?.(pdf);
    return pdf.save();
  };

  it.each(BROKEN)('$id fails on $how, and no other does', async ({ id, how }) => {
    expect(await idsIn(await spoiltBy(how))).toEqual([id]);
  });

  it('is broken by something, and nothing else is broken', () => {
    expect(CONDITIONS.filter(({ brokenBy }) => brokenBy.length === 0)).toEqual([]);
    expect(BROKEN.map(({ how }) => how).sort()).toEqual(
      [...Object.keys(BREAKAGES), ...Object.keys(SPOILT_BYTES)].sort(),
    );
  });
});
