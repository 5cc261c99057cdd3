/** Bundles the pages' own small scripts and the offline worker into public/: short and whole, without modules, for old browsers too. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { OFFLINE_WORKER } from '../../lib/offline/offlineFiles';
import { BROWSER_DEFINE } from './browserBundle';
import { contentsOf, recordBundle } from './release/notices';

/** A script as it is sent, and the packages in it. What ES5 lacks esbuild either rewrites or refuses. */
export const bundleScript = (entry: string, target: 'es5' | 'es2020' = 'es2020') => {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target,
    legalComments: 'none',
    define: BROWSER_DEFINE,
    metafile: true,
    logLevel: 'error',
  });
  const [script] = outputFiles;
  if (!script) throw new Error(`esbuild made nothing of ${entry}.`);
  return { contents: script.contents, packages: Object.values(contentsOf(metafile)).flat() };
};

/** A purge release takes every offline copy back from the devices that hold one (docs/deploy.md). */
export const PURGE_WORKER = 'lib/offline/purgeWorker.ts';

export const buildScripts = ({ purge }: { readonly purge: boolean }): void => {
  const scripts = {
    'page.js': bundleScript('lib/device/page.ts'),
    'review.js': bundleScript('lib/device/review.ts'),
    // Speaks to browsers that can run nothing else.
    'start.js': bundleScript('lib/device/start.ts', 'es5'),
    'fresh.js': bundleScript('lib/device/fresh.ts', 'es5'),
    [OFFLINE_WORKER]: bundleScript(purge ? PURGE_WORKER : 'lib/offline/worker.ts'),
  };
  for (const [name, { contents }] of Object.entries(scripts)) writeFileSync(path.join('public', name), contents);
  recordBundle('scripts', Object.fromEntries(Object.entries(scripts).map(([name, { packages }]) => [name, packages])));
};
