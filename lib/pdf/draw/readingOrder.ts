import type { TextRun } from './layoutTree';

/**
 * The runs of a line in the order in which they are read, as places in the line. The engine hands them over as they
 * stand on paper; this turns its reordering back (Unicode TR 9, rule L2), from the lowest level to the highest.
 */
export const readingOrder = (runs: readonly Pick<TextRun, 'attributes'>[]): readonly number[] => {
  const levels = runs.map(({ attributes }) => attributes.bidiLevel ?? 0);
  const order = runs.map((_, index) => index);
  for (let level = 1; level <= Math.max(...levels); level += 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
};
