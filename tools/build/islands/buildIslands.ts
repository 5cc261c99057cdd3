/** After `next build`: bundles the islands into out/islands/, and takes Next's own scripts out of every page. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { BROWSER_BUNDLE } from '../browserBundle';
import { nextClassNames, unknownClassNames } from './nextClassNames';
import { retryImports } from './retryImports';
import { withoutNext } from './withoutNext';

const OUT = 'out';
const ENTRIES = 'components/islands';
const classNames = new Map<string, Readonly<Record<string, string>>>();

const { outputFiles, metafile } = await build({
  ...BROWSER_BUNDLE,
  entryPoints: readdirSync(ENTRIES)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${ENTRIES}/${file}`),
  outdir: path.join(OUT, 'islands'),
  entryNames: '[name].[hash]',
  chunkNames: '[hash]',
  splitting: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [nextClassNames((file, names) => classNames.set(file.replaceAll('\\', '/'), names))],
  metafile: true,
  logLevel: 'warning',
});

type Output = Metafile['outputs'][string];

/** An island's first file with all that it imports at once, or also with what it may load later. */
const outputsOf = (island: string, { later }: { readonly later: boolean }): readonly (readonly [string, Output])[] => {
  const [entry] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `${ENTRIES}/${island}.ts`) ?? [];
  if (!entry) throw new Error(`there is no ${ENTRIES}/${island}.ts.`);
  const needed = new Map<string, Output>();
  const visit = (file: string): void => {
    const output = metafile.outputs[file];
    if (!output || needed.has(file)) return;
    needed.set(file, output);
    for (const imported of output.imports) if (later || imported.kind === 'import-statement') visit(imported.path);
  };
  visit(entry);
  return [...needed];
};

const modulesOf = (island: string): readonly string[] =>
  outputsOf(island, { later: false }).map(([file]) => file.slice(OUT.length));

const sheetsOf = (html: string): string =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
    .map(([, href]) => readFileSync(path.join(OUT, href ?? ''), 'utf8'))
    .join('');

/** A page must link the styles of its island, also of what the island loads later. */
const checkStyles = (html: string): void => {
  const sheets = sheetsOf(html);
  for (const [, island] of html.matchAll(/ data-island="([a-z]+)"/g)) {
    const outputs = outputsOf(island ?? '', { later: true });
    for (const module of outputs.flatMap(([, { inputs }]) => Object.keys(inputs))) {
      const unknown = unknownClassNames(classNames.get(module) ?? {}, sheets);
      if (unknown.length > 0) throw new Error(`no style sheet of the page has ${unknown.join(', ')} of ${module}.`);
    }
  }
};

for (const file of filesIn(OUT).filter((name) => name.endsWith('.html'))) {
  const page = path.join(OUT, file);
  try {
    const html = withoutNext(readFileSync(page, 'utf8'), modulesOf);
    checkStyles(html);
    writeFileSync(page, html);
  } catch (error) {
    console.error(`${page}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
for (const file of filesIn(OUT).filter((name) => /^_next\/.*\.js$/.test(name))) rmSync(path.join(OUT, file));
mkdirSync(path.join(OUT, 'islands'), { recursive: true });
for (const { path: file, text } of outputFiles) writeFileSync(file, retryImports(text));
