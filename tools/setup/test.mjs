/**
 * npm test: every check, on a fresh clone too. Stages that leave a processor idle run beside others; what they say
 * comes when they are done. The last line counts what passed and what failed.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureInstalled } from './install.mjs';
import { run, runHeld } from './run.mjs';

const VITEST_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';
const LETTERS_REPORT = 'test-results/letters.json';

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** A check that has no tests of its own counts as one. */
const asOne = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

const unitCounts = (code) => {
  const report = readReport(VITEST_REPORT);
  if (!report) return asOne(code || 1);
  const failed =
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
};

const browserCounts = (code) => {
  const stats = readReport(BROWSER_REPORT)?.stats;
  if (!stats) return asOne(code || 1);
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1) };
};

const letterCounts = (code) => {
  const report = readReport(LETTERS_REPORT);
  if (!report) return asOne(code || 1);
  return { passed: report.passed, failed: report.failed || (code === 0 ? 0 : 1) };
};

const tool = (name, ...args) => [`node_modules/${name}`, ...args];
const tsx = (...args) => tool('tsx/dist/cli.mjs', ...args);

const stage = (name, args, count = asOne) => ({ name, args, count });

/** Comes before the build, which another engine might break in ways that do not say so. */
const ENGINE = stage('engine versions', tsx('tools/engine-versions/run.ts'));
/** Need no build, only its prepared content. */
const BESIDE_BUILD = [
  stage('format and lint', tool('@biomejs/biome/bin/biome', 'ci')),
  stage('content', tsx('tools/content-lint/main.ts')),
  stage('letters', tsx('tools/pdf-validate/run.ts', '--selected', '--report', LETTERS_REPORT), letterCounts),
];
/** Next writes types of its own when it builds. */
const BESIDE_UNIT = [
  stage('types', tool('typescript/bin/tsc', '--noEmit', '--incremental', 'false')),
  stage('page weight', tsx('tools/build/pageWeight.ts')),
  stage('another campaign', tsx('tests/other-campaign/make.ts')),
];
const UNIT = stage(
  'unit tests',
  tool('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${VITEST_REPORT}`),
  unitCounts,
);
const BROWSER = stage('browser tests', tool('@playwright/test/cli.js', 'test'), browserCounts);

const began = Date.now();
const secondsSince = (start) => Math.round((Date.now() - start) / 1000);
const rows = [];
const runStage = async ({ name, args, count }, start = run) => {
  const from = Date.now();
  if (start === run) console.log(`\n— ${name}`);
  const result = count(await start(process.execPath, args, { title: `\n— ${name}` }));
  rows.push({ name, ...result, seconds: secondsSince(from) });
};
const inTurn = async (stages, start) => {
  for (const one of stages) await runStage(one, start);
};

await ensureInstalled();
await ensureChromium();
await ensureFirefox();
rmSync('test-results', { recursive: true, force: true });
await runStage(ENGINE);
await ensureBuilt({ beside: () => inTurn(BESIDE_BUILD, runHeld) });
await Promise.all([runStage(UNIT), inTurn(BESIDE_UNIT, runHeld)]);
await runStage(BROWSER);

console.log('');
for (const { name, passed, failed, seconds } of rows) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${(secondsSince(began) / 60).toFixed(1)} min`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
