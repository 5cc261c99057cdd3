import { describe, expect, it } from 'vitest';
import { callBasisProblems } from '../../tools/content-lint/rules/callBasis';
import { documentDemandProblems } from '../../tools/content-lint/rules/documentDemands';
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

describe('what the documents ask for', () => {
  const rows = [{ id: 'A1', letters: [{ demand: 'one' }, { demand: 'two' }] }];
  const problems = (...demands: { id: string; documents: string[] }[]) =>
    documentDemandProblems(rows, demands).map(({ place, problem }) => `${place}: ${problem}`);

  it('leads to the letter that names it', () => {
    expect(problems({ id: 'one', documents: ['A1'] })).toEqual([]);
    expect(problems({ id: 'one', documents: [] })).toEqual([expect.stringMatching(/^A1: its letter "one"/)]);
    expect(problems({ id: 'two', documents: ['A1'] })).toEqual([expect.stringMatching(/^A1: its letter "one"/)]);
  });

  it('leads to every letter that names it', () => {
    const one = { id: 'one', documents: ['A1'] };
    expect(problems(one, { id: 'two', documents: ['A1'] })).toEqual([]);
    expect(problems(one, { id: 'three', documents: ['A1'] })).toEqual([
      expect.stringMatching(/row "A1" does not lead/),
    ]);
    expect(problems(one, { id: 'two', documents: ['A9'] })).toEqual([expect.stringMatching(/row "A9" does not lead/)]);
  });

  it('stands there once', () => {
    const twice = documentDemandProblems([...rows, ...rows], [{ id: 'one', documents: ['A1'] }]);
    expect(twice).toMatchObject([{ place: 'A1', problem: 'stands twice.' }]);
  });
});
