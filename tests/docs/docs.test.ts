import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDITS } from '../../audits/audits';
import { PROMISES } from '../../tools/docs/promises';
import { commandFor, promiseList, promiseTables } from '../../tools/docs/tables';
import { fillMarks, staleDocs } from '../../tools/docs/writeDocs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const EVIDENCE = PROMISES.flatMap(({ evidence }) => evidence);
const HELD_BY = EVIDENCE.flatMap(({ heldBy }) => heldBy);

describe('what docs tell of the code', () => {
  it('is written from the data of today; npm run docs writes it', () => {
    expect(staleDocs()).toEqual([]);
  });

  it('stands between marks, and all else in the file stays', () => {
    const page = 'Before\n<!-- npm run docs: one -->\nold\n<!-- end -->\nAfter\n';
    const filled = fillMarks('x.md', page, { one: () => 'new' });
    expect(filled).toBe('Before\n<!-- npm run docs: one -->\nnew\n<!-- end -->\nAfter\n');
    expect(fillMarks('x.md', filled, { one: () => 'new' })).toBe(filled);
    expect(() => fillMarks('x.md', page, { two: () => 'new' })).toThrow('x.md has no mark for "two"');
  });
});

describe('the promises', () => {
  it('are numbered alike in README.md and docs/promises.md', () => {
    const numbered = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...found]) => found);
    const listed = numbered(promiseList(PROMISES), /^(\d+)\. \*\*(.+?)\.\*\*/gm);
    expect(listed).toEqual(numbered(promiseTables(PROMISES), /^## (\d+)\. (.+)$/gm));
    expect(listed).toHaveLength(PROMISES.length);
  });

  it.each(PROMISES)('$name is held by tests that exist, or says that it is a matter of conduct', ({ evidence }) => {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { claim, heldBy, reached } of evidence) {
      expect(
        heldBy.filter((file) => !existsSync(file)),
        claim,
      ).toEqual([]);
      if (heldBy.length === 0) expect(reached, claim).toContain('matter of conduct');
    }
  });

  it('are shown by commands that exist', () => {
    for (const { heldBy } of EVIDENCE) {
      const [, script = 'test'] = /^npm (?:run )?([\w:]+)/.exec(commandFor(heldBy) ?? '') ?? [];
      expect(Object.keys(scripts)).toContain(script);
    }
    expect(commandFor(['tests/e2e/a.spec.ts', 'audits/disk.ts'])).toBe('npm run audits -- --only disk');
    expect(commandFor(['tests/e2e/a.spec.ts', 'tests/pdf/a.test.ts'])).toBe('npm test');
    expect(commandFor(['tests/e2e/a.spec.ts'])).toBe('npm run test:e2e');
    expect(commandFor([])).toBeNull();
  });

  it('name every audit', () => {
    for (const { name } of AUDITS) expect(HELD_BY).toContain(`audits/${name}.ts`);
  });
});
