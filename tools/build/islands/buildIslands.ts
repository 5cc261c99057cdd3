/**
 * After `next build`: bundles the islands into out/islands/, takes Next's own scripts out of every page, and gives each
 * page the styles that it uses, as one sheet: Next links those of the whole site on all of them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { namesWordingUrls, worldUrl } from '../../../generated/data-urls';
import { filesIn } from '../../../lib/catalogue/filesIn';
import { LOCALES } from '../../../lib/domain/locales';
import { BROWSER_BUNDLE } from '../browserBundle';
import { contentsOf, recordBundle } from '../release/notices';
import { recordLaterFiles } from './islandFiles';
import { type Made, mergeIsland } from './mergeIsland';
import { nextClassNames, unknownClassNames } from './nextClassNames';
import { retryImports } from './retryImports';
import { tidy } from './tidy';
import { classesOf, elementsOf, type InPage, usedStyles } from './usedStyles';
import { BEFORE_STYLES, withoutNext } from './withoutNext';

const OUT = 'out';
const ENTRIES = 'components/islands';
/** What islands run on in the browser: components are written for React, and Preact's stand-in for it is a sixth as long. */
const RENDERER = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};
const classNames = new Map<string, Readonly<Record<string, string>>>();

/** Bundled by themselves, in one file each but for what comes later: these share little but what all islands do. */
const MERGED: readonly string[] = ['write.ts', 'campaign.ts'];

const bundle = async (files: readonly string[]): Promise<Made> => {
  const { outputFiles, metafile } = await build({
    ...BROWSER_BUNDLE,
    entryPoints: files.map((file) => `${ENTRIES}/${file}`),
    outdir: path.join(OUT, 'islands'),
    entryNames: '[name].[hash]',
    chunkNames: '[hash]',
    splitting: true,
    alias: RENDERER,
    plugins: [nextClassNames((file, names) => classNames.set(file.replaceAll('\\', '/'), names))],
    metafile: true,
    logLevel: 'warning',
  });
  const texts = new Map(
    outputFiles.map(({ path: file, text }) => [path.relative('.', file).replaceAll('\\', '/'), text]),
  );
  return { texts, outputs: metafile.outputs };
};

const others = readdirSync(ENTRIES).filter((file) => file.endsWith('.ts') && !MERGED.includes(file));
const bundles = await Promise.all([
  bundle(others),
  ...MERGED.map(async (file) => mergeIsland(await bundle([file]), `${ENTRIES}/${file}`)),
]);
const texts = new Map(bundles.flatMap((made) => [...made.texts]));
const metafile: Pick<Metafile, 'outputs'> = { outputs: Object.assign({}, ...bundles.map(({ outputs }) => outputs)) };

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

const LINK = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
/** As deep as Next's own sheets, so that addresses in them lead to the same files. */
const STYLES = '_next/static/styles';

/** Class names that islands may draw, also in what they load later; each must stand in a sheet of their page. */
const islandClasses = (islands: readonly string[], css: string): readonly string[] =>
  islands
    .flatMap((island) => outputsOf(island, { later: true }))
    .flatMap(([, { inputs }]) => Object.keys(inputs))
    .flatMap((module) => {
      const names = classNames.get(module) ?? {};
      const unknown = unknownClassNames(names, css);
      if (unknown.length > 0) throw new Error(`no style sheet of the page has ${unknown.join(', ')} of ${module}.`);
      return Object.values(names);
    });

/** Addresses of the sheets that were made, by what they were made from: most pages are one of few kinds. */
const sheets = new Map<string, string>();

const sheetFor = (
  links: readonly string[],
  islands: readonly string[],
  classes: readonly string[],
  elements: readonly string[],
  rightToLeft: boolean,
): string => {
  const made = JSON.stringify([links, islands, classes, elements, rightToLeft]);
  const known = sheets.get(made);
  if (known) return known;
  const css = links.map((link) => readFileSync(path.join(OUT, link), 'utf8')).join('\n');
  const inPage: InPage = {
    classes: new Set([...classes, ...islandClasses(islands, css)]),
    // What an island draws is known by its classes alone.
    elements: islands.length > 0 ? null : new Set(elements),
    rightToLeft: rightToLeft || islands.length > 0,
  };
  const used = usedStyles(css, inPage);
  const file = `${STYLES}/${createHash('sha256').update(used).digest('hex').slice(0, 12)}.css`;
  mkdirSync(path.join(OUT, STYLES), { recursive: true });
  writeFileSync(path.join(OUT, file), used);
  sheets.set(made, `/${file}`);
  return `/${file}`;
};

const allIn = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => found);

/** The page with one sheet, of the rules that it or its islands can match; pages that use the same share it. */
const withOwnStyles = (html: string): string => {
  const [classes, elements] = [classesOf(html), elementsOf(html)].map((names) => [...new Set(names)].sort());
  const islands = allIn(html, / data-island="([a-z]+)"/g);
  const sheet = sheetFor(allIn(html, LINK), islands, classes ?? [], elements ?? [], html.includes(' dir="rtl"'));
  const [first] = html.match(LINK) ?? [];
  return html.replace(LINK, (link) => (link === first ? `<link rel="stylesheet" href="${sheet}"/>` : ''));
};

/** What the form waits for is asked for beside its script, and not only once that runs: a round trip less. */
const withPreloads = (file: string, html: string): string => {
  const locale = html.includes(' data-island="write"') && LOCALES.find((one) => file.startsWith(`${one}/`));
  if (!locale) return html;
  const links = [worldUrl, namesWordingUrls[locale]].map(
    (url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`,
  );
  return html.replace(BEFORE_STYLES, links.join(''));
};

for (const file of filesIn(OUT).filter((name) => name.endsWith('.html'))) {
  const page = path.join(OUT, file);
  try {
    writeFileSync(page, withPreloads(file, tidy(withOwnStyles(withoutNext(readFileSync(page, 'utf8'), modulesOf)))));
  } catch (error) {
    console.error(`${page}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
for (const file of filesIn(OUT).filter((name) => /^_next\/.*\.js$|^_next\/static\/chunks\/.*\.css$/.test(name)))
  rmSync(path.join(OUT, file));
mkdirSync(path.join(OUT, 'islands'), { recursive: true });
for (const [file, text] of texts) writeFileSync(file, retryImports(text));
recordBundle('islands', contentsOf(metafile));
recordLaterFiles(metafile.outputs, `${ENTRIES}/write.ts`);
