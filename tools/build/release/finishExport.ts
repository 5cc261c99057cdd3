/** The last step of a build: leaves out what no browser asks for, shortens what it does, writes the hosts' headers, the list of all files and their packed copies. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { LOCALES } from '../../../lib/domain/locales';
import { RELEASE_FILE, UNSERVED } from '../../../lib/release/fileList';
import { EVERYTHING, OFFLINE_WORKER, offlineFiles } from '../../../lib/release/offlineFiles';
import { headerRules } from '../deploy/headerRules';
import { caddyfile, htaccess, netlifyHeaders, nginxConf } from '../deploy/hostFiles';
import { listRelease } from './listFolder';
import { packCopies } from './packCopies';

const OUT = 'out';

// Next writes each page a second time, for links that load the next page into this one. Ours are plain links.
const forNextLinks = (file: string): boolean =>
  /(^|\/)(index|__next[^/]*)\.txt$/.test(file) || file.includes('/__next');
for (const file of filesIn(OUT).filter((name) => name.endsWith('.txt') && forNextLinks(name))) {
  rmSync(path.join(OUT, file));
}

/** Speaks to browsers that can run nothing else. */
const FOR_OLD_BROWSERS = 'start.js';

// The pages' own small scripts and the offline worker are written to be read, in parts where others need these too;
// what is sent is short and whole.
for (const file of filesIn('public').filter((name) => /^[a-z]+\.js$/.test(name) || name === OFFLINE_WORKER)) {
  buildSync({
    entryPoints: [path.join('public', file)],
    outfile: path.join(OUT, file),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    target: file === FOR_OLD_BROWSERS ? 'es5' : 'es2020',
    logLevel: 'warning',
  });
}

// A purge release takes every offline copy back from the devices that hold one (docs/deploy.md).
if (process.env.OFFLINE_PURGE === '1')
  copyFileSync('tools/build/offline/purge-worker.js', path.join(OUT, OFFLINE_WORKER));

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
await packCopies(
  OUT,
  filesIn(OUT).filter((file) => !UNSERVED.includes(file)),
);
