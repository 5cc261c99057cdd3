/**
 * npm run bench [-- letters|batches|extremes|profile|browser|several|keys|lighthouse|slow]:
 * installs what is compared with, once, and runs the bench.
 */
import { existsSync } from 'node:fs';
import { checkNode } from '../../tools/setup/install.mjs';
import { run, stop } from '../../tools/setup/run.mjs';

checkNode();
const asked = process.argv.slice(2);
const compares =
  asked.length === 0 ||
  asked.some((part) => !['several', 'keys', 'extremes', 'profile', 'lighthouse', 'slow'].includes(part));
// npm writes this file when everything is in place.
if (compares && !existsSync('audits/bench/node_modules/.package-lock.json')) {
  console.log('Installing what the bench compares with …');
  const npm = (...args) => run('npm', [...args, '--ignore-scripts'], { cwd: 'audits/bench' });
  // As in tools/setup/install.mjs: npm 11 refuses a lock file that lacks binaries for other platforms.
  const code = (await npm('ci', '--loglevel=silent')) && (await npm('install', '--no-save', '--no-audit', '--no-fund'));
  if (code !== 0) stop('The packages of the bench could not be installed. Is the npm registry reachable?');
}
const env = { ...process.env, NODE_ENV: 'production' };
const args = ['node_modules/tsx/dist/cli.mjs', 'audits/bench/run.ts', ...asked];
process.exitCode = await run(process.execPath, args, { env });
