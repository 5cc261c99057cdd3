import { afterEach, expect, it, vi } from 'vitest';
import { compareBatches } from '../../audits/bench/compareBatches';
import { compareEngines } from '../../audits/bench/compareEngines';
import { openOurs } from '../../audits/bench/engines/ours';
import { openStock } from '../../audits/bench/engines/stock';

afterEach(() => vi.restoreAllMocks());

/** Cells of the rows that were printed, by their first two. */
const printed = (lines: readonly string[]): string[][] =>
  lines.filter((line) => line.startsWith('| ')).map((line) => line.split('|').map((cell) => cell.trim()));

it('the smallest bench ends and prints a row for each engine and batch: ours and stock', async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(...text.split('\n')));
  await compareEngines({ engines: [openStock, openOurs], languages: ['en'], rounds: 1, warmUp: 0 });
  await compareBatches({ batches: [[2, 1]], memory: [] });
  const rows = printed(lines);
  expect(rows.filter(([, locale]) => locale === 'en').map(([, , engine]) => engine)).toEqual([
    expect.stringMatching(/^@react-pdf\/renderer \d/),
    'ours, tagged',
    expect.stringMatching(/, new words$/),
    'ours, tagged, new words',
  ]);
  expect(rows.filter(([, count]) => count === '2').map(([, , kind]) => kind)).toEqual(['one file', 'single files']);
  expect(lines.join('\n')).not.toMatch(/NaN|undefined/);
});
