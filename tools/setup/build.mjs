import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf } from './hashOf.mjs';
import { prepare } from './prepared.mjs';
import { run, stop } from './run.mjs';

/** Remembers from which files out/ was built. */
const MARK = '.next/built-from';
/** What a build reads; tests and documents change nothing. */
const INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'schemas',
  'tools',
  'server',
  'templates',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'tsconfig.json',
];

/**
 * Builds the static export into out/ and its server into .server/, unless nothing has changed since the last time.
 * What runs `beside` begins once content is prepared, and is waited for.
 */
export const ensureBuilt = async ({ always = false, beside = async () => {} } = {}) => {
  const hash = hashOf(INPUTS);
  const mark = `${process.versions.node} ${hash} ${process.env.OFFLINE_PURGE ?? ''} ${process.env.SITE_ADDRESS ?? ''}`;
  const built = existsSync('out/index.html') && existsSync('.server/main.js');
  if (!always && built && existsSync(MARK) && readFileSync(MARK, 'utf8') === mark) return beside();
  console.log('Building …');
  rmSync('out', { recursive: true, force: true });
  // The id of the build comes from what it is made of, so that anybody's build of the same files is the same.
  const environment = { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', BUILD_ID: hash.slice(0, 20) } };
  const must = async (step) => {
    if ((await step) !== 0) stop('The build failed; the lines above say where.');
  };
  const tsx = (file) => run(process.execPath, ['node_modules/tsx/dist/cli.mjs', file]);
  await prepare();
  const others = beside();
  await must(run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], environment));
  await must(tsx('tools/build/islands/buildIslands.ts'));
  await must(tsx('tools/build/csp/writePolicies.ts'));
  await must(tsx('tools/build/server.ts'));
  await must(tsx('tools/build/release/finishExport.ts'));
  writeFileSync(MARK, mark);
  await others;
};
