import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callBasisProblems } from '../../tools/content-lint/rules/callBasis';
import { world } from '../support/letters';
import { templateSection } from '../support/templateSection';

describe('who called for it', () => {
  const problems = (basis: 'demanded' | 'concern', ...facts: string[]) =>
    callBasisProblems('x', [templateSection('call', { facts })], { basis }).map(({ problem }) => problem);

  it('is cited', () => {
    expect(problems('demanded', 'A14', 'A10')).toEqual([]);
    expect(problems('concern', 'C07')).toEqual([]);
    expect(problems('demanded').join()).toMatch(/nobody/);
  });

  it('is never the 130 organisations where others voiced a concern', () => {
    expect(problems('concern', 'A10').join()).toMatch(/130/);
  });
});

describe('the table of demands', () => {
  const table = readFileSync('docs/demands.md', 'utf8');
  const rows = new Map(
    [...table.matchAll(/^\| ([A-Z]+\d[a-z]?) \|[^|]*\|[^|]*\| ([^|]*) \|/gm)].map(([, id, letters]) => [id, letters]),
  );

  it('has all 21 rows, and each leads to a letter that names the row', () => {
    expect(rows.size).toBe(21);
    for (const [id, letters] of rows) {
      const [letter] = letters?.match(/(?<=`)[a-z-]+(?=`)/) ?? [];
      const demand = world.demands.find((candidate) => candidate.id === letter);
      expect(demand?.documents, `${id} in ${letter}`).toContain(id);
    }
  });

  it('leaves out no row that a letter names', () => {
    for (const { id, documents } of world.demands)
      for (const row of documents) expect(rows.get(row), `${row} of ${id}`).toContain(`\`${id}\``);
  });
});
