import { describe, expect, it } from 'vitest';
import { offerFor } from '../../lib/compose/offerFor';
import { RISKY_STATES } from '../../lib/domain/riskyStates';
import { nextLetters } from '../../lib/form/nextLetters';
import { TODAY, world } from '../support/letters';
import { writePage } from '../support/writePage';

const page = writePage('en');
const nextAfter = (to: string, country: string, before: readonly string[] = []) =>
  nextLetters(
    [...before, to].map((one) => ({ demand: page.demand, to: one })),
    { page, world, country, date: TODAY },
  );

describe('nextLetters', () => {
  it('offers three at most, each with a reason, none twice and none that was written', () => {
    for (const { iso2 } of world.states) {
      const offered = nextAfter(iso2, 'DE', ['IQ']);
      expect(offered.length).toBeGreaterThan(0);
      expect(offered.length).toBeLessThanOrEqual(3);
      expect(new Set(offered.map(({ demand, to }) => `${demand} ${to}`)).size).toBe(offered.length);
      for (const { demand, to, title, reason } of offered) {
        expect(title).not.toBe('');
        expect(reason).not.toBe('');
        expect([demand, to]).not.toEqual([page.demand, iso2]);
        expect([demand, to]).not.toEqual([page.demand, 'IQ']);
      }
    }
  });

  it('begins with the own government, and ends with another request to the same recipient', () => {
    const offered = nextAfter('SE', 'DE');
    expect(offered[0]?.to).toBe('DE');
    expect(offered.at(-1)?.to).toBe('SE');
    expect(offered.at(-1)?.demand).not.toBe(page.demand);
  });

  it('follows the rule of home: whom in place of a government that can harm, and what else to ask a government', () => {
    expect(nextAfter('SE', 'SY')[0]?.to).toBe(offerFor('SY', world, TODAY).to);
    expect(nextAfter('SE', 'DE').at(-1)?.demand).toBe(offerFor('SE', world, TODAY).demand);
  });

  it('offers nothing that the letter asked already beside its own demand', () => {
    const [also = ''] = nextAfter('SE', 'DE')
      .filter(({ to }) => to === 'SE')
      .map(({ demand }) => demand);
    const written = [also, page.demand].map((demand) => ({ demand, to: 'SE' }));
    const offered = nextLetters(written, { page, world, country: 'DE', date: TODAY });
    expect(also).not.toBe('');
    expect(offered.map(({ demand, to }) => `${demand} ${to}`)).not.toContain(`${also} SE`);
    expect(offered[0]?.demand).toBe(page.demand);
  });

  it('sends nobody home to a government that can harm them, nor to a body of that state', () => {
    for (const country of RISKY_STATES) {
      const ofState = new Set(
        world.institutions.filter(({ state }) => state === country).flatMap(({ id }) => [id, country]),
      );
      for (const { to } of nextAfter('SE', country)) {
        expect(to).not.toBe(country);
        expect(ofState.has(to)).toBe(false);
      }
    }
  });
});
