import { expect, it } from 'vitest';
import { rankCorrelation } from '../../audits/dear';
import { LOCALES } from '../../lib/domain/locales';
import { DEAR, letterCost } from '../../server/render/letterCost';
import { makeLetter } from '../support/letters';

it.each(LOCALES)(
  'an ordinary letter is not dear, and one that 150 organisations sign costs more: %s',
  async (locale) => {
    const ordinary = letterCost(await makeLetter('repatriation', { to: 'DE', in: locale, name: 'Layla' }));
    const name = locale === 'zh' ? '组织' : 'Organisation';
    const cosigners = Array.from({ length: 150 }, (_, index) => `${name} ${index}`.padEnd(78, 'abc ')).join('\n');
    expect(ordinary).toBeGreaterThan(5);
    expect(ordinary).toBeLessThan(DEAR / 1.5);
    expect(
      letterCost(await makeLetter('repatriation', { to: 'DE', in: locale, name: 'Layla', cosigners })),
    ).toBeGreaterThan(DEAR);
  },
);

it('the order of estimates is held against that of costs', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 99])).toBe(1);
  expect(rankCorrelation([1, 2, 3, 4], [9, 7, 5, 1])).toBe(-1);
  expect(rankCorrelation([1, 2, 3, 4], [10, 30, 20, 40])).toBeCloseTo(0.8);
});
