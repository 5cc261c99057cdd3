/** npm run bench: what takes how long, as ratios inside one run; seconds alone say more about the machine. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { FONT_FACES } from '../generated/fonts';
import { loadLetterWording } from '../lib/catalogue/loadLetterWording';
import { loadWorld } from '../lib/catalogue/loadWorld';
import { LOCALES, type Locale } from '../lib/domain/locales';
import { completeDraft } from '../lib/letter/completeDraft';
import { composeLetter } from '../lib/letter/composeLetter';
import { loadTemplates } from '../lib/letter/loadTemplates';
import { plainText } from '../lib/letter/plainText';
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

const openFont = (kept: boolean, url: string): Font => {
  const font = create(readFileSync(`public${url}`)) as Font;
  if (kept) keepTables(font);
  return font;
};

const measureText = (font: Font, text: string): number =>
  font.layout(text).glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0);

for (const locale of LOCALES) {
  const { compose, letter } = await letterIn(locale);
  const first = await milliseconds(() => renderPdfInNode(letter));
  const { composing = 0, pdf = 0 } = await inTurns({ composing: compose, pdf: () => renderPdfInNode(letter) });
  console.log(
    `${locale}: composing 1 (${composing.toFixed(2)} ms), PDF ${(pdf / composing).toFixed(0)}, first PDF ${(first / composing).toFixed(0)}`,
  );
}

for (const [family, locale] of [
  ['serif', 'en'],
  ['vazirmatn', 'ar'],
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
