import { describe, expect, it } from 'vitest';
import { completeDraft } from '../../lib/compose/completeDraft';
import { councilMembers, officeIn, resolveRecipient } from '../../lib/compose/resolveRecipient';
import { demandOf, TODAY, world } from '../support/letters';

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

describe('the presidency', () => {
  it('goes round in the English alphabetical order of the members of the year', () => {
    // Names as the United Nations order them; only those that the catalogue's everyday names would put elsewhere.
    const order: Readonly<Record<string, string>> = { CD: 'Democratic Republic', GB: 'United Kingdom', RU: 'Russian' };
    const nameOf = (iso2: string) => order[iso2] ?? world.states.find((state) => state.iso2 === iso2)?.name ?? '';
    const months = Object.entries(world.council.presidency).sort(([a], [b]) => a.localeCompare(b));
    for (const [index, [month, { state }]] of months.entries()) {
      const before = months[index - 1];
      if (!before) continue;
      const members = councilMembers(world, `${month}-01`)
        .map(nameOf)
        .sort((a, b) => a.localeCompare(b, 'en'));
      const next = members.find((name) => name.localeCompare(nameOf(before[1].state), 'en') > 0) ?? members[0];
      expect(nameOf(state), month).toBe(next);
    }
  });
});

describe('offices of a state', () => {
  it('are not two where one person holds them, and an old link still finds the president', () => {
    for (const state of ['US', 'BR', 'TR', 'SY']) {
      expect(resolve(state, 'repatriation')?.offices, state).toContain('head-of-state');
      expect(resolve(state, 'repatriation')?.offices, state).not.toContain('head-of-government');
      expect(officeIn(state, 'head-of-government', world), state).toBe('head-of-state');
    }
    expect(officeIn('DE', 'head-of-government', world)).toBe('head-of-government');
  });

  it('leave out whom no form is known for: realms, rulers styled Highness, collective heads of state', () => {
    for (const state of ['CA', 'QA', 'BA', 'JP']) expect(officeIn(state, 'head-of-state', world), state).toBeNull();
    expect(officeIn('US', 'senator', world)).toBe('senator');
    expect(officeIn('DE', 'senator', world)).toBeNull();
  });

  it('begin with the one that answers for the demand', () => {
    expect(resolve('FR', 'accountability')?.defaultOffice).toBe('justice-minister');
    expect(resolve('AU', 'accountability')?.defaultOffice).toBe('foreign-minister');
    expect(resolve('IQ', 'accountability')?.offices[0]).toBe('justice-minister');
  });

  it('are not asked for what lies outside their remit: the Security Council is no matter of a minister of justice', () => {
    expect(resolve('FR', 'repatriation')?.offices).toContain('justice-minister');
    expect(resolve('FR', 'investigation-team')?.roles[0]).toMatch(/^council-/);
    for (const office of ['interior-minister', 'justice-minister'] as const) {
      expect(resolve('FR', 'investigation-team')?.offices).not.toContain(office);
      expect(resolve('FR', 'repatriation')?.offices).toContain(office);
    }
    const checked = completeDraft(
      { to: 'FR', office: 'justice-minister', name: 'Layla al-Hassan' },
      { demand: 'investigation-team', today: TODAY, locale: 'en', world },
    );
    expect(!checked.ok && checked.error.map(({ code }) => code)).toEqual(['officeUnknown']);
  });
});

describe('who can act', () => {
  it('Iraq and Syria are not asked to assist those who do not take back: they are the ones to be assisted', () => {
    for (const to of ['IQ', 'SY', 'iraq_mofa', 'syria_mofa'])
      expect(resolve(to, 'assist-if-not-repatriating')?.roles, to).toEqual([]);
    expect(resolve('DE', 'assist-if-not-repatriating')?.roles[0]).toBe('nationality');
  });

  it('the Autonomous Administration is a legacy recipient, without the custodian’s part', () => {
    expect(resolve('aanes', 'secure-detention')?.roles).toEqual(['former-custodian']);
    expect(resolve('aanes', 'repatriation')?.roles).toEqual([]);
    expect(world.institutions.find(({ id }) => id === 'aanes')).toMatchObject({ legacy: true });
  });

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
