/** npm run check:weight: what a page makes a phone load, measured on out/ and held against the budget. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { namesWordingUrls, worldUrl } from '../../generated/data-urls';
import { FONT_FACES } from '../../generated/fonts';
import { filesIn } from '../../lib/catalogue/filesIn';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { isChinese, LOCALES } from '../../lib/domain/locales';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { PACKINGS } from '../../lib/release/packedCopies';
import { placeOf } from '../../lib/site/place';
import { composeLetters } from '../cli/composeLetters';

/**
 * Budgets in kB of 1000 bytes as a current browser is sent them: the packed copy where there is one. A page is its HTML,
 * its styles and the scripts that it loads by itself; the write page with the data that its form waits for.
 */
const BUDGET = {
  writePage: 125,
  writeScripts: 80,
  smallIsland: 25,
  ledgerPage: 20,
  contentPage: 12,
  worker: 130,
  /** Comes with the first letter that holds a script of syllables. */
  shapers: 30,
  fontsPerLanguage: 120,
  fontsInChinese: 350,
  /** The headings' face of one language. */
  headings: 15,
};

/** Lists every fact with its source. */
const LEDGER_PAGE = /\bsources\//;

const sentSize = (file: string): number => {
  const served = path.join('out', placeOf(file) ?? file);
  const [best] = PACKINGS.map(({ ending }) => served + ending).filter((packed) => existsSync(packed));
  return statSync(best ?? served).size / 1000;
};

const sumOf = (files: readonly string[]): number => [...new Set(files)].reduce((sum, file) => sum + sentSize(file), 0);

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, file = '']) => file);

/** Scripts that a page loads by itself: its own small ones, its island's module and all that this imports at once. */
const scriptsOf = (html: string): string[] =>
  matches(html, /<(?:script\b[^>]*\bsrc|link rel="modulepreload" href)="([^"]+)"/g);

const stylesOf = (html: string): string[] => matches(html, /<link rel="stylesheet" href="([^"]+)"/g);

interface Weight {
  readonly what: string;
  readonly kB: number;
  readonly budget: number;
}

const writePageWeights = (page: string, html: string): Weight[] => {
  const locale = LOCALES.find((candidate) => page.startsWith(`${candidate}/`)) ?? 'en';
  const scripts = scriptsOf(html);
  const files = [page, ...stylesOf(html), ...scripts, worldUrl, namesWordingUrls[locale]];
  return [
    { what: `${page}, until its form can be used`, kB: sumOf(files), budget: BUDGET.writePage },
    { what: `Scripts of ${page}`, kB: sumOf(scripts), budget: BUDGET.writeScripts },
  ];
};

const pageWeights = (page: string): Weight[] => {
  const html = readFileSync(path.join('out', page), 'utf8');
  const island = / data-island="([a-z]+)"/.exec(html)?.[1];
  if (island === 'write') return writePageWeights(page, html);
  const kB = sumOf([page, ...stylesOf(html), ...scriptsOf(html)]);
  const shown = LEDGER_PAGE.test(page) ? BUDGET.ledgerPage : BUDGET.contentPage;
  return [{ what: page, kB, budget: island && island !== 'missing' ? BUDGET.smallIsland : shown }];
};

const pages = filesIn('out').filter((file) => file.endsWith('.html'));
const engineFile = (part: string) => filesIn('out').find((file) => file.startsWith(`${part}.`) && file.endsWith('.js'));
const worker = engineFile('pdf-worker');
const shapers = engineFile('pdf-shapers');
const rows: Weight[] = [
  ...pages.flatMap(pageWeights),
  { what: 'PDF worker', kB: worker ? sentSize(worker) : Number.POSITIVE_INFINITY, budget: BUDGET.worker },
  { what: 'Shapers of syllables', kB: shapers ? sentSize(shapers) : Number.POSITIVE_INFINITY, budget: BUDGET.shapers },
];
for (const families of [['serif'], ['naskh', 'serif'], ['serif', 'serif-cyrillic'], ['serif', 'serif-extended']]) {
  const kB = sumOf(FONT_FACES.filter(({ family }) => families.includes(family)).map(({ url }) => url));
  rows.push({ what: `Fonts of a letter in ${families.join(' and ')}`, kB, budget: BUDGET.fontsPerLanguage });
}
for (const file of filesIn('out').filter((name) => /^fonts\/headings-/.test(name)))
  rows.push({ what: `Page typeface ${file}`, kB: sentSize(file), budget: BUDGET.headings });
const chinese = LOCALES.find(isChinese);
/** The Chinese face is cut into many files, of which a letter loads those that hold its characters. */
for (const demand of chinese ? demandIds(chinese) : []) {
  const composed = await composeLetters({
    demand,
    draft: { name: '王莉', in: chinese },
    to: 'DE',
    today: '2026-11-21',
  });
  if (!composed.ok) throw new Error(composed.error);
  for (const { letter } of composed.value) {
    const kB = sumOf(fontsForLetter(letter).faces.map(({ url }) => url));
    rows.push({ what: `Fonts of a Chinese letter, ${demand}`, kB, budget: BUDGET.fontsInChinese });
  }
}
for (const { what, kB, budget } of rows) console.log(`${kB.toFixed(1).padStart(6)} of ${budget} kB  ${what}`);
const over = rows.filter(({ kB, budget }) => kB > budget);
for (const { what } of over) console.error(`Over budget: ${what}`);
process.exitCode = over.length > 0 ? 1 : 0;
