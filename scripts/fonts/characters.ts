/** First and last code point. */
export type Range = readonly [first: number, last: number];

/**
 * Latin-1, the Turkish and Kurmanji letters beyond it, so that none of their words is set in two faces, and the
 * punctuation that letters in Latin script use, no-break spaces included. The joiners are here because the engine cannot measure an empty glyph at the end of a file, and U+202F would be the last.
 */
export const LATIN: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x11e, 0x11f],
  [0x130, 0x131],
  [0x152, 0x153],
  [0x15e, 0x15f],
  [0x2009, 0x2009],
  [0x200c, 0x200d],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
];

/** Names from elsewhere: Latin Extended (Polish, Czech, Vietnamese), Greek, Cyrillic. Fetched only when needed. */
export const EXTENDED: readonly Range[] = [
  [0x100, 0x151],
  [0x154, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
];

/**
 * Arabic script as Arabic, Sorani, Persian, Urdu, Pashto and Uyghur write it, with vowel signs and both sets of its
 * digits, and all that stands between its words: European digits and signs, quotation marks, brackets, marks of
 * direction. No Latin letters: Latin words are set in the Latin face as a whole (components/pdf/LetterText.tsx). The
 * narrow space is the empty glyph that lib/pdf/draw/drawRun.ts needs.
 */
export const ARABIC: readonly Range[] = [
  [0x20, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
  [0xa0, 0xa0],
  [0xa7, 0xa7],
  [0xab, 0xab],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x65f],
  [0x660, 0x66d],
  [0x670, 0x671],
  [0x679, 0x67c],
  [0x67e, 0x67e],
  [0x681, 0x681],
  [0x685, 0x686],
  [0x688, 0x689],
  [0x691, 0x691],
  [0x693, 0x693],
  [0x695, 0x696],
  [0x698, 0x698],
  [0x69a, 0x69a],
  [0x6a4, 0x6a4],
  [0x6a9, 0x6a9],
  [0x6ab, 0x6ab],
  [0x6ad, 0x6af],
  [0x6b5, 0x6b5],
  [0x6ba, 0x6ba],
  [0x6bc, 0x6bc],
  [0x6be, 0x6be],
  [0x6c0, 0x6c3],
  [0x6c6, 0x6c8],
  [0x6cb, 0x6ce],
  [0x6d0, 0x6d0],
  [0x6d2, 0x6d5],
  [0x6f0, 0x6f9],
  [0x200c, 0x200f],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
];

export const pointsOf = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Points of `wanted` that are held, as ranges: what a file lacks must not be promised to the letter. */
export const coverage = (wanted: readonly number[], held: ReadonlySet<number>): Range[] => {
  const ranges: [number, number][] = [];
  for (const point of wanted.filter((candidate) => held.has(candidate)).sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === point - 1) open[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
};
