/** The last step of a build: leaves out what no browser asks for, shortens what it does, writes the hosts' headers and the list of all files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
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

// The pages' own small scripts are written to be read; what is sent is written to be short.
for (const file of filesIn('public').filter((name) => /^[a-z]+\.js$/.test(name))) {
  const script = readFileSync(path.join(OUT, file), 'utf8');
  writeFileSync(path.join(OUT, file), transformSync(script, { minify: true, target: 'es2020' }).code);
}

const rules = headerRules([...filesIn(OUT), RELEASE_FILE]);
mkdirSync('deploy', { recursive: true });
writeFileSync(path.join(OUT, '_headers'), netlifyHeaders(rules));
writeFileSync(path.join(OUT, '.htaccess'), htaccess(rules));
writeFileSync('deploy/nginx.conf', nginxConf(rules));
writeFileSync('deploy/Caddyfile', caddyfile(rules));

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync(path.join(OUT, RELEASE_FILE), `${JSON.stringify(await listRelease(OUT, version), null, 1)}\n`);
