import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROOFS } from '../../audits/audits';
import { proofTable, runProofs } from '../../audits/runAudits';

const silent = { quick: true, seed: 1, progress: () => {} };

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

const prove = (...options: readonly string[]) => {
  const command = ['--import', 'tsx', 'audits/run.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

describe('npm run prove', { timeout: 120_000 }, () => {
  it('takes a seed and a number of inputs, and says which seed it used', () => {
    const { status, said } = prove('--only', 'links', '--seed', '4711', '--count', '200');
    expect(said).toContain('--seed 4711');
    expect(said).toMatch(/ok +links +Links +200 links/);
    expect(status).toBe(0);
  });

  it('says so before it begins, when it draws the seed itself', () => {
    expect(prove('--only', 'links', '--count', '20').said).toMatch(/^--seed \d+ repeats/);
  });

  it.each([
    [['--seed', 'x'], /--seed needs a whole number/],
    [['--count', '5'], /--count needs one proof/],
  ])('runs nothing with %j', (options, message) => {
    const { status, said } = prove(...options);
    expect(said).toMatch(message);
    expect(status).toBe(1);
  });
});
