/** npm test: every check, on a fresh clone too. The last line counts what passed and what failed. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

const VITEST_REPORT = 'test-results/unit.json';
const BROWSER_REPORT = 'test-results/browser.json';

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** Every letter is checked by `npm run check:letters`; here a part of them, another one each day. */
const PARTS = 40;
const partOfToday = `${Math.floor(Date.now() / 86_400_000) % PARTS}/${PARTS}`;

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

const bin =
  (name, ...args) =>
  () =>
    run(process.execPath, [`node_modules/${name}`, ...args]);
const tsx = (...args) => bin('tsx/dist/cli.mjs', ...args);

/** Comes before the build, which another engine might break in ways that do not say so. */
const ENGINE = ['engine versions', tsx('tools/engine-versions/run.ts'), asOne];
const STAGES = [
  ['format and lint', bin('@biomejs/biome/bin/biome', 'ci'), asOne],
  ['types', bin('typescript/bin/tsc', '--noEmit'), asOne],
  ['content', tsx('tools/content-lint/run.ts'), asOne],
  ['page weight', tsx('tools/build/pageWeight.ts'), asOne],
  ['letters', tsx('tools/pdf-validate/run.ts', '--part', partOfToday), asOne],
  [
    'unit tests',
    bin('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${VITEST_REPORT}`),
    unitCounts,
  ],
  ['browser tests', bin('@playwright/test/cli.js', 'test'), browserCounts],
];

const rows = [];
const runStage = async ([name, start, count]) => {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const result = count(await start());
  rows.push({ name, ...result, seconds: Math.round((Date.now() - began) / 1000) });
};

await ensureInstalled();
await ensureChromium();
await ensureFirefox();
rmSync('test-results', { recursive: true, force: true });
await runStage(ENGINE);
await ensureBuilt();
for (const stage of STAGES) await runStage(stage);

console.log('');
for (const { name, passed, failed, seconds } of rows) {
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${passed} passed, ${failed} failed, ${seconds} s`,
  );
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
