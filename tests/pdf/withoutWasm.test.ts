import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FONT_FACES } from '../../generated/fonts';
import { LAYOUT_IDS } from '../../lib/domain/layoutIds';
import type { Letter } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import type { ReadFace } from '../../lib/pdf/loadFaces';
import type { renderLetterPdf } from '../../lib/pdf/renderLetterPdf';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { bundleEngine, bundleLateShapers } from '../../tools/build/pdfWorker';
import { combined, inEitherDirection } from '../support/cases';
import { existsIn, makeLetter, personalIn, world } from '../support/letters';

/** The PDF code as the worker has it. */
const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
let bundle: string;
let engine: { readonly renderLetterPdf: typeof renderLetterPdf };

beforeAll(async () => {
  vi.stubGlobal('self', globalThis);
  const file = path.join(folder, 'renderLetterPdf.mjs');
  bundle = Buffer.from((await bundleEngine('lib/pdf/renderLetterPdf.tsx')).contents).toString();
  writeFileSync(file, bundle);
  engine = createRequire(import.meta.url)(file);
  const shapers = path.join(folder, 'lateShapers.mjs');
  writeFileSync(shapers, (await bundleLateShapers()).contents);
  await import(shapers);
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that are no Buffer, as a browser has them. */
const fetched: ReadFace = async ({ url }) => new Uint8Array(readFileSync(`public${url}`));

const expectSameFile = async (letter: Letter) => {
  const usual = await renderPdfInNode(letter);
  const withWasm = globalThis.WebAssembly;
  vi.stubGlobal('WebAssembly', undefined);
  const { bytes } = await engine.renderLetterPdf(letter, fetched).finally(() => vi.stubGlobal('WebAssembly', withWasm));
  expect(hashOf(bytes)).toBe(hashOf(usual));
};

const SENDER = {
  name: 'Layla al-Hassan',
  organisation: 'Example Organisation',
  town: 'Berlin',
  address: 'Musterstraße 1\n10115 Berlin',
  email: 'layla@example.org',
};

const LETTERS = combined(
  world.demands.map(({ id }) => id),
  LOCALES,
).filter(([demand, locale]) => existsIn(demand, locale));

describe('without WebAssembly a letter is the same file, byte for byte', () => {
  it.each(LETTERS)('%s in %s', async (demand, locale) => {
    await expectSameFile(await makeLetter(demand, { to: 'FR', in: locale, ...SENDER, personal: personalIn(locale) }));
  });

  it.each(inEitherDirection(LAYOUT_IDS))('in the layout %s, with an address, in %s', async (layout, locale) => {
    const recipientAddress = 'Example Street 12\n1000 Example Town\nEXAMPLE LAND';
    await expectSameFile(
      await makeLetter('repatriation', { to: 'DE', in: locale, ...SENDER, layout, recipientAddress }),
    );
  });

  it.each(LOCALES)('on two pages, with a list of three demands, in %s', async (locale) => {
    const personal = Array.from({ length: 4 }, () => personalIn(locale).slice(0, 350)).join('\n');
    const also = 'displaced-people,secure-detention';
    const letter = await makeLetter('repatriation', { to: 'DE', in: locale, ...SENDER, personal, also });
    const pages = Buffer.from(await renderPdfInNode(letter))
      .toString('latin1')
      .match(/\/Type \/Page\b/g);
    expect(pages).toHaveLength(2);
    await expectSameFile(letter);
  });
});

describe('what the engine leaves out of its packages changes no letter', () => {
  it.each([...new Set(FONT_FACES.map(({ family }) => family))])('with characters of %s', async (family) => {
    const held = FONT_FACES.filter((face) => face.family === family)
      .flatMap(({ ranges }) => ranges)
      .flatMap(([first, last]) => [first, Math.round((first + last) / 2), last]);
    const some = held
      .filter((_, at) => at % Math.ceil(held.length / 120) === 0)
      .map((point) => String.fromCodePoint(point));
    const personal = some.map((sign, at) => sign + some[(at * 7) % some.length]).join(' ');
    await expectSameFile(await makeLetter('repatriation', { to: 'FR', in: 'en', name: 'Layla', personal }));
  });

  it.each(['김철수 설믜', '沢田さくら', '陳麗華'])('with %s, of a face in slices', async (name) => {
    await expectSameFile(await makeLetter('repatriation', { to: 'FR', in: 'en', name }));
  });

  it('with scripts that no face holds', async () => {
    const personal = 'ગુજરાતી, ಕನ್ನಡ, മലയാളം, తెలుగు, ᠮᠣᠩᠭᠣᠯ, 𞤀𞤣𞤤𞤢𞤥 and 👨‍👩‍👧.';
    await expectSameFile(await makeLetter('repatriation', { to: 'FR', in: 'ar', name: 'ليلى', personal }));
  });
});

it('there is no WebAssembly in the engine', () => {
  expect(bundle).not.toContain(Buffer.from('\0asm').toString('base64').slice(0, 5));
});
