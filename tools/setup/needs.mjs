/**
 * node tools/setup/needs.mjs packages | content | build: what a command needs, before it runs. Content is prepared where it
 * has changed; what takes minutes is left to whoever asked, who is told in one line what to run.
 */
import { existsSync } from 'node:fs';
import { ensurePrepared } from './prepared.mjs';
import { stop } from './run.mjs';

const [needed] = process.argv.slice(2);
if (!['packages', 'content', 'build'].includes(needed)) stop(`"${needed}" is nothing that a command needs.`);
// npm writes this file when everything is in place.
if (!existsSync('node_modules/.package-lock.json')) stop('First run `npm ci`: the packages are not installed.');
if (needed === 'build' && !(existsSync('out/release.json') && existsSync('.server/main.js')))
  stop('First run `npm run build`: there is no build to look at.');
if (needed === 'content') await ensurePrepared();
