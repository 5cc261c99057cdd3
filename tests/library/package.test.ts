import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPdf } from '../../tools/pdf-validate/readPdf';

const folder = mkdtempSync(path.join(tmpdir(), 'library-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The example as the documentation has it. */
const EXAMPLE = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/library.md', 'utf8'))?.[1] ?? '';

it('the example runs, and fits the types, from the packed file in an empty folder and without a network', {
  timeout: 180_000,
}, async () => {
  const node = (cwd: string, ...args: readonly string[]) =>
    execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
  node('.', 'node_modules/tsx/dist/cli.mjs', 'tools/library/build.ts');
  const packed = readdirSync('.').find((file) => /^letters-for-accountability-.*\.tgz$/.test(file)) ?? '';
  writeFileSync(path.join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', path.resolve(packed)], { cwd: folder });
  rmSync(packed);
  writeFileSync(path.join(folder, 'example.mjs'), EXAMPLE);
  expect(EXAMPLE.trim().split('\n').length).toBeLessThanOrEqual(20);
  expect(node(folder, 'example.mjs')).toMatch(/^\/de\/write\/[a-z-]+\/#.*to=DE/);
  const { text } = await readPdf(readFileSync(path.join(folder, 'letter-DE.pdf')));
  expect(text).toContain('Robin Example');
  expect(readFileSync(path.join(folder, 'letter-DE.txt'), 'utf8')).toContain('Robin Example');
  const installed = path.join(folder, 'node_modules/letters-for-accountability');
  expect(existsSync(path.join(installed, 'licences/third-party.txt'))).toBe(true);
  const options = ['--noEmit', '--strict', '--checkJs', '--allowJs', '--module', 'nodenext', '--target', 'es2022'];
  const types = ['--types', 'node', '--typeRoots', path.resolve('node_modules/@types')];
  node(folder, path.resolve('node_modules/typescript/bin/tsc'), ...options, ...types, 'example.mjs');
});
