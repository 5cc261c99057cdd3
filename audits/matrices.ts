import type { RunAudit } from './audit';
import { runVitest, testsThatUse } from './runVitest';

/** The unit tests that ask some combinations on each change (tests/support/cases.ts), with all of them. */
export const run: RunAudit = async ({ quick, progress }) => {
  const files = testsThatUse('cases');
  const { passed, failures } = await runVitest(files, quick ? {} : { EVERY_CASE: '1' });
  for (const failure of failures) progress(failure);
  return [
    {
      name: 'matrices',
      figure: `${passed} tests in ${files.length} files: ${failures.length} failed`,
      target: 'none fails',
      passed: failures.length === 0 && passed > 0,
    },
  ];
};
