import { Session } from 'node:inspector';
import type { World } from '../../lib/domain/catalogue';
import type { Random } from '../random';
import type { Reader } from './judge';
import { inputMaker } from './makeInput';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { startOffset: number; endOffset: number; count: number }[];
    }[];
  }[];
}

const FILES = /\/lib\/link\/|\/fflate\//;

/** Counts are told apart by their power of two, as AFL does: a loop run twice as often is another way through. */
const bucket = (count: number): number => Math.min(8, Math.ceil(Math.log2(count + 1)));

/**
 * Inputs that reached code, or counts of it, that none before them had reached. V8 itself counts the blocks
 * (Profiler.takePreciseCoverage); slow, so it only prepares the seeds for the long run, which goes without.
 */
export const growCorpus = (
  world: World,
  random: Random,
  read: Reader,
  rounds: number,
): { readonly corpus: string[]; readonly reached: number } => {
  const session = new Session();
  session.connect();
  const post = (method: string, params: object = {}): unknown => {
    let answer: unknown;
    // In the same process the answer is there when the call returns.
    (session.post as (method: string, params: object, done: (error: Error | null, result: unknown) => void) => void)(
      method,
      params,
      (error, result) => {
        if (error) throw error;
        answer = result;
      },
    );
    return answer;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const corpus: string[] = [];
  const reached = new Set<string>();
  const next = inputMaker(world, random, corpus);
  for (let round = 0; round < rounds; round += 1) {
    const input = next();
    read(input.fragment);
    const before = reached.size;
    for (const { url, functions } of (post('Profiler.takePreciseCoverage') as Coverage).result) {
      if (!FILES.test(url)) continue;
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) reached.add(`${url.length}:${startOffset}:${endOffset}:${bucket(count)}`);
    }
    if (reached.size > before) corpus.push(input.fragment);
  }
  post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return { corpus, reached: reached.size };
};
