/** First and last code point of each range, in order. */
export type CodePointRanges = readonly (readonly [first: number, last: number])[];

/** Of what ranges are written in: gaps between them and their lengths, which are short where code points are not. */
const BASE = 36;

/** Ranges as text, "w+2m 1i": the worker carries those of all typefaces, and they shrink to half. */
export const writeRanges = (ranges: CodePointRanges): string => {
  let at = 0;
  return ranges
    .map(([first, last]) => {
      const gap = (first - at).toString(BASE);
      at = last;
      return last > first ? `${gap}+${(last - first).toString(BASE)}` : gap;
    })
    .join(' ');
};

export const readRanges = (text: string): CodePointRanges => {
  let at = 0;
  return text.split(' ').map((range) => {
    const [gap = 0, length = 0] = range.split('+').map((part) => Number.parseInt(part, BASE));
    const first = at + gap;
    at = first + length;
    return [first, at];
  });
};
