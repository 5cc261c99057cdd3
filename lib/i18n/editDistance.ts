/**
 * How many letters were left out, added, changed, or swapped with their neighbour between two texts (optimal string
 * alignment, Damerau 1964), in UTF-16 units; `most` + 1 for anything above `most`, which is not worked out.
 */
export const editDistance = (a: string, b: string, most: number): number => {
  const tooFar = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    // Further from the diagonal than `most` the distance is more than that.
    const now = new Array<number>(b.length + 1).fill(tooFar);
    now[0] = row;
    for (let column = Math.max(1, row - most); column <= Math.min(b.length, row + most); column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now[column] = Math.min(
        (last[column] ?? tooFar) + 1,
        (now[column - 1] ?? tooFar) + 1,
        (last[column - 1] ?? tooFar) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? tooFar) + 1 : tooFar,
      );
    }
    if (Math.min(...now) > most) return tooFar;
    beforeLast = last;
    last = now;
  }
  return Math.min(last[b.length] ?? tooFar, tooFar);
};
