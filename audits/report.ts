import { randomInt } from 'node:crypto';
import { pathToFileURL } from 'node:url';

/** One line of `npm run audits`: what was measured and whether it reaches what is promised. */
export interface Report {
  readonly name: string;
  readonly figure: string;
  readonly target: string;
  readonly passed: boolean;
}

export interface ProofSetting {
  /** How many inputs, flows or rounds. */
  readonly count: number;
  readonly seed: number;
  /** Told from time to time what has been done. */
  readonly progress: (line: string) => void;
}

export type Proof = (setting: ProofSetting) => Promise<Report>;

/** Runs a proof by itself: `npx tsx audits/links.ts --count 1000`. */
export const runAlone = async (proof: Proof, usual: number): Promise<void> => {
  const at = process.argv.indexOf('--count');
  const count = at < 0 ? usual : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(count) || count < 1) {
    console.error('--count needs a whole number from 1 on.');
    process.exitCode = 1;
    return;
  }
  const seed = randomInt(2 ** 31);
  const { name, figure, target, passed } = await proof({ count, seed, progress: (line) => console.log(line) });
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}: ${figure} (target: ${target})`);
  process.exitCode = passed ? 0 : 1;
};

/** Whether this module is what Node was started with. */
export const isMain = (moduleUrl: string): boolean => pathToFileURL(process.argv[1] ?? '').href === moduleUrl;
