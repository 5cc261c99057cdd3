import { spawnSync } from 'node:child_process';
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

const audits = (...options: readonly string[]) => {
  const command = ['--import', 'tsx', 'audits/run.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
};

describe('npm run audits', { timeout: 120_000 }, () => {
  it('takes a seed and a number of inputs, and says which seed it used', () => {
    const { status, said } = audits('--only', 'links', '--seed', '4711', '--count', '200');
    expect(said).toContain('--seed 4711');
    expect(said).toMatch(/ok +links +Links +200 links/);
    expect(status).toBe(0);
  });

  it('says so before it begins, when it draws the seed itself', () => {
    expect(audits('--only', 'links', '--count', '20').said).toMatch(/^Seed \d+: --seed \d+ draws the same input/);
  });

  it.each([
    [['--seed', 'x'], /--seed needs a whole number/],
    [['--count', '5'], /--count needs one audit/],
    [['--only', 'nothing'], /No audit is named nothing\. There are: disk, /],
  ])('runs nothing with %j', (options, message) => {
    const { status, said } = audits(...options);
    expect(said).toMatch(message);
    expect(status).toBe(1);
  });
});
