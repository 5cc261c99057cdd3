import { expect, test } from '@playwright/test';
import { tryPair } from '../../audits/seams';

/** A slice of `npm run audits -- --only seams`, of pairs that no other test tries. */
test('what a person has chosen holds, whatever happens then', async ({ browser, baseURL }) => {
  const pairs = [
    ['sealed draft', 'other language'],
    ['without my name', 'reload'],
    ['link', 'delete everything'],
  ] as const;
  for (const [choice, event] of pairs)
    expect(await tryPair(browser, baseURL ?? '', choice, event), `${choice} × ${event}`).toEqual([]);
});
