/**
 * npm run pack: writes the package for other programs into library/, with its data, types and licences, and packs it. It
 * needs no other package when it runs; valibot lies in it for its types.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { namesWordingUrls, toldWordingUrls, worldUrl } from '../../generated/data-urls';
import { filesIn } from '../../lib/catalogue/filesIn';
import { BROWSER_DEFINE } from '../build/browserBundle';
import { contentsOf, recordBundle, thirdPartyNotices } from '../build/release/notices';
import { asJson } from '../new/writeNew';

const OUT = 'library';
const SOURCE = 'tools/library';
const ENTRIES = ['compose', 'paper', 'link'];
const TYPES = ['valibot'];

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ENTRIES.map((name) => `${SOURCE}/${name}.ts`),
  outdir: OUT,
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  define: { ...BROWSER_DEFINE, 'process.env.LETTERS_ROOT': '__root' },
  banner: {
    js: [
      "import { createRequire as __from } from 'node:module'; import { fileURLToPath as __path } from 'node:url';",
      "const require = __from(import.meta.url); const __root = __path(import.meta.url.replace(/(parts\\/)?[^/]*$/, ''));",
    ].join(' '),
  },
  logLevel: 'warning',
  metafile: true,
});
recordBundle('library', contentsOf(metafile));

for (const url of [worldUrl, ...Object.values(namesWordingUrls), ...Object.values(toldWordingUrls)])
  cpSync(path.join('public', url), path.join(OUT, 'public', url));
cpSync('public/fonts', path.join(OUT, 'public/fonts'), { recursive: true });

execFileSync(process.execPath, [
  'node_modules/typescript/bin/tsc',
  ...['--project', `${SOURCE}/tsconfig.json`, '--outDir', `${OUT}/types`],
]);

// Node wants the ends of names, which a bundler adds by itself.
for (const file of filesIn(`${OUT}/types`)) {
  const text = readFileSync(`${OUT}/types/${file}`, 'utf8');
  writeFileSync(`${OUT}/types/${file}`, text.replace(/((?:from|import\() ?['"]\.[^'"]*)(?=['"])/g, '$1.js'));
}

const { version, license, description, engines, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const name of TYPES) cpSync(`node_modules/${name}`, `${OUT}/node_modules/${name}`, { recursive: true });
writeFileSync(
  `${OUT}/package.json`,
  asJson({
    name: 'letters-for-accountability',
    version,
    description,
    license: `(${license} AND CC-BY-4.0)`,
    type: 'module',
    engines,
    exports: Object.fromEntries(
      ENTRIES.map((name) => [
        name === 'compose' ? '.' : `./${name}`,
        { types: `./types/${SOURCE}/${name}.d.ts`, default: `./${name}.js` },
      ]),
    ),
    dependencies: Object.fromEntries(TYPES.map((name) => [name, dependencies[name]])),
    bundleDependencies: TYPES,
  }),
);
mkdirSync(`${OUT}/licences`, { recursive: true });
for (const file of ['LICENSE', 'LICENSE-CONTENT', 'LICENSE-UNICODE']) cpSync(file, `${OUT}/licences/${file}.txt`);
writeFileSync(`${OUT}/licences/third-party.txt`, thirdPartyNotices(['library']));
cpSync('docs/library.md', `${OUT}/README.md`);
execFileSync('npm', ['pack', '--silent', `./${OUT}`], { stdio: 'inherit', shell: process.platform === 'win32' });
