import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/outputs/plainText';
import { makeLetter, world } from '../support/letters';

const letter = async (demand: string, to: string, more = {}) =>
  plainText(await makeLetter(demand, { in: 'en', name: 'Layla al-Hassan', to, ...more }));

/** States of which a letter of the demand tells that they brought people back. */
const thanked = (demand: string): readonly string[] => {
  const kinds = world.demands.find(({ id }) => id === demand)?.records ?? [];
  const roles = world.demands.find(({ id }) => id === demand)?.roleStates?.custodian ?? ['IQ', 'SY'];
  const told = world.records.filter(({ kind }) => kind === 'returned' && kinds.includes(kind));
  return [...new Set(told.map(({ state }) => state))].filter(
    (state) => /^(?!XK)/u.test(state) && !roles.includes(state),
  );
};

describe('the reader of a letter', () => {
  it('is told why a state far away is asked to help, by each that is asked as one of many', async () => {
    for (const to of ['AR', 'JP', 'SN', 'NZ'])
      expect(await letter('displaced-people', to), to).toContain('because the United Nations needs the voice');
    // What is known of detainees is no reason to write on people who fled.
    expect(await letter('displaced-people', 'las_sg')).not.toContain('5,704');
    expect(await letter('displaced-people', 'GB')).toContain('permanent member of the Council');
  });

  it('who brought people back is asked how many remain, or for those of whom more is known', async () => {
    const states = thanked('child-rehabilitation');
    expect(states.length).toBeGreaterThan(20);
    for (const to of states) {
      const text = await letter('child-rehabilitation', to);
      if (text.includes('brought back')) expect(text, to).toMatch(/how many are still|reported to be in Syria/u);
    }
  });

  it('is told what al-Hol is wherever it is named', async () => {
    for (const [demand, to] of [
      ['repatriation', 'AT'],
      ['repatriation', 'unhcr'],
      ['repatriation', 'ohchr'],
      ['child-rehabilitation', 'KZ'],
    ] as const) {
      const text = await letter(demand, to);
      expect(text, `${demand} to ${to}`).toMatch(/al-Hol, (?:a|the closed) camp for families of ISIS suspects/u);
    }
  });

  it.each(LOCALES)('is told of nationals of your country, or ours, and of no country by its name, in %s', (locale) => {
    expect(readFileSync(`templates/letter/records/${locale}.hbs`, 'utf8')).not.toMatch(/\{\{state\.(?:of|name)\}\}/u);
  });
});
