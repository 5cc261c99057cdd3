/** npm run check:weight: what a page makes a phone load, measured on out/ and held against the budget. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { namesWordingUrls, otherNamesUrl, riskWordsUrl, toldWordingUrls, worldUrl } from '../../generated/data-urls';
import { FONT_FACES } from '../../generated/fonts';
import { filesIn } from '../../lib/catalogue/filesIn';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { isChinese, LOCALES, type Locale } from '../../lib/domain/locales';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { PACKINGS } from '../../lib/release/packedCopies';
import { placeOf } from '../../lib/site/place';
import { composeLetters } from '../cli/composeLetters';
import { readLaterFiles } from './islands/islandFiles';

/**
 * Budgets in kB of 1000 bytes as a current browser is sent them: the packed copy where there is one. A page is its HTML
 * with its styles and the scripts that it loads by itself; the write page with the data that its form waits for.
 */
const BUDGET = {
  writePage: 125,
  writeScripts: 80,
  smallIsland: 25,
  ledgerPage: 20,
  contentPage: 12,
  worker: 90,
  /** Comes with the first letter that holds a script of syllables. */
  shapers: 30,
  fontsPerLanguage: 120,
  fontsInChinese: 350,
  /** The headings' face of one language. */
  headings: 15,
  /** Scripts of the write page with those that it loads by itself once it can be used. */
  writeScriptsInAll: 150,
  /** All that is sent from opening the write page to the first PDF, by the letter's script. */
  firstPdf: { latin: 335, cyrillic: 375, arabic: 420, chinese: 700 },
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

/** Besides what the page holds itself. */
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

/** What the form loads by itself, besides the templates of its letter. */
const BY_ITSELF = ['composing', 'LetterPreview', 'facesOnScreen', 'wordsNotices', 'PdfClient'];
const DEMAND = 'repatriation';

const islandFiles = readLaterFiles();
/** Files of islands that a part loaded later needs, as addresses. */
const laterFiles = (part: string): readonly string[] => {
  const files = islandFiles[part];
  if (!files) throw new Error(`no island loads ${part} later.`);
  return files;
};

const headings = readFileSync('generated/headings.css', 'utf8');
/** The headings' face of a language, of which there is at most one. */
const headingsOf = (locale: Locale): readonly string[] => {
  const [, own] = new RegExp(`\\[lang="${locale}"\\] \\{\\s*--display: (?:"Headings ([a-z]+)"|var)`).exec(headings) ?? [
    '',
    'latin',
  ];
  return own
    ? filesIn('out/fonts')
        .filter((file) => file.startsWith(`headings-${own}.`))
        .map((file) => `/fonts/${file}`)
    : [];
};

/** Of a letter to another state, to which a prefilled link has led. */
const firstPdfOf = async (locale: Locale): Promise<Weight[]> => {
  const page = `${locale}/write/${DEMAND}/index.html`;
  const html = readFileSync(path.join('out', page), 'utf8');
  const own = [...BY_ITSELF, `${DEMAND}.${locale}`, `letter.${locale}`, `kinds.${locale}`];
  const scripts = [...scriptsOf(html), ...own.flatMap(laterFiles)];
  const styles = stylesOf(html);
  const data = [worldUrl, namesWordingUrls[locale], toldWordingUrls[locale], otherNamesUrl, riskWordsUrl];
  const composed = await composeLetters({
    demand: DEMAND,
    draft: { name: 'Layla', in: locale },
    to: 'DE',
    today: '2026-11-21',
  });
  if (!composed.ok) throw new Error(composed.error);
  const fonts = composed.value.flatMap(({ letter }) => fontsForLetter(letter).faces.map(({ url }) => url));
  const kB = sumOf([page, ...styles, ...headingsOf(locale), ...scripts, ...data, ...fonts, worker ?? '']);
  const script = ({ ru: 'cyrillic', ar: 'arabic', ckb: 'arabic', zh: 'chinese' } as const)[locale as string] ?? 'latin';
  return [
    { what: `Scripts of ${page}, with what it loads by itself`, kB: sumOf(scripts), budget: BUDGET.writeScriptsInAll },
    { what: `From ${page} to the first PDF`, kB, budget: BUDGET.firstPdf[script] },
  ];
};
for (const locale of LOCALES) rows.push(...(await firstPdfOf(locale)));

for (const { what, kB, budget } of rows) console.log(`${kB.toFixed(1).padStart(6)} of ${budget} kB  ${what}`);
const over = rows.filter(({ kB, budget }) => kB > budget);
for (const { what } of over) console.error(`Over budget: ${what}`);
process.exitCode = over.length > 0 ? 1 : 0;
