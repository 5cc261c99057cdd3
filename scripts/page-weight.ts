/** npm run check:weight: what a page makes a phone load, measured on out/ and held against the budget. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FONT_FACES } from '../generated/fonts';
import { demandIds } from '../lib/catalogue/loadWorld';
import { fontsForLetter } from '../lib/pdf/fontsForLetter';
import { composeLetters } from './letter/composeLetters';

/** Budgets in kB of 1000 bytes; JavaScript gzip -9, fonts as served. */
const BUDGET = {
  writePage: 140,
  smallIsland: 75,
  contentPage: 2,
  worker: 335,
  fontsPerLanguage: 130,
  fontsInChinese: 350,
};

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

/** Scripts that a page loads by itself: its own small ones, its island's module and all that this imports at once. */
const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:script\b[^>]*\bsrc|link rel="modulepreload" href)="([^"]+)"/g)].map(([, src = '']) => src);

const budgetOf = (html: string): number => {
  const island = / data-island="([a-z]+)"/.exec(html)?.[1];
  if (!island) return BUDGET.contentPage;
  return island === 'write' ? BUDGET.writePage : BUDGET.smallIsland;
};

const rows: { readonly what: string; readonly kB: number; readonly budget: number }[] = [];
for (const page of readdirSync('out', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort()) {
  const html = readFileSync(path.join('out', page), 'utf8');
  const scripts = new Set(scriptsOf(html));
  const kB = [...scripts].reduce((sum, src) => sum + gzipped(path.join('out', src)), 0);
  rows.push({ what: `JavaScript of ${page}`, kB, budget: budgetOf(html) });
}
const worker = readdirSync('out').find((file) => file.startsWith('pdf-worker.'));
rows.push({
  what: 'PDF worker',
  kB: worker ? gzipped(path.join('out', worker)) : Number.POSITIVE_INFINITY,
  budget: BUDGET.worker,
});
for (const families of [['serif'], ['naskh', 'serif'], ['serif', 'serif-cyrillic'], ['serif', 'serif-extended']]) {
  const kB = FONT_FACES.filter(({ family }) => families.includes(family)).reduce(
    (sum, { url }) => sum + statSync(path.join('out', url)).size / 1000,
    0,
  );
  rows.push({ what: `Fonts of a letter in ${families.join(' and ')}`, kB, budget: BUDGET.fontsPerLanguage });
}
/** The Chinese face is cut into many files, of which a letter loads those that hold its characters. */
for (const demand of demandIds()) {
  const composed = await composeLetters({ demand, draft: { name: '王莉', in: 'zh' }, to: 'CN', today: '2026-11-21' });
  if (!composed.ok) throw new Error(composed.error);
  for (const { letter } of composed.value) {
    const files = new Set(fontsForLetter(letter).faces.map(({ url }) => url));
    const kB = [...files].reduce((sum, url) => sum + statSync(path.join('out', url)).size / 1000, 0);
    rows.push({ what: `Fonts of a Chinese letter, ${demand}`, kB, budget: BUDGET.fontsInChinese });
  }
}
for (const { what, kB, budget } of rows) console.log(`${kB.toFixed(1).padStart(6)} of ${budget} kB  ${what}`);
const over = rows.filter(({ kB, budget }) => kB > budget);
for (const { what } of over) console.error(`Over budget: ${what}`);
process.exitCode = over.length > 0 ? 1 : 0;
