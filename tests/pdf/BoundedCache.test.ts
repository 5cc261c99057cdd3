import { expect, it } from 'vitest';
import { BoundedCache } from '../../lib/pdf/BoundedCache';

it('forgets what is not asked for, keeps what is, and never holds more than twice the limit', () => {
  const memory = new BoundedCache<number>(10);
  memory.set('often', 1);
  memory.set('once', 2);
  for (let index = 0; index < 100; index += 1) {
    memory.set(`n${index}`, index);
    expect(memory.get('often')).toBe(1);
  }
  expect(memory.get('once')).toBeUndefined();
  const held = Array.from({ length: 100 }, (_, index) => `n${index}`).filter((key) => memory.get(key) !== undefined);
  expect(held.join('').length).toBeLessThanOrEqual(20);
});
