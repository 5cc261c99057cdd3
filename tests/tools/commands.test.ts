import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const PAGES = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.md') ? [path.join('docs', file)] : [],
  ),
];
const text = PAGES.map((page) => readFileSync(page, 'utf8')).join('\n');

it('every documented command exists, and so do the files it names', () => {
  const named = [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w-]*(?::[\w-]+)*)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...text.matchAll(/\bnpx (?:vitest run|playwright test)((?: (?:tests|audits)\/[\w./-]*[\w/])+)/g)]
    .flatMap(([, list = '']) => list.trim().split(' '))
    .filter((file) => !existsSync(file));
  expect(files).toEqual([]);
});

it('each command brings what it needs, or says in one line what to run first', () => {
  // Nothing of these is installed: they are Node alone.
  const bare = Object.entries(scripts).filter(([, line]) => !/^node (tools\/setup|audits\/bench)\/\w+\.mjs/.test(line));
  expect(bare).toEqual([]);
  const folder = mkdtempSync(path.join(tmpdir(), 'fresh-clone-'));
  cpSync('tools/setup', path.join(folder, 'tools/setup'), { recursive: true });
  for (const needed of ['packages', 'content', 'build']) {
    const { status, stderr } = spawnSync(process.execPath, ['tools/setup/needs.mjs', needed], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, 'First run `npm ci`: the packages are not installed.\n']);
  }
});

it('nothing here starts Next with its telemetry on', () => {
  const starting = readdirSync('tools/setup').filter((file) =>
    readFileSync(`tools/setup/${file}`, 'utf8').includes('next/dist/bin/next'),
  );
  expect(starting).toContain('dev.mjs');
  for (const file of starting)
    expect(readFileSync(`tools/setup/${file}`, 'utf8'), file).toContain("NEXT_TELEMETRY_DISABLED: '1'");
  expect(Object.values(scripts).filter((line) => /\bnext (?:dev|build)\b/.test(line))).toEqual([]);
});
