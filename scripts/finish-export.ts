/** The last step of a build: leaves out what no browser asks for, writes the hosts' headers and the list of all files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RELEASE_FILE } from '../lib/release/fileList';
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

const rules = headerRules([...filesIn(OUT), RELEASE_FILE]);
mkdirSync('deploy', { recursive: true });
writeFileSync(path.join(OUT, '_headers'), netlifyHeaders(rules));
writeFileSync(path.join(OUT, '.htaccess'), htaccess(rules));
writeFileSync('deploy/nginx.conf', nginxConf(rules));
writeFileSync('deploy/Caddyfile', caddyfile(rules));

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync(path.join(OUT, RELEASE_FILE), `${JSON.stringify(await listRelease(OUT, version), null, 1)}\n`);
