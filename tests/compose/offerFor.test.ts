import { describe, expect, it } from 'vitest';
import { lastLookedAt } from '../../lib/catalogue/lastLookedAt';
import { offersByState } from '../../lib/catalogue/loadOffers';
import { loadSafeguards } from '../../lib/catalogue/loadWorld';
import { firstRecipient } from '../../lib/compose/firstRecipient';
import { offerFor } from '../../lib/compose/offerFor';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { OfferRules } from '../../lib/domain/offer';
import { RISKY_STATES } from '../../lib/domain/riskyStates';
import type { LetterRecord } from '../../lib/domain/stateRecord';
import { offerProblems } from '../../tools/content-lint/rules/offers';
import { demandOf, world } from '../support/letters';

const RULES = world.offers;
const DAY = '2026-11-30';

const record = (kind: LetterRecord['kind'], asOf: string, reviewBy = '2027-01-01'): LetterRecord => ({
  id: 'XX-1',
  state: 'XX',
  kind,
  asOf,
  reviewBy,
});

const offered = (records: readonly LetterRecord[], guarded = false) =>
  offerFor('XX', { records, safeguards: guarded ? [{ state: 'XX', effect: 'with-request' }] : [], offers: RULES }, DAY);

describe('the letter offered to somebody who lives in a state', () => {
  it('asks the own government to take nationals back where nothing is on record', () => {
    expect(offered([])).toEqual({ demand: 'repatriation', to: 'XX', elsewhere: false });
  });

  it.each([
    ['refusal', 'assist-if-not-repatriating'],
    ['returned', 'child-rehabilitation'],
    ['prosecution', 'accountability'],
    ['iraq-custody', 'repatriation'],
  ] as const)('follows what was last heard of it: %s', (kind, demand) => {
    expect(offered([record(kind, '2026-02'), record('offer', '2025-01')]).demand).toBe(demand);
  });

  it('lets the first row of the rules decide between records of one day', () => {
    expect(offered([record('returned', '2026-02'), record('position', '2026-02')]).demand).toBe('repatriation');
  });

  it('follows no record that letters say no more', () => {
    expect(offered([record('returned', '2026-02', '2026-11-29')]).demand).toBe('repatriation');
  });

  it('is to a body where a letter home can harm, whatever is on record', () => {
    expect(offered([record('returned', '2026-02')], true)).toEqual({
      demand: 'investigation-team',
      to: 'unsg',
      elsewhere: true,
    });
  });
});

describe('whom somebody writes to first about a demand', () => {
  it.each(RISKY_STATES)('is from %s the body that home offers there, where it can act', (state) => {
    const { to } = offerFor(state, world, DAY);
    for (const demand of world.demands) {
      const first = firstRecipient(state, demand, world, DAY);
      if (resolveRecipient(to, demand, world, DAY)?.roles.length) expect(first).toBe(to);
      else expect(first).not.toBe(state);
    }
  });

  it('is the own government elsewhere', () => {
    expect(firstRecipient('DE', demandOf('repatriation'), world, DAY)).toBe('DE');
  });
});

describe('the offers of all states', () => {
  const offers = offersByState();

  it('are one for each member of the United Nations, and can be written', () => {
    expect(offers.size).toBe(world.states.length);
    for (const [state, { demand, to }] of offers)
      expect(resolveRecipient(to, demandOf(demand), world, lastLookedAt())?.roles, state).not.toEqual([]);
  });

  it('send nobody to a government where that can harm', () => {
    for (const state of [...RISKY_STATES, ...loadSafeguards().map((safeguard) => safeguard.state)]) {
      const offer = offers.get(state);
      expect(offer?.elsewhere, state).toBe(true);
      expect(world.states.map(({ iso2 }) => iso2)).not.toContain(offer?.to);
    }
  });
});

describe('rules of offers', () => {
  const problems = (change: Partial<OfferRules>) => offerProblems({ ...RULES, ...change }, world, DAY);
  const row = { demand: 'investigation-team', to: 'unsg', why: '…' };

  it('are right as they stand', () => {
    expect(problems({})).toEqual([]);
  });

  it('name demands that there are, and kinds of record once', () => {
    expect(problems({ otherwise: { demand: 'nothing' } })).toHaveLength(1);
    expect(problems({ byRecord: [...RULES.byRecord, ...RULES.byRecord.slice(1, 2)] })).toHaveLength(1);
  });

  it('name no demand whose letters do not tell the record', () => {
    expect(problems({ byRecord: [{ kinds: ['refusal'], demand: 'accountability' }] })).toHaveLength(1);
  });

  it('leave no state to a government that is a danger, nor to a body that cannot act', () => {
    expect(problems({ elsewhere: [{ ...row, states: ['SY'] }] })).toHaveLength(1);
    expect(problems({ elsewhere: [{ ...row, to: 'syria_mofa' }] })).not.toEqual([]);
    expect(problems({ elsewhere: [{ ...row, to: 'who' }] })).not.toEqual([]);
  });
});
