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

/** A folder with the code and nothing installed, prepared or built. */
const freshClone = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fresh-clone-'));
  const filter = (file: string) => !file.includes('node_modules');
  for (const code of ['tools', 'audits']) cpSync(code, path.join(folder, code), { recursive: true, filter });
  return folder;
};

/** A command of package.json as npm runs it. */
const runIn = (cwd: string, line: string, ...more: string[]) => {
  const [, ...args] = line.split(' ');
  return spawnSync(process.execPath, [...args, ...more], { cwd, encoding: 'utf8' });
};

it('each command brings what it needs, or says in one line what to run first', () => {
  const command = /^node tools\/setup\/needs\.mjs (nothing|packages|content|build) \S/;
  expect(Object.entries(scripts).filter(([, line]) => !command.test(line))).toEqual([]);
  const folder = freshClone();
  const ready: string[] = [];
  for (const [name, line] of Object.entries(scripts)) {
    if (command.exec(line)?.[1] === 'nothing') {
      ready.push(name);
      continue;
    }
    const { status, stderr } = runIn(folder, line);
    expect([name, status, stderr]).toEqual([name, 1, 'First run `npm ci`: the packages are not installed.\n']);
  }
  // These install first, so they are Node alone.
  expect(ready.sort()).toEqual(['dev', 'start', 'test']);
});

it('each command says what it is for, before anything is installed, and does nothing else', () => {
  const folder = freshClone();
  const before = readdirSync(folder, { recursive: true });
  for (const [name, line] of Object.entries(scripts)) {
    const { status, stdout, stderr } = runIn(folder, line, '--help');
    expect([name, status, stderr]).toEqual([name, 0, '']);
    const [, program = ''] = /needs\.mjs \w+ (.*)$/.exec(line) ?? [];
    if (/\.(?:ts|mjs)$/.test(program))
      expect(stdout, name).toMatch(new RegExp(`^npm (?:run )?${name.split(':')[0]}\\b`));
    else expect(stdout, name).toBe(`${program}\n`);
  }
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
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
