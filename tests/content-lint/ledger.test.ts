import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../lib/catalogue/loadLetterWording';
import type { Fact } from '../../lib/domain/fact';
import { overdueFacts, reviewReport } from '../../tools/content-lint/reviewDates';
import { changeProblems } from '../../tools/content-lint/rules/changeRows';
import { ledgerRowProblems } from '../../tools/content-lint/rules/ledgerRows';
import { pastFactProblems } from '../../tools/content-lint/rules/pastFacts';
import { templateSection } from '../support/templateSection';

const row = (change: Partial<Fact> = {}): Fact => ({
  id: 'A01',
  value: 5,
  figures: ['5'],
  source: 'statement',
  alsoSources: [],
  attribution: 'signatories',
  asOf: '2022-01',
  checkedOn: '2026-11-21',
  reviewBy: '2026-12-31',
  status: 'past',
  conflictsWith: [],
  ...change,
});
const KNOWN = { sources: ['statement'], attributions: ['signatories'] };

describe('a row of the ledger', () => {
  const problems = (...rows: Fact[]) => ledgerRowProblems(rows, KNOWN).map(({ problem }) => problem);

  it('is sound', () => {
    expect(problems(row())).toEqual([]);
    expect(problems(row({ value: { from: 700, to: 850 }, figures: ['700', '850'] }))).toEqual([]);
    const [one, two] = [row({ conflictsWith: ['B01'] }), row({ id: 'B01', conflictsWith: ['A01'] })];
    expect(problems(one, two)).toEqual([]);
  });

  it.each([
    ['an unknown source', { source: 'hearsay' }, /hearsay/],
    ['an unknown further source', { alsoSources: ['hearsay'] }, /hearsay/],
    ['an unknown speaker', { attribution: 'nobody' }, /nobody/],
    ['a range that runs backwards', { value: { from: 850, to: 700 }, figures: ['700', '850'] }, /850 to 700/],
    ['a range whose end cannot be worded', { value: { from: 700, to: 850 }, figures: ['700'] }, /850/],
    ['a review before the check', { reviewBy: '2026-01-01' }, /before/],
    ['a conflict with nothing', { conflictsWith: ['Z99'] }, /Z99/],
  ])('with %s is reported', (_, change, message) => expect(problems(row(change)).join()).toMatch(message));

  it('whose conflict the other side does not name is reported', () => {
    expect(problems(row({ conflictsWith: ['B01'] }), row({ id: 'B01' })).join()).toMatch(/B01/);
  });
});

describe('a fact of the past', () => {
  const problems = (name: string, status: Fact['status']) =>
    pastFactProblems('x', [templateSection(name, { facts: ['A01'] })], [row({ status })]).length;

  it.each(['events', 'call', 'call-also', 'change'])('may stand in "%s"', (name) => {
    expect(problems(name, 'past')).toBe(0);
    expect(problems(name, 'superseded')).toBe(0);
  });

  it.each(['subject', 'request', 'step', 'ground', 'topic'])('may not stand in "%s", a current one may', (name) => {
    expect(problems(name, 'past')).toBe(1);
    expect(problems(name, 'superseded')).toBe(1);
    expect(problems(name, 'current')).toBe(0);
  });
});

describe('review dates', () => {
  it('that have passed are reported, the day itself has not', () => {
    expect(overdueFacts([row()], '2026-12-31')).toEqual([]);
    expect(overdueFacts([row()], '2027-01-01')).toHaveLength(1);
    expect(reviewReport([row()], '2027-01-01').join()).toMatch(/A01.*2026-12-31.*1 of 1/);
    expect(reviewReport([row()], '2026-12-31').join()).toMatch(/none/);
  });

  it('are near for what may still be changing, and none has passed on the day of the last check', () => {
    const rows = loadFacts();
    expect(overdueFacts(rows, '2026-11-21')).toEqual([]);
    expect(overdueFacts(rows, '2027-01-01').map(({ id }) => id)).toEqual(expect.arrayContaining(['X11', 'X12', 'U07']));
  });
});

describe('what has changed', () => {
  it('is told in facts only', () => {
    expect(changeProblems('x', [{ fact: 'A01' }], { A01: { title: 'Attack' } }, ['A01'])).toEqual([]);
    expect(changeProblems('x', [{ fact: 'Z99' }], { Z99: { title: 'Unknown' } }, ['A01'])).toHaveLength(1);
    expect(
      changeProblems('x', [{ fact: 'A01' }], { A01: { title: 'Attack' }, B02: { title: 'Lost' } }, ['A01']),
    ).toHaveLength(1);
    expect(changeProblems('x', [{ fact: 'A01' }], {}, ['A01'])).toHaveLength(1);
  });
});
