/** Bundles what every page runs into public/page.js: one small script without modules, for old browsers too. */
import { buildSync } from 'esbuild';

export const buildPageScript = (): void => {
  buildSync({
    entryPoints: ['lib/device/page.ts'],
    outfile: 'public/page.js',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'error',
  });
};
