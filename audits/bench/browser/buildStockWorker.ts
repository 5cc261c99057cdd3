import { build } from 'esbuild';

const STOCK = './bench/node_modules/@react-pdf/renderer/lib/react-pdf.browser.js';

/** The stock engine as a module worker, built like the app's but with nothing left out. */
export const buildStockWorker = async (): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: ['audits/bench/browser/stockWorker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', global: 'self' },
    // One copy of the engine: elements and worker must not bring one each.
    alias: { '@react-pdf/renderer': STOCK },
    logLevel: 'error',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('esbuild gave no worker.');
  return bundle.contents;
};
