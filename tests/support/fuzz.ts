import fc from 'fast-check';

/** Seed of what fast-check draws: the same on each change; `npm run audits -- --only properties` gives another. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_220_120);
/** How many times as many runs as usual. */
const FACTOR = Number(process.env.FUZZ_FACTOR ?? 1);
const DEFAULT_RUNS = 100;

/** Runs of a property that needs another number of them than fast-check's own. */
export const runs = (usual: number): { readonly numRuns: number } => ({ numRuns: usual * FACTOR });

fc.configureGlobal({ seed: SEED, ...runs(DEFAULT_RUNS) });

/** fast-check with our seed: the one place from which tests take it. */
export { fc };
