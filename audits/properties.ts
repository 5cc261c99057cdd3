import { countOf, type RunAudit } from './audit';
import { runVitest, testsThatUse } from './runVitest';

/** How many times as many inputs as `npm test` gives each property. */
const FACTOR = { full: 20, quick: 2 };

/** The unit tests that draw their input (tests/support/fuzz.ts), with another seed and many more inputs. */
export const run: RunAudit = async (options) => {
  const { seed, progress } = options;
  const files = testsThatUse('fuzz');
  const factor = countOf(options, FACTOR);
  const { passed, failures } = await runVitest(files, { FUZZ_SEED: String(seed), FUZZ_FACTOR: String(factor) });
  for (const failure of failures) progress(failure);
  return [
    {
      name: 'properties',
      figure: `${passed} tests in ${files.length} files with ${factor} times as many inputs: ${failures.length} failed`,
      target: 'none fails',
      passed: failures.length === 0 && passed > 0,
    },
  ];
};
