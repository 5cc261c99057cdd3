import { expect, it } from 'vitest';
import { factsFile } from '../../lib/catalogue/factsFile';
import { factsOf } from '../../lib/catalogue/factUse';
import { LOCALES } from '../../lib/domain/locales';
import { world } from '../support/letters';

it('holds every fact with its words, its speaker and the letters that use it', () => {
  const { facts, sources } = factsFile();
  expect(facts.length).toBeGreaterThanOrEqual(60);
  for (const { id, source, statement, saidBy } of facts) {
    expect(
      sources.map((row) => row.id),
      id,
    ).toContain(source);
    for (const locale of LOCALES) {
      expect(statement[locale], `${id} in ${locale}`).toBeTruthy();
      expect(saidBy[locale], `${id} in ${locale}`).toBeTruthy();
    }
  }
  expect(facts.find(({ id }) => id === 'U04')?.usedIn).toEqual(['icc-referral']);
  expect(facts.find(({ id }) => id === 'E06')?.usedIn).toEqual([]);
});

it('knows the facts of each letter', () => {
  for (const { id } of world.demands) expect(factsOf(id), id).toContain('A01');
});
