/** The last step of a build: leaves out what no browser asks for, writes the hosts' headers, the list of all files and their packed copies. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { loadPublisher } from '../../../lib/catalogue/loadPublisher';
import { LOCALES } from '../../../lib/domain/locales';
import { EVERYTHING, offlineFiles } from '../../../lib/offline/offlineFiles';
import { RELEASE_FILE, UNSERVED } from '../../../lib/release/fileList';
import { movePage, moveStyles } from '../../../lib/site/moveFiles';
import { inFull, siteAddress } from '../../../lib/site/siteAddress';
import { headerRules } from '../deploy/headerRules';
import { caddyfile, htaccess, netlifyHeaders, nginxConf } from '../deploy/hostFiles';
import { containerFile, systemdUnit } from '../deploy/service';
import { writePreviews } from '../previews/writePreviews';
import { listRelease } from './listFolder';
import { thirdPartyNotices } from './notices';
import { packCopies } from './packCopies';
import { SECURITY_TEXT, securityText } from './securityText';

const OUT = 'out';

// Next writes each page a second time, for links that load the next page into this one. Ours are plain links.
const forNextLinks = (file: string): boolean =>
  /(^|\/)(index|__next[^/]*)\.txt$/.test(file) || file.includes('/__next');
for (const file of filesIn(OUT).filter((name) => name.endsWith('.txt') && forNextLinks(name))) {
  rmSync(path.join(OUT, file));
}

rmSync(path.join(OUT, '.gitignore'), { force: true });

const address = siteAddress();
await writePreviews(OUT, address);

/** Pages and styles are written as for a root. */
for (const file of filesIn(OUT).filter((name) => /\.(html|css)$/.test(name))) {
  const text = readFileSync(path.join(OUT, file), 'utf8');
  writeFileSync(path.join(OUT, file), file.endsWith('.css') ? moveStyles(text) : movePage(text));
}

/** Goes with every copy: our own licences and those of the work of others. */
const writeLicences = (folder: string, notices: string): void => {
  const target = path.join(folder, 'licences');
  mkdirSync(target, { recursive: true });
  for (const file of ['LICENSE', 'LICENSE-CONTENT', 'LICENSE-UNICODE'])
    copyFileSync(file, path.join(target, `${file}.txt`));
  writeFileSync(path.join(target, 'third-party.txt'), notices);
};
writeLicences(OUT, thirdPartyNotices(['engine', 'outputs', 'scripts', 'islands'], ['node_modules/world-atlas']));
// The server makes letters by the engine's packages, which are installed beside it.
writeLicences('.server', thirdPartyNotices(['server', 'engine']));

const report = securityText(loadPublisher(), address, LOCALES);
if (report) {
  mkdirSync(path.dirname(path.join(OUT, SECURITY_TEXT)), { recursive: true });
  writeFileSync(path.join(OUT, SECURITY_TEXT), report);
}

const rules = headerRules([...filesIn(OUT), RELEASE_FILE]);
mkdirSync('deploy', { recursive: true });
writeFileSync(path.join(OUT, '_headers'), netlifyHeaders(rules));
writeFileSync(path.join(OUT, '.htaccess'), htaccess(rules));
// Else GitHub Pages hands out nothing whose name begins with a line, as all of _next does.
writeFileSync(path.join(OUT, '.nojekyll'), '');
writeFileSync('deploy/nginx.conf', nginxConf(rules));
writeFileSync('deploy/Caddyfile', caddyfile(rules));
writeFileSync('deploy/letters.service', systemdUnit());
writeFileSync('deploy/Containerfile', containerFile());

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const release = await listRelease(OUT, version);
const sizeOf = (file: string): number => statSync(path.join(OUT, file)).size;
const offline = Object.fromEntries(
  [...LOCALES, EVERYTHING].map((choice) => [
    choice,
    offlineFiles(release, choice, LOCALES).reduce((sum, file) => sum + sizeOf(file), 0),
  ]),
);
writeFileSync(
  path.join(OUT, RELEASE_FILE),
  `${JSON.stringify({ ...release, ...(address.origin && { address: inFull(address, '') }), offline }, null, 1)}\n`,
);
await packCopies(
  OUT,
  filesIn(OUT).filter((file) => !UNSERVED.includes(file)),
);
