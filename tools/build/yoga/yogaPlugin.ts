import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Bundles Yoga as JavaScript (generated/yoga.js) where the layout engine asks for its WebAssembly. */
export const yogaPlugin: Plugin = {
  name: 'yoga-without-wasm',
  setup({ onLoad }) {
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, () => ({ contents: readFileSync('generated/yoga.js') }));
  },
};
