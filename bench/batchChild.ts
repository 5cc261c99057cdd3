/** One batch in a process of its own: `batchChild.ts ours|stock one|single COUNT`; prints a BatchResult as JSON. */
import { renderLettersInNode, renderPdfInNode } from '../lib/pdf/renderPdfInNode';
import type { BatchResult } from './compareBatches';
import { openStock } from './engines/stock';
import { plainFonts } from './fonts';
import { makeLetters } from './letters';
import { taken } from './measure';

const WARM_UP = 3;

const [engine, kind, count] = process.argv.slice(2);
const letters = await makeLetters('en', Number(count) + WARM_UP);
const makers =
  engine === 'ours'
    ? {
        single: renderPdfInNode,
        one: (all: typeof letters) => renderLettersInNode(all, { title: 'All', locale: 'en' }),
      }
    : await openStock(await plainFonts(letters)).then(({ make, makeOne }) => ({ single: make, one: makeOne }));

for (const letter of letters.slice(0, WARM_UP)) await makers.single(letter);
const batch = letters.slice(WARM_UP);
let bytes = 0;
const { wall, cpu } = await taken(async () => {
  if (kind === 'one') bytes = (await makers.one(batch)).length;
  else for (const letter of batch) bytes += (await makers.single(letter)).length;
});
const result: BatchResult = { wall, cpu, bytes, peak: process.resourceUsage().maxRSS };
console.log(JSON.stringify(result));
