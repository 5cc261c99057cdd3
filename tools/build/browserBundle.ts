import type { BuildOptions } from 'esbuild';
import { BROWSER_TARGETS } from '../../lib/release/browsers';
import { BASE } from '../../lib/site/place';

/** What a browser's script knows of the build; Node's own names are nothing to it. */
export const BROWSER_DEFINE = {
  'process.env.NODE_ENV': '"production"',
  'process.env.SITE_BASE': JSON.stringify(BASE),
};

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
  define: BROWSER_DEFINE,
} as const satisfies BuildOptions;
