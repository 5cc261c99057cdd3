/** The last step of a build: leaves out what no browser asks for, shortens what it does, writes the hosts' headers and the list of all files. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { LOCALES } from '../lib/domain/locales';
import { RELEASE_FILE } from '../lib/release/fileList';
import { EVERYTHING, OFFLINE_WORKER, offlineFiles } from '../lib/release/offlineFiles';
import { headerRules } from './deploy/headerRules';
import { caddyfile, htaccess, netlifyHeaders, nginxConf } from './deploy/hostFiles';
import { filesIn, listRelease } from './release/listFolder';

const OUT = 'out';

// Next writes each page a second time, for links that load the next page into this one. Ours are plain links.
const forNextLinks = (file: string): boolean =>
  /(^|\/)(index|__next[^/]*)\.txt$/.test(file) || file.includes('/__next');
for (const file of filesIn(OUT).filter((name) => name.endsWith('.txt') && forNextLinks(name))) {
  rmSync(path.join(OUT, file));
}

// A purge release takes every offline copy back from the devices that hold one (docs/deploy.md).
if (process.env.OFFLINE_PURGE === '1') copyFileSync('scripts/offline/purge-worker.js', path.join(OUT, OFFLINE_WORKER));

/** Speaks to browsers that can run nothing else. */
const FOR_OLD_BROWSERS = 'start.js';

// The pages' own small scripts are written to be read; what is sent is written to be short.
for (const file of filesIn('public').filter((name) => /^[a-z]+\.js$/.test(name))) {
  const script = readFileSync(path.join(OUT, file), 'utf8');
  const target = file === FOR_OLD_BROWSERS ? 'es5' : 'es2020';
  writeFileSync(path.join(OUT, file), transformSync(script, { minify: true, target }).code);
}

const rules = headerRules([...filesIn(OUT), RELEASE_FILE]);
mkdirSync('deploy', { recursive: true });
writeFileSync(path.join(OUT, '_headers'), netlifyHeaders(rules));
writeFileSync(path.join(OUT, '.htaccess'), htaccess(rules));
writeFileSync('deploy/nginx.conf', nginxConf(rules));
writeFileSync('deploy/Caddyfile', caddyfile(rules));

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const release = await listRelease(OUT, version);
const sizeOf = (file: string): number => statSync(path.join(OUT, file)).size;
const offline = Object.fromEntries(
  [...LOCALES, EVERYTHING].map((choice) => [
    choice,
    offlineFiles(release, choice, LOCALES).reduce((sum, file) => sum + sizeOf(file), 0),
  ]),
);
writeFileSync(path.join(OUT, RELEASE_FILE), `${JSON.stringify({ ...release, offline }, null, 1)}\n`);
