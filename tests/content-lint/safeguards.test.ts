import { describe, expect, it } from 'vitest';
import { loadSafeguards } from '../../lib/catalogue/loadWorld';
import { LOCALES } from '../../lib/domain/locales';
import { ROLES } from '../../lib/domain/role';
import { safeguardReport } from '../../tools/content-lint/reviewDates';
import { returnProblems, safeguardProblems, safeguardRecordProblems } from '../../tools/content-lint/rules/safeguards';
import { templateSections } from '../../tools/content-lint/templateTree';
import { loadWordingRules } from '../../tools/content-lint/wordingRules';
import { demandOf } from '../support/letters';
import { templateSection } from '../support/templateSection';

const EN = loadWordingRules('en').returns;
const asking = (name: string, outline: string) => templateSection(name, { roles: ['nationality'], outline });

describe('a request that somebody be taken back', () => {
  const problems = (outline: string, returns: 'nationality'[], name = 'step') =>
    returnProblems('x', [asking(name, outline)], { roles: ['nationality'], returns }, EN).map(({ problem }) => problem);

  it.each([
    ['request', '{ask} your Government to take its nationals back.'],
    ['subject', 'Return of nationals'],
    ['step', 'Bring children home.'],
    ['step', 'Transfer nobody to a prison.'],
  ])('in a %s needs the safeguard: %s', (name, text) => {
    expect(problems(text, [], name)).toEqual([expect.stringMatching(/no safeguard/)]);
    expect(problems(text, ['nationality'], name)).toEqual([]);
  });

  it('is not found in what tells, in other words, or in the return of ISIS', () => {
    expect(problems('They called for the return of citizens.', [], 'call')).toEqual([]);
    expect(problems('Prevent a return of ISIS.', [])).toEqual([]);
    expect(problems('Fund courts.', ['nationality'])).toEqual([expect.stringMatching(/no word/)]);
  });

  it.each(LOCALES)('is seen in each text that asks for one, in %s', (locale) => {
    const { roles } = demandOf('repatriation');
    const found = returnProblems(
      'x',
      templateSections(`templates/demands/repatriation/${locale}.hbs`),
      { roles, returns: [] },
      loadWordingRules(locale).returns,
    );
    expect(found.map(({ place }) => place)).toEqual(
      roles.filter((role) => role !== 'custodian' && role !== 'nationality-no-return').map((role) => `role "${role}"`),
    );
  });
});

describe('the safeguard', () => {
  const WHOLE =
    'Nobody should be taken against their will to torture, persecution, an unfair trial or the death penalty.';
  const ofAll = (outline: string) => [templateSection('safeguard', { roles: ROLES, outline })];

  it('names every danger, for every role', () => {
    expect(safeguardProblems('x', ofAll(WHOLE), 'letter', EN)).toEqual([]);
    for (const danger of ['torture', 'persecution', 'an unfair trial', 'the death penalty'])
      expect(safeguardProblems('x', ofAll(WHOLE.replace(danger, 'harm')), 'letter', EN), danger).toHaveLength(1);
    expect(safeguardProblems('x', [], 'letter', EN).length).toBeGreaterThan(5);
  });

  it('says in a demand’s own words at least that nobody goes against their will', () => {
    const own = (outline: string) => [templateSection('safeguard', { roles: ['nationality', 'other'], outline })];
    expect(safeguardProblems('x', own('Nobody goes against their will.'), 'demand', EN)).toEqual([]);
    expect(safeguardProblems('x', own('Return is good.'), 'demand', EN)).toHaveLength(1);
  });

  it('names every danger to those who hold people, in a demand’s own words as well', () => {
    for (const role of ['custodian', 'judiciary'] as const) {
      const own = (outline: string) => [templateSection('safeguard', { roles: [role], outline })];
      expect(safeguardProblems('x', own(WHOLE), 'demand', EN), role).toEqual([]);
      expect(safeguardProblems('x', own('Nobody goes against their will.'), 'demand', EN), role).toHaveLength(4);
    }
  });
});

describe('records of states to which people cannot be returned without danger', () => {
  const demand = {
    id: 'one',
    roles: ['nationality' as const],
    returns: ['nationality' as const],
  };

  it('name a state, once', () => {
    expect(safeguardRecordProblems([{ state: 'CN' }], ['CN'], [])).toEqual([]);
    expect(safeguardRecordProblems([{ state: 'XX' }], ['CN'], [])).toHaveLength(1);
    expect(safeguardRecordProblems([{ state: 'CN' }, { state: 'CN' }], ['CN'], [])).toHaveLength(1);
  });

  it('are reported once they are to be looked at again, and hold all the same', () => {
    const all = loadSafeguards();
    expect(safeguardReport(all, '2026-11-29')).toEqual([]);
    expect(safeguardReport(all, '2099-01-01')).toHaveLength(all.length);
  });

  it('hold for each demand that asks states for men', () => {
    expect(safeguardRecordProblems([], [], [demand])).toEqual([expect.objectContaining({ place: 'one' })]);
    expect(safeguardRecordProblems([], [], [{ ...demand, about: 'children' }])).toEqual([]);
    expect(safeguardRecordProblems([], [], [{ ...demand, roles: ['nationality', 'nationality-no-men'] }])).toEqual([]);
  });
});
