import { describe, expect, it } from 'vitest';
import { callBasisProblems } from '../../tools/content-lint/rules/callBasis';
import { citedSourceProblems } from '../../tools/content-lint/rules/citedSources';
import { documentDemandProblems } from '../../tools/content-lint/rules/documentDemands';
import { documentVoiceProblems } from '../../tools/content-lint/rules/documentVoices';
import { boundLawProblems, lawRecordProblems } from '../../tools/content-lint/rules/lawRecords';
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
  const fact = 'A10';
  const rows = [
    {
      id: 'A1',
      letters: [
        { demand: 'one', fact },
        { demand: 'two', fact },
      ],
    },
  ];
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

  it('has a voice in the letter, where it says who called', () => {
    const said = (name: string, fact: string) =>
      documentVoiceProblems('x', 'one', [templateSection(name, { facts: [fact] })], rows).map(({ place }) => place);
    expect(said('call', 'A10')).toEqual([]);
    expect(said('call-also', 'A10')).toEqual([]);
    expect(said('events', 'A10')).toEqual(['row "A1"']);
    expect(said('call', 'B12')).toEqual(['row "A1"']);
  });

  it('stands there once', () => {
    const twice = documentDemandProblems([...rows, ...rows], [{ id: 'one', documents: ['A1'] }]);
    expect(twice).toMatchObject([{ place: 'A1', problem: 'stands twice.' }]);
  });
});

describe('laws that letters name', () => {
  const groups = [{ id: 'bound', states: ['FR', 'SE'] }];
  const record = { id: 'case', group: 'bound' };

  it('have a record of what was seen, and the other way round', () => {
    expect(lawRecordProblems(['case'], [record], groups)).toEqual([]);
    expect(lawRecordProblems(['case', 'other'], [record], groups)).toMatchObject([{ place: 'other' }]);
    expect(lawRecordProblems([], [record], groups)).toMatchObject([{ place: 'case' }]);
    expect(lawRecordProblems(['case'], [record], [])).toMatchObject([{ place: 'case' }]);
  });

  it('stand only in letters to those whom they bind', () => {
    const named = (states: string[]) =>
      boundLawProblems('x', [templateSection('ground', { law: ['case'], states })], [record], groups);
    expect(named(['FR'])).toEqual([]);
    expect(named(['FR', 'SE'])).toEqual([]);
    expect(named([])).toHaveLength(1);
    expect(named(['FR', 'GB'])).toHaveLength(1);
  });
});

describe('sources that letters cite', () => {
  const problems = (source: { url: string | null; read?: 'page' | 'second-hand' }) =>
    citedSourceProblems(
      'x',
      [templateSection('events', { facts: ['A01'] })],
      [{ id: 'A01', source: 'one', alsoSources: [] }],
      [{ id: 'one', ...source }],
    );

  it('were read where they can be opened', () => {
    expect(problems({ url: 'https://example.org', read: 'page' })).toEqual([]);
    expect(problems({ url: null })).toHaveLength(1);
    expect(problems({ url: 'https://example.org', read: 'second-hand' })).toHaveLength(1);
  });
});
