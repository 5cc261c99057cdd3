import path from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Tests that have a world of their own: they change globals, fill caches or measure them. All others share processes, in
 * which what many of them need (the catalogue, the letters' wording, the engine) is loaded once.
 */
const APART = [
  'tests/audits/**',
  'tests/catalogue/{letterSource,readTemplate}.test.ts',
  'tests/catalogue/inSomeLanguages.test.tsx',
  'tests/content-lint/{newDemand,riskWords,rules}.test.ts',
  'tests/device/**',
  'tests/form/client/**',
  'tests/form/fields.test.tsx',
  'tests/letters/**',
  'tests/offline/**',
  'tests/pdf/{BoundedCache,cacheOutlines,cacheTables,layOutPages,manyLetters,sameBytes,withoutWasm}.test.{ts,tsx}',
  'tests/server/**',
];
const ALL = 'tests/**/*.test.{ts,tsx}';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ['tools/setup/prepared.mjs'],
    // Letters must not depend on where they are made: an odd zone finds what a usual one hides.
    env: { TZ: 'Pacific/Chatham' },
    // For what hangs, not for what is slow: a machine may have much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: [ALL], exclude: APART, isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: APART.map((glob) => (glob.endsWith('**') ? `${glob}/*.test.{ts,tsx}` : glob)) },
      },
    ],
  },
});
