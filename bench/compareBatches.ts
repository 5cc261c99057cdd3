import { execFileSync } from 'node:child_process';
import { head, row, summary } from './measure';

export interface BatchResult {
  /** ms, of the batch alone. */
  readonly wall: number;
  readonly cpu: number;
  readonly bytes: number;
  /** Largest memory of the process, KB (resident set size). */
  readonly peak: number;
}

const ENGINES = ['stock', 'ours'] as const;
const KINDS = ['one', 'single'] as const;
const ROUNDS: Readonly<Record<number, number>> = { 15: 5, 193: 3 };
const MEMORY = [60, 386] as const;

const runBatch = (engine: string, kind: string, count: number): BatchResult => {
  const args = ['node_modules/tsx/dist/cli.mjs', 'bench/batchChild.ts', engine, kind, String(count)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as BatchResult;
};

/** Many letters by ours and by the stock engine, each batch in a process of its own, in turns. */
export const compareBatches = (): void => {
  console.log('\nMany letters, English; medians, ratio to the stock engine’s time for the same batch.\n');
  console.log(
    head('Letters', 'as', 'stock, s', 'ours, s', 'ratio', 'ratio of CPU time', 'rounds', 'stock, KB', 'ours, KB'),
  );
  for (const [count, rounds] of Object.entries(ROUNDS)) {
    for (const kind of KINDS) {
      const results = Array.from({ length: rounds }, () => ENGINES.map((name) => runBatch(name, kind, Number(count))));
      const column = (index: number) => results.flatMap((round) => round[index] ?? []);
      const [stock, ours] = [column(0), column(1)];
      const median = (list: readonly BatchResult[], key: 'wall' | 'cpu') => summary(list.map((one) => one[key])).median;
      const ratios = ours.map(({ wall }, round) => (wall / (stock[round]?.wall ?? wall)).toFixed(2));
      console.log(
        row(
          count,
          kind === 'one' ? 'one file' : 'single files',
          (median(stock, 'wall') / 1000).toFixed(2),
          (median(ours, 'wall') / 1000).toFixed(2),
          (median(ours, 'wall') / median(stock, 'wall')).toFixed(2),
          (median(ours, 'cpu') / median(stock, 'cpu')).toFixed(2),
          ratios.join(', '),
          ((stock[0]?.bytes ?? 0) / 1024).toFixed(0),
          ((ours[0]?.bytes ?? 0) / 1024).toFixed(0),
        ),
      );
    }
  }
  console.log(`\nPeak memory as one file, MB (${MEMORY.join(' and ')} letters).\n`);
  console.log(head('Engine', ...MEMORY.map(String), 'ratio'));
  for (const engine of ENGINES) {
    const peaks = MEMORY.map((count) => runBatch(engine, 'one', count).peak / 1024);
    const [few = 1, many = 0] = peaks;
    console.log(row(engine, ...peaks.map((peak) => peak.toFixed(0)), (many / few).toFixed(2)));
  }
};
