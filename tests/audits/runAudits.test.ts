import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AUDITS } from '../../audits/audits';
import { auditTable, runAudits } from '../../audits/runAudits';

const silent = { quick: true, seed: 7, progress: () => {} };

describe('the runner of the audits', () => {
  it('has a module for each audit, under a name of its own', () => {
    const names = AUDITS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(existsSync(`audits/${name}.ts`), name).toBe(true);
  });

  it('runs all of them, says how far it is, and counts one that throws or tells nothing as failed', async () => {
    const lines: string[] = [];
    const figure = { name: 'files that differ', figure: '0 of 9', target: '0', passed: true };
    const rows = await runAudits(
      [
        { name: 'breaks', about: 'A', load: async () => ({ run: () => Promise.reject(new Error('no disk left')) }) },
        { name: 'silent', about: 'B', load: async () => ({ run: async () => [] }) },
        { name: 'holds', about: 'C', load: async () => ({ run: async ({ quick }) => (quick ? [figure] : []) }) },
      ],
      { ...silent, progress: (line) => lines.push(line) },
    );
    expect(rows.map(({ audit, passed }) => [audit, passed])).toEqual([
      ['breaks', false],
      ['silent', false],
      ['holds', true],
    ]);
    expect(lines[2]).toContain('holds (3 of 3)');
    const table = auditTable(rows, silent);
    expect(table[0]).toMatch(/^FAILED {2}breaks .*no disk left/);
    expect(table[1]).toMatch(/^ +repeat: npm run audits -- --only breaks --seed 7 --quick$/);
    expect(table[4]).toMatch(/^ok +holds +files that differ +0 of 9 +target: 0$/);
  });

  it('gives every audit the seed, and says with which seed one fails', async () => {
    const seeds: number[] = [];
    const figure = { name: 'a', figure: '1', target: '0', passed: false };
    const drawn = async ({ seed }: { readonly seed: number }) => {
      seeds.push(seed);
      return [figure];
    };
    const whole = { ...silent, quick: false, seed: 123 };
    const rows = await runAudits([{ name: 'one', about: 'A', load: async () => ({ run: drawn }) }], whole);
    expect(seeds).toEqual([123]);
    expect(auditTable(rows, whole)[1]).toMatch(/repeat: npm run audits -- --only one --seed 123$/);
  });
});
