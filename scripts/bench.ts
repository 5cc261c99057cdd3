/** npm run bench: what takes how long, as ratios inside one run; seconds alone say more about the machine. */
import { readFileSync } from 'node:fs';
import { Font, renderToBuffer } from '@react-pdf/renderer';
import { create, type Font as FontkitFont } from 'fontkit';
import { createElement } from 'react';
import subsetFont from 'subset-font';
import { densitiesToTry, SEVERAL_PAGES } from '../components/pdf/density';
import { LetterDocument } from '../components/pdf/LetterDocument';
import { FONT_FACES } from '../generated/fonts';
import { loadLetterWording } from '../lib/catalogue/loadLetterWording';
import { loadWorld } from '../lib/catalogue/loadWorld';
import type { Letter } from '../lib/domain/letter';
import { LOCALES, type Locale } from '../lib/domain/locales';
import { completeDraft } from '../lib/letter/completeDraft';
import { composeLetter } from '../lib/letter/composeLetter';
import { loadTemplates } from '../lib/letter/loadTemplates';
import { plainText } from '../lib/letter/plainText';
import type { FontFace } from '../lib/pdf/fontFace';
import { fontsForLetter } from '../lib/pdf/fontsForLetter';
import { keepTables } from '../lib/pdf/keepTables';
import { renderPdfInNode } from '../lib/pdf/renderPdfInNode';

const ROUNDS = 9;
const DEMAND = 'repatriation';
const TODAY = '2026-11-21';

const milliseconds = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of several kinds of work, taken in turns, so that a slow moment of the machine meets all of them. */
const inTurns = async (works: Readonly<Record<string, () => unknown>>): Promise<Record<string, number>> => {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(await milliseconds(work));
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
};

const world = loadWorld();
const letterIn = async (locale: Locale) => {
  const draft = { to: 'FR', in: locale, name: 'Layla al-Hassan', town: 'Berlin' };
  const complete = completeDraft(draft, { demand: DEMAND, today: TODAY, locale, world });
  if (!complete.ok) throw new Error(JSON.stringify(complete.error));
  const setting = { world, wording: loadLetterWording(locale), templates: await loadTemplates(locale, [DEMAND]) };
  return { compose: () => composeLetter(complete.value, setting), letter: composeLetter(complete.value, setting) };
};

const openFont = (kept: boolean, url: string): FontkitFont => {
  const font = create(readFileSync(`public${url}`)) as FontkitFont;
  if (kept) keepTables(font);
  return font;
};

const measureText = (font: FontkitFont, text: string): number =>
  font.layout(text).glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);

const charactersOf = ({ ranges }: FontFace): string =>
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');

/**
 * The same elements by the engine as it comes: its own drawing, no structure, nothing remembered. Its fonts are
 * unpacked beforehand, so that it does not pay for reading WOFF again and again.
 */
const stockOf = async (letter: Letter): Promise<() => Promise<unknown>> => {
  const { faces, families } = fontsForLetter(letter);
  const stock = (names: readonly string[]) => names.map((family) => `stock-${family}`);
  for (const face of faces) {
    const ttf = await subsetFont(readFileSync(`public${face.url}`), charactersOf(face), { targetFormat: 'truetype' });
    const src = `data:font/ttf;base64,${Buffer.from(ttf).toString('base64')}`;
    Font.register({ family: `stock-${face.family}`, src, fontWeight: face.weight });
  }
  const element = createElement(LetterDocument, {
    letter,
    families: { regular: stock(families.regular), bold: stock(families.bold) },
    density: densitiesToTry(letter)[0] ?? SEVERAL_PAGES,
    numbered: true,
  });
  return () => renderToBuffer(element as Parameters<typeof renderToBuffer>[0]);
};

for (const locale of LOCALES) {
  const { compose, letter } = await letterIn(locale);
  const stock = await stockOf(letter);
  await stock();
  const first = await milliseconds(() => renderPdfInNode(letter));
  const times = await inTurns({ compose, ours: () => renderPdfInNode(letter), stock });
  const { compose: composing = 0, ours = 0, stock: theirs = 0 } = times;
  console.log(
    `${locale}: stock engine 1 (${theirs.toFixed(0)} ms), ours, tagged ${(ours / theirs).toFixed(2)}, our first letter ${(first / theirs).toFixed(1)}, composing ${(composing / theirs).toFixed(3)}`,
  );
}

for (const [family, locale] of [
  ['serif', 'en'],
  ['naskh', 'ar'],
] as const) {
  const face = FONT_FACES.find((candidate) => candidate.family === family);
  if (!face) throw new Error(`No typeface "${family}".`);
  const text = plainText((await letterIn(locale)).letter).replace(/\s+/g, ' ');
  const { kept = 0, inflated = 0 } = await inTurns({
    kept: () => measureText(openFont(true, face.url), text),
    inflated: () => measureText(openFont(false, face.url), text),
  });
  console.log(`${face.name}: a letter measured with tables kept 1, inflated each time ${(inflated / kept).toFixed(1)}`);
}
