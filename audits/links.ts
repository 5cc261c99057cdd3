/** Links of every kind against the decoder: `npm run audits -- --only links --count 10000000`. */
import { loadWorld } from '../lib/catalogue/loadWorld';
import { countOf, type RunAudit } from './audit';
import { growCorpus } from './links/growCorpus';
import { judge, reader } from './links/judge';
import { type InputKind, inputMaker } from './links/makeInput';
import { randomFrom } from './random';

const USUAL = { full: 10_000_000, quick: 20_000 };

/** Most that one link may take. Milliseconds and bytes. */
const MOST_TIME = 50;
const MOST_MEMORY = 16 * 2 ** 20;

const GROWING = 6000;
/** Memory is asked for around every so many inputs, and around every bomb. */
const MEMORY_EVERY = 500;
const PROGRESS_EVERY = 100_000;
const FAULTS_SHOWN = 5;
/** An input that was slow once is read again, in processor time: another program may have had the processor. */
const AGAIN = 3;

const used = (): number => {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
};

export const run: RunAudit = async (options) => {
  const { seed, progress } = options;
  const count = countOf(options, USUAL);
  const world = loadWorld('en');
  const read = reader(world);
  const random = randomFrom(seed);
  const { corpus, reached } = growCorpus(world, random, read, Math.min(GROWING, count));
  progress(
    `Seeds found by coverage: ${corpus.length} of ${Math.min(GROWING, count)} inputs, ${reached} ways through the code`,
  );

  const next = inputMaker(world, random, corpus);
  const kinds = new Map<InputKind, number>();
  const outcomes = new Set<string>();
  const faults: string[] = [];
  let accepted = 0;
  let unpacked = 0;
  let slowest = 0;
  let slowOnce = 0;
  let largest = 0;
  let done = 0;
  const began = performance.now();
  for (; done < count && faults.length < FAULTS_SHOWN; done += 1) {
    const input = next();
    kinds.set(input.kind, (kinds.get(input.kind) ?? 0) + 1);
    if (/[&?]?w=[12]/.test(input.fragment)) unpacked += 1;
    const weigh = input.kind === 'bomb' || done % MEMORY_EVERY === 0;
    try {
      const before = weigh ? used() : 0;
      const start = performance.now();
      const decoded = read(input.fragment);
      let time = performance.now() - start;
      if (weigh) largest = Math.max(largest, used() - before);
      if (time > MOST_TIME) {
        slowOnce += 1;
        for (let again = 0; again < AGAIN; again += 1) {
          const restart = process.cpuUsage();
          read(input.fragment);
          const { user, system } = process.cpuUsage(restart);
          time = Math.min(time, (user + system) / 1000);
        }
      }
      slowest = Math.max(slowest, time);
      const verdict = judge(input, read, decoded);
      if (verdict.accepted) accepted += 1;
      outcomes.add(verdict.outcome);
      if (verdict.fault) faults.push(`${verdict.fault}: ${JSON.stringify(input.fragment)}`);
    } catch (error) {
      faults.push(`${String(error)}: ${JSON.stringify(input.fragment)}`);
    }
    if (done > 0 && done % PROGRESS_EVERY === 0) {
      progress(
        `${done} links, ${Math.round(done / (performance.now() - began))} thousand a second, ${faults.length} faults`,
      );
    }
  }
  for (const fault of faults) progress(fault);
  progress([...kinds].map(([kind, number]) => `${kind} ${((number / done) * 100).toFixed(1)} %`).join(', '));
  const seconds = (performance.now() - began) / 1000;
  return [
    {
      name: 'Links',
      figure:
        `${done} links in ${seconds.toFixed(0)} s (${((unpacked / done) * 100).toFixed(0)} % with words, ${accepted} accepted, ` +
        `${outcomes.size} outcomes): ${faults.length} faults, slowest ${slowest.toFixed(1)} ms (${slowOnce} slow once), ` +
        `most memory ${(largest / 2 ** 20).toFixed(1)} MB`,
      target: `${count} links, 0 faults, ≤ ${MOST_TIME} ms and ≤ ${MOST_MEMORY / 2 ** 20} MB each`,
      passed: faults.length === 0 && slowest <= MOST_TIME && largest <= MOST_MEMORY,
    },
  ];
};
