import { describe, expect, it } from 'vitest';
import { editDistance } from '../../lib/i18n/editDistance';

describe('editDistance', () => {
  it.each([
    ['germany', 'germany', 0],
    ['germny', 'germany', 1],
    ['gerrmany', 'germany', 1],
    ['gernany', 'germany', 1],
    ['frnace', 'france', 1],
    ['grmny', 'germany', 2],
    ['germ', 'germany', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('between "%s" and "%s" is %i, both ways', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  it.each([
    ['xyzxyz', 'germany'],
    ['grmny', 'germany'],
    ['germany', 'ge'],
  ])('between "%s" and "%s" is only more than the most that counts', (a, b) => expect(editDistance(a, b, 1)).toBe(2));
});
