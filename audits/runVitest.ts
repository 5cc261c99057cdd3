import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The parts of vitest's JSON report that are read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

export interface VitestRun {
  readonly passed: number;
  /** Each with its test's name and what it said. */
  readonly failures: readonly string[];
}

const failuresIn = ({ testResults }: VitestReport): string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...assertionResults
      .filter((test) => test.status === 'failed')
      .map(
        ({ fullName, failureMessages }) => `${path.relative('.', name)}: ${fullName}\n${failureMessages.join('\n')}`,
      ),
    ...(status === 'failed' && assertionResults.length === 0 ? [`${path.relative('.', name)}: ${message}`] : []),
  ]);

/** Unit tests that import a module of tests/support, by its name. */
export const testsThatUse = (module: string): readonly string[] =>
  readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('tests', file))
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes(`support/${module}'`));

/** Runs test files without a limit of time; rejects where vitest does not start. */
export const runVitest = async (
  files: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<VitestRun> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));
  const report = path.join(folder, 'report.json');
  const options = ['run', '--reporter=json', `--outputFile=${report}`, '--testTimeout=0', '--hookTimeout=0'];
  try {
    await new Promise((resolve, reject) => {
      spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...options, ...files], {
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
        .on('error', reject)
        .on('close', resolve);
    });
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    return { passed: read.numPassedTests, failures: failuresIn(read) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
