/**
 * Bundles the server and its render process into .server/: Node cannot import style sheets and TypeScript, and one file
 * starts in a fraction of the time that hundreds take.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { moveStyles } from '../../lib/site/moveFiles';
import { BROWSER_DEFINE } from './browserBundle';
import { contentsOf, recordBundle } from './release/notices';

const OPTIONS = {
  outdir: '.server',
  entryNames: '[name]',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  // Style sheets name them from the root of the site.
  external: ['/fonts/*'],
  define: BROWSER_DEFINE,
  logLevel: 'warning',
  metafile: true,
} as const satisfies BuildOptions;

rmSync('.server', { recursive: true, force: true });
const main = await build({
  ...OPTIONS,
  entryPoints: ['server/main.ts'],
  // Templates stay files of their own, read with the first letter that needs them.
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  // Packages written for require() find it in a bundle of modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
// The engine's packages stay where they are.
const render = await build({ ...OPTIONS, entryPoints: ['server/render/renderEntry.ts'], packages: 'external' });
const STYLES = '.server/main.css';
writeFileSync(STYLES, moveStyles(readFileSync(STYLES, 'utf8')));
recordBundle('server', { ...contentsOf(main.metafile), ...contentsOf(render.metafile) });
