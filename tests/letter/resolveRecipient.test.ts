import { describe, expect, it } from 'vitest';
import { councilMembers, resolveRecipient } from '../../lib/letter/resolveRecipient';
import { demandOf, world } from '../support/letters';

const resolve = (to: string, demand: string, date = '2026-11-21') =>
  resolveRecipient(to, demandOf(demand), world, date);

describe('the Security Council by the date of the letter', () => {
  it('has fifteen members in every year on record', () => {
    for (const year of Object.keys(world.council.elected)) {
      expect(new Set(councilMembers(world, `${year}-06-01`)).size, year).toBe(15);
    }
  });

  it('changes with the year: Latvia sits in 2026, Panama left at the end of it', () => {
    expect(resolve('LV', 'investigation-team', '2025-12-31')?.roles).not.toContain('council-member');
    expect(resolve('LV', 'investigation-team', '2026-01-01')?.roles).toContain('council-member');
    expect(resolve('PA', 'investigation-team', '2027-01-01')?.roles).not.toContain('council-member');
  });

  it('is written to in New York on Council matters', () => {
    expect(resolve('LV', 'investigation-team')?.defaultOffice).toBe('pr-un');
    expect(resolve('LV', 'repatriation')?.defaultOffice).toBe('foreign-minister');
  });

  it('has one presidency a month, held by a member', () => {
    for (const [month, { state }] of Object.entries(world.council.presidency)) {
      expect(councilMembers(world, `${month}-01`), month).toContain(state);
    }
  });
});

describe('who can act', () => {
  it('Iraq and Syria are custodians first', () => {
    expect(resolve('IQ', 'secure-detention')?.roles[0]).toBe('custodian');
    expect(resolve('SY', 'secure-detention')?.roles[0]).toBe('custodian');
  });

  it('a court is not offered where it has no power', () => {
    expect(resolve('icc_otp', 'displaced-people')?.roles).toEqual([]);
  });

  it('an id that does not exist is no recipient', () => {
    expect(resolve('XX', 'repatriation')).toBeNull();
  });
});
