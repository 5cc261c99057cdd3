import { describe, expect, it } from 'vitest';
import { loadStateRecords, loadVotes } from '../../lib/catalogue/loadStateRecords';
import type { StateRecord } from '../../lib/domain/stateRecord';
import type { Vote } from '../../lib/domain/vote';
import {
  recordProblems,
  recordSectionProblems,
  recordValueProblems,
  voteProblems,
} from '../../tools/content-lint/rules/stateRecords';

const [right] = loadStateRecords().filter(({ id }) => id === 'FR-8');
if (!right) throw new Error('FR-8 is gone.');

const KNOWN = {
  states: ['FR'],
  sources: [
    { id: right.source, date: right.asOf },
    { id: 'undated', date: null },
  ],
  attributions: [right.who],
};
const problems = (...records: readonly StateRecord[]) => recordProblems(records, KNOWN).map(({ problem }) => problem);

describe('a state record', () => {
  it.each([
    ['stands here twice', [right, right], /twice/],
    ['is of another state than its id', [{ ...right, id: 'DE-8' }], /not by its id/],
    ['is of no state', [{ ...right, id: 'QQ-8', state: 'QQ' }], /no state/],
    ['names a source that does not exist', [{ ...right, source: 'nowhere' }], /source "nowhere"/],
    ['names nobody who says so', [{ ...right, who: 'nobody' }], /attribution "nobody"/],
    ['is due before it was read', [{ ...right, reviewBy: right.readOn }], /due for review/],
    ['is a return without a span', [{ ...right, span: undefined }], /span/],
    ['is said in letters from second hand', [{ ...right, read: 'second-hand' }], /second hand/],
    ['is said in letters without a date', [{ ...right, asOf: null }], /no date/],
    ['asks something of its editors', [{ ...right, caution: 'Old; check for a later one.' }], /tells editors/],
    ['rests on a page without a date', [{ ...right, source: 'undated' }], /no date/],
  ] as const)('is refused where it %s', (_, records, problem) => {
    expect(problems(...(records as readonly StateRecord[]))).toEqual([expect.stringMatching(problem)]);
  });

  it('may be known at second hand where only pages say it', () => {
    expect(problems({ ...right, read: 'second-hand', asOf: null, use: 'page' })).toEqual([]);
  });
});

describe('a vote', () => {
  const [vote] = loadVotes().filter(({ id }) => id === 'un-2016-evidence');
  if (!vote) throw new Error('un-2016-evidence is gone.');
  const wrong = (...votes: readonly Vote[]) =>
    voteProblems(votes, {
      states: vote.states,
      sources: [
        { id: vote.source, date: vote.on },
        { id: 'undated', date: null },
      ],
      demands: vote.demands,
    }).map(({ problem }) => problem);

  it('is right as it stands', () => expect(wrong(vote)).toEqual([]));

  it.each([
    ['stands here twice', [vote, vote], /twice/],
    ['is of another year than its id', [{ ...vote, on: '2017-12-21' }], /not by its id/],
    ['names what is no state', [{ ...vote, states: ['QQ'] }], /no state/],
    ['names a state twice', [{ ...vote, states: ['UY', 'UY'] }], /"UY" twice/],
    ['bears on no demand', [{ ...vote, demands: ['no-demand'] }], /no demand/],
    ['names a source that does not exist', [{ ...vote, source: 'nowhere' }], /source "nowhere"/],
    ['is due before it was read', [{ ...vote, reviewBy: vote.readOn }], /due for review/],
    ['is said in letters from second hand', [{ ...vote, read: 'second-hand' }], /second hand/],
    ['rests on a page without a date', [{ ...vote, source: 'undated' }], /without a date/],
  ] as const)('is refused where it %s', (_, votes, problem) => {
    expect(wrong(...(votes as readonly Vote[]))).toEqual([expect.stringMatching(problem)]);
  });

  it('has a section of its own where letters say it, and none where pages alone do', () => {
    const section = { name: vote.id, line: 1 };
    expect(recordSectionProblems('x', [section], [], [vote])).toEqual([]);
    expect(recordSectionProblems('x', [], [], [vote])).toMatchObject([{ place: vote.id }]);
    expect(recordSectionProblems('x', [section], [], [{ ...vote, use: 'page' }])).toHaveLength(1);
  });
});

describe('the sentences of records', () => {
  const section = (name: string) => ({ name, line: 1 });

  it('are missing where a record has none, and dead where none has them', () => {
    expect(recordSectionProblems('x', [section('returned-operation')], [right])).toEqual([]);
    expect(recordSectionProblems('x', [], [right])).toMatchObject([{ place: 'FR-8' }]);
    expect(recordSectionProblems('x', [section('FR-8'), section('SE-99')], [right])).toMatchObject([
      { problem: expect.stringMatching(/no record/) },
    ]);
  });

  it('say as much as the English ones', () => {
    const model = [{ name: 'SE-5', values: ['record.when', 'record.who'] as const }];
    const said = [{ ...section('SE-5'), values: ['record.when'] as const }];
    expect(recordValueProblems('x', said, model)).toHaveLength(1);
    expect(
      recordValueProblems('x', [{ ...section('SE-5'), values: ['record.who', 'record.when', 'record.when'] }], model),
    ).toEqual([]);
  });
});
