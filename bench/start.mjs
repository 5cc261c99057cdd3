/** npm run bench [-- letters|batches|browser]: installs what is compared with, once, and runs the bench. */
import { existsSync } from 'node:fs';
import { checkNode } from '../scripts/setup/install.mjs';
import { run, stop } from '../scripts/setup/run.mjs';

checkNode();
if (!existsSync('bench/node_modules')) {
  console.log('Installing what the bench compares with …');
  const code = await run('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: 'bench' });
  if (code !== 0) stop('The packages of the bench could not be installed. Is the npm registry reachable?');
}
const env = { ...process.env, NODE_ENV: 'production' };
const args = ['node_modules/tsx/dist/cli.mjs', 'bench/run.ts', ...process.argv.slice(2)];
process.exitCode = await run(process.execPath, args, { env });
