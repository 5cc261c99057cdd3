/** Bundles the PDF engine into public/pdf-worker.<hash>.js and names it in generated/worker-url.ts. */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BROWSER_BUNDLE, BROWSER_DEFINE } from './browserBundle';
import { leanEngine } from './leanEngine';
import { contentsOf, recordBundle } from './release/notices';

/** One module of lib/pdf with all it needs, as a browser loads it, and the packages in it. */
export const bundleEngine = async (entry: string) => {
  const { outputFiles, metafile } = await build({
    ...BROWSER_BUNDLE,
    entryPoints: [entry],
    define: { ...BROWSER_DEFINE, global: 'self' },
    plugins: [leanEngine],
    // For the decorators of fontkit's own modules.
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, paths: { '@/*': ['./*'] } } },
    metafile: true,
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`esbuild made nothing of ${entry}.`);
  // The tables of characters are made from this one.
  const packages = [...Object.values(contentsOf(metafile)).flat(), 'node_modules/unicode-properties'];
  return { contents: bundle.contents, packages };
};

export const buildWorker = async (): Promise<void> => {
  const { contents, packages } = await bundleEngine('lib/pdf/pdfWorker.ts');
  const name = `pdf-worker.${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;
  for (const file of readdirSync('public')) if (file.startsWith('pdf-worker.')) rmSync(path.join('public', file));
  writeFileSync(path.join('public', name), contents);
  recordBundle('engine', { [name]: packages });
  writeFileSync(
    'generated/worker-url.ts',
    `/** The PDF engine, loaded with the first letter. */\nexport const workerUrl = '/${name}';\n`,
  );
};
