import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROOFS } from '../../audits/audits';

const FILE = 'docs/promises.md';
const rows = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const PROMISES = 12;

describe('the table of promises', () => {
  it('has a row for each promise, and says for each what was reached', () => {
    expect(new Set(rows.map(([number]) => Number(number)))).toEqual(
      new Set(Array.from({ length: PROMISES }, (_, index) => index + 1)),
    );
    for (const row of rows) {
      expect(row, row.join('|')).toHaveLength(5);
      expect(row[4]?.length, row[1]).toBeGreaterThan(1);
    }
  });

  it('names tests that exist, by their own names', () => {
    for (const [, promise, held = ''] of rows) {
      const links = [...held.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];
      expect(links.length > 0 || held === '–', promise).toBe(true);
      for (const [, name = '', target = ''] of links) {
        expect(existsSync(path.join('docs', target)), target).toBe(true);
        expect(path.basename(target).split('.')[0]).toBe(name);
      }
    }
  });

  it('names commands that exist, and has one wherever it has a test', () => {
    for (const [, promise, held, command = ''] of rows) {
      const [, line = ''] = /^`([^`]+)`$/.exec(command) ?? [];
      expect(line === '', promise).toBe(held === '–');
      const [, script = 'test'] = /^npm (?:run )?([\w:]+)/.exec(line) ?? [];
      expect(Object.keys(scripts), line).toContain(script);
      const [, proof] = /--only ([\w-]+)/.exec(line) ?? [];
      if (proof) expect(PROOFS.map(({ name }) => name)).toContain(proof);
    }
  });

  it('names every long proof', () => {
    const text = readFileSync(FILE, 'utf8');
    for (const { name } of PROOFS) expect(text, name).toContain(`--only ${name}`);
  });
});
