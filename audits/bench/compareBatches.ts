import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import type { Letter } from '../../lib/domain/letter';
import { BATCH_ENGINES, BATCH_KINDS, type MakeBatch, openBatches } from './batchMakers';
import { makeLetters, withNewWords } from './letters';
import { head, row, summary, type Taken, taken } from './measure';

/** How much is compared. */
export interface BatchExtent {
  /** Letters and rounds; the small batches come first and warm the process up. */
  readonly batches: readonly (readonly [letters: number, rounds: number])[];
  /** Numbers of letters whose memory is compared. */
  readonly memory: readonly number[];
}

const WHOLE: BatchExtent = {
  batches: [
    [15, 6],
    [193, 3],
  ],
  memory: [60, 1000],
};

interface Batch {
  readonly times: Taken[];
  bytes: number;
}

const KB = 1024;
const median = (times: readonly Taken[], key: keyof Taken): number => summary(times.map((one) => one[key])).median;

const compareTimes = async (batches: BatchExtent['batches']): Promise<void> => {
  const letters = await makeLetters('en', Math.max(...batches.map(([count]) => count)));
  const makers: MakeBatch[] = [];
  for (const engine of BATCH_ENGINES) makers.push(await openBatches(engine, letters));
  // No text of a round has been met in the rounds before; within a round letters share what letters to many share.
  let number = 0;
  const run = async (make: MakeBatch, batch: readonly Letter[], kind: (typeof BATCH_KINDS)[number], into: Batch) => {
    number += 1;
    const asked = batch.map((letter) => withNewWords(letter, number));
    const time = await taken(async () => {
      into.bytes = await make(asked, kind);
    });
    into.times.push(time);
  };
  console.log('\nMany letters, English, in turns in one process; medians, ratio to the stock engine’s time.\n');
  console.log(head('Letters', 'as', 'stock, s', 'ours, s', 'ratio', 'of CPU time', 'rounds', 'stock, KB', 'ours, KB'));
  for (const [count, rounds] of batches) {
    for (const kind of BATCH_KINDS) {
      const stock: Batch = { times: [], bytes: 0 };
      const ours: Batch = { times: [], bytes: 0 };
      for (let round = 0; round < rounds; round += 1) {
        for (const [index, into] of [stock, ours].entries()) {
          const make = makers[index];
          if (make) await run(make, letters.slice(0, count), kind, into);
        }
      }
      const ratio = (key: keyof Taken) => (median(ours.times, key) / median(stock.times, key)).toFixed(2);
      console.log(
        row(
          count,
          kind === 'one' ? 'one file' : 'single files',
          (median(stock.times, 'wall') / 1000).toFixed(2),
          (median(ours.times, 'wall') / 1000).toFixed(2),
          ratio('wall'),
          ratio('cpu'),
          ours.times.map(({ wall }, round) => (wall / (stock.times[round]?.wall ?? wall)).toFixed(2)).join(', '),
          (stock.bytes / KB).toFixed(0),
          (ours.bytes / KB).toFixed(0),
        ),
      );
    }
  }
};

/**
 * Each in a process of its own, for a process never gives memory back; of one bundle, for tests beside may write what is
 * generated anew.
 */
const compareMemory = async (counts: BatchExtent['memory']): Promise<void> => {
  const outfile = `audits/bench/.batchChild-${process.pid}.mjs`;
  await build({
    ...{ entryPoints: ['audits/bench/batchChild.ts'], outfile, logLevel: 'error' },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', jsx: 'automatic' },
  });
  try {
    printMemory(outfile, counts);
  } finally {
    rmSync(outfile);
  }
};

const printMemory = (child: string, counts: BatchExtent['memory']): void => {
  console.log(`\nPeak memory of a process, MB: ${counts.join(' and ')} letters as one file.\n`);
  console.log(head('Engine', ...counts.map(String), 'ratio'));
  for (const engine of BATCH_ENGINES) {
    const [few = 1, many = 0] = counts.map((count) => {
      return Number(execFileSync(process.execPath, [child, engine, 'one', String(count)], { encoding: 'utf8' })) / KB;
    });
    console.log(row(engine, few.toFixed(0), many.toFixed(0), (many / few).toFixed(2)));
  }
};

/** Many letters by ours and by the stock engine. */
export const compareBatches = async ({ batches, memory }: BatchExtent = WHOLE): Promise<void> => {
  await compareTimes(batches);
  if (memory.length > 0) await compareMemory(memory);
};
