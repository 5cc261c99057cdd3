/** Bundles the PDF engine into public/pdf-worker.<hash>.js and names it in generated/worker-url.ts. */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { BROWSER_BUNDLE, BROWSER_DEFINE } from './browserBundle';
import { contentsOf, recordBundle } from './release/notices';

/**
 * Parts of the engine that letters never reach, replaced by next to nothing:
 * - Brotli reads WOFF2 fonts; ours are WOFF
 * - English hyphenation patterns; no word of a letter is divided
 * - colour profiles and standard fonts for kinds of PDF that are not made here
 */
const UNUSED: readonly { readonly filter: RegExp; readonly contents: string }[] = [
  {
    filter: /brotli\/decompress\.js$/,
    contents: 'module.exports = () => { throw new Error("WOFF2 is not read here."); };',
  },
  {
    filter: /^@react-pdf\/hyphenate\/en-us$/,
    contents: 'export const syllables = (word) => [word]; export default { syllables };',
  },
];

const leaveOutUnused: Plugin = {
  name: 'leave-out-unused',
  setup({ onResolve, onLoad }) {
    UNUSED.forEach(({ filter, contents }, index) => {
      onResolve({ filter }, () => ({ path: String(index), namespace: 'unused' }));
      onLoad({ filter: new RegExp(`^${index}$`), namespace: 'unused' }, () => ({ contents }));
    });
  },
};

/** One module of lib/pdf with all it needs, as a browser loads it, and the packages in it. */
export const bundleEngine = async (entry: string) => {
  const { outputFiles, metafile } = await build({
    ...BROWSER_BUNDLE,
    entryPoints: [entry],
    define: { ...BROWSER_DEFINE, global: 'self' },
    plugins: [leaveOutUnused],
    metafile: true,
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`esbuild made nothing of ${entry}.`);
  return { contents: bundle.contents, packages: Object.values(contentsOf(metafile)).flat() };
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
