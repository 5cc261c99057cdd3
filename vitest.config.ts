import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ['tools/setup/prepared.mjs'],
    include: ['tests/**/*.test.{ts,tsx}'],
    // Letters must not depend on where they are made: an odd zone finds what a usual one hides.
    env: { TZ: 'Pacific/Chatham' },
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
