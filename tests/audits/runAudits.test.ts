import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROOFS } from '../../audits/audits';
import { proofTable, runProofs } from '../../audits/runAudits';

const silent = { quick: true, progress: () => {} };

describe('the runner of the long proofs', () => {
  it('has a module for each proof, under a name of its own', () => {
    const names = PROOFS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(existsSync(`audits/${name}.ts`), name).toBe(true);
  });

  it('runs all of them, says how far it is, and counts one that throws or tells nothing as failed', async () => {
    const lines: string[] = [];
    const figure = { name: 'files that differ', figure: '0 of 9', target: '0', passed: true };
    const rows = await runProofs(
      [
        { name: 'breaks', about: 'A', load: async () => ({ run: () => Promise.reject(new Error('no disk left')) }) },
        { name: 'silent', about: 'B', load: async () => ({ run: async () => [] }) },
        { name: 'holds', about: 'C', load: async () => ({ run: async ({ quick }) => (quick ? [figure] : []) }) },
      ],
      { ...silent, progress: (line) => lines.push(line) },
    );
    expect(rows.map(({ proof, passed }) => [proof, passed])).toEqual([
      ['breaks', false],
      ['silent', false],
      ['holds', true],
    ]);
    expect(lines[2]).toContain('holds (3 of 3)');
    const table = proofTable(rows);
    expect(table[0]).toMatch(/^FAILED {2}breaks .*no disk left/);
    expect(table[2]).toMatch(/^ok +holds +files that differ +0 of 9 +target: 0$/);
  });
});
