import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** yoga-layout's loader as Emscripten wrote it: the module inside as base64, the loading function as default export. */
const MODULE = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/g;
const EXPORT = 'export default loadYoga;';
/** Where the loader lets somebody else make the instance; without it this would not work. */
const HOOK = 'if(h.instantiateWasm)';

/** `npx wasm2js -O3 --emscripten`: the module as one function, `instantiate(imports)`, that returns its exports. */
const wasm2js = (wasm: Uint8Array): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yoga-'));
  try {
    const [from, to] = ['yoga.wasm', 'yoga.js'].map((name) => path.join(folder, name)) as [string, string];
    writeFileSync(from, wasm);
    const program = path.join(path.dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin/wasm2js');
    execFileSync(process.execPath, [program, from, '-O3', '--emscripten', '-o', to]);
    return readFileSync(to, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/**
 * The source of yoga-layout's loader with its WebAssembly translated to JavaScript: the same default export, and no use
 * of `WebAssembly`. Throws where the loader is not as known here.
 */
export const withoutWasm = (loader: string): string => {
  const modules = [...loader.matchAll(MODULE)];
  const [, base64 = ''] = modules[0] ?? [];
  if (modules.length !== 1 || !loader.includes(EXPORT) || !loader.includes(HOOK)) {
    throw new Error(
      'yoga-layout loads its WebAssembly differently now; tools/build/yoga/withoutWasm.ts must learn how.',
    );
  }
  // The loader names WebAssembly for errors, and where it would compile; the latter is not reached.
  return `const WebAssembly = { RuntimeError: Error };
${wasm2js(Buffer.from(base64, 'base64'))}
${loader.replace(base64, '').replace(EXPORT, '')}
const instantiateWasm = (imports, receive) => {
  const exports = instantiate(imports);
  receive({ exports });
  return exports;
};
export default () => loadYoga({ instantiateWasm });
`;
};
