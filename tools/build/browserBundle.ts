import type { BuildOptions } from 'esbuild';
import { BROWSER_TARGETS } from '../../lib/release/browsers';

/** How modules for browsers are bundled: short, and for those browsers that lib/release/browsers.ts names. */
export const BROWSER_BUNDLE = {
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  platform: 'browser',
  target: [...BROWSER_TARGETS],
  jsx: 'automatic',
  legalComments: 'none',
} as const satisfies BuildOptions;
