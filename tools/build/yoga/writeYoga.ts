import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withoutWasm } from './withoutWasm';

/** The layout engine's Yoga without WebAssembly; bundled by yogaPlugin. */
const YOGA = 'generated/yoga.js';

/** The very loader that the layout engine imports, wherever npm put it. */
export const yogaLoader = (): string => {
  const require = createRequire(import.meta.url);
  const layout = createRequire(require.resolve('@react-pdf/layout'));
  return path.resolve(layout.resolve('yoga-layout/load'), '../../binaries/yoga-wasm-base64-esm.js');
};

/** First line of the file: what it was made from. */
export const yogaMark = (): string => {
  const { version } = createRequire(import.meta.url)('binaryen/package.json') as { readonly version: string };
  const hash = createHash('sha256').update(readFileSync(yogaLoader())).update(version);
  for (const file of ['withoutWasm.ts', 'writeYoga.ts']) hash.update(readFileSync(path.join('tools/build/yoga', file)));
  return `// Made by tools/build/yoga from ${hash.digest('hex')}\n`;
};

/** Translating takes some five seconds, so that it is done again only when something it depends on is another. */
export const writeYoga = (): void => {
  const mark = yogaMark();
  if (existsSync(YOGA) && readFileSync(YOGA, 'utf8').startsWith(mark)) return;
  writeFileSync(YOGA, mark + withoutWasm(readFileSync(yogaLoader(), 'utf8')));
};
