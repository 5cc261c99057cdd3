/** Bundles the PDF engine into public/pdf-worker.<hash>.js and pdf-shapers.<hash>.js, named in generated/. */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { BROWSER_BUNDLE, BROWSER_DEFINE } from './browserBundle';
import { LATE_SHAPERS, leanEngine } from './leanEngine';
import { contentsOf, recordBundle } from './release/notices';

/** A part of the engine as a browser loads it, and the packages in it. */
const bundlePart = async (entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>) => {
  const { outputFiles, metafile } = await build({
    ...BROWSER_BUNDLE,
    ...entry,
    define: { ...BROWSER_DEFINE, global: 'self' },
    plugins: [leanEngine],
    // For the decorators of fontkit's own modules.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, paths: { '@/*': ['./*'] } } },
    metafile: true,
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('esbuild made nothing of the PDF engine.');
  // The tables of characters are made from this one.
  const packages = [...Object.values(contentsOf(metafile)).flat(), 'node_modules/unicode-properties'];
  return { contents: bundle.contents, packages };
};

/** One module of lib/pdf with all it needs, but for the shapers that come late. */
export const bundleEngine = (entry: string) => bundlePart({ entryPoints: [entry] });
export const bundleLateShapers = () => bundlePart({ stdin: { contents: LATE_SHAPERS, resolveDir: '.' } });

/** Writes a part into public/ under its name and hash; gives its name. */
const writePart = (part: string, contents: Uint8Array): string => {
  for (const file of readdirSync('public')) if (file.startsWith(`${part}.`)) rmSync(path.join('public', file));
  const name = `${part}.${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;
  writeFileSync(path.join('public', name), contents);
  return name;
};

export const buildWorker = async (): Promise<void> => {
  const late = await bundleLateShapers();
  const shapers = writePart('pdf-shapers', late.contents);
  writeFileSync(
    'generated/shapers-url.ts',
    `/** The engine's shapers of syllables, loaded with the first letter that needs them. */\nexport const shapersUrl = '/${shapers}';\n`,
  );
  // It names the file of the shapers.
  const engine = await bundleEngine('lib/pdf/pdfWorker.ts');
  const worker = writePart('pdf-worker', engine.contents);
  recordBundle('engine', { [worker]: engine.packages, [shapers]: late.packages });
  writeFileSync(
    'generated/worker-url.ts',
    `/** The PDF engine, loaded with the first letter. */\nexport const workerUrl = '/${worker}';\n`,
  );
};
