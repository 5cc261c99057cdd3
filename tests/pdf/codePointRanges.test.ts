import { expect, it } from 'vitest';
import { readRanges, writeRanges } from '../../lib/pdf/codePointRanges';
import { fc } from '../support/fuzz';

it('ranges of code points are read as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(0x10ffff), { minLength: 2 }), (points) => {
      const sorted = points.sort((a, b) => a - b).slice(0, points.length - (points.length % 2));
      const ranges = sorted.flatMap((first, index) =>
        index % 2 ? [] : [[first, sorted[index + 1] ?? first] as const],
      );
      expect(readRanges(writeRanges(ranges))).toEqual(ranges);
    }),
  );
});
