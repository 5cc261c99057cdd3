const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/**
 * Signs that a letter may bear and still count as one; the longest emoji in use have fewer. A hundred accents on one
 * letter would else be a way round every limit. UTF-16 units.
 */
export const LONGEST_GRAPHEME = 32;

/** V8's segmenter takes time with the square of a text's length, so it gets this much at once. UTF-16 units. */
const WINDOW = 512;

/** Letters, digits and signs that are a grapheme each among their like (UAX 29): most text in our languages, counted at once. */
const SIMPLE =
  /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0523\u060C\u061B\u061F\u0621-\u063A\u0640-\u064A\u0660-\u066D\u0671-\u06D3\u2010-\u2027\u2030-\u205E\u3001-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** The first half of a pair that goes on in the next window, after something else. */
const HALF_AT_END = /(?<=.)[\uD800-\uDBFF]$/s;

/** Lengths of the graphemes a text begins with, UTF-16 units; the last only where the text ends with it (`whole`). */
const lengthsIn = (text: string, whole: boolean): number[] => {
  const lengths = segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment.length)
    : Array.from(text, (point) => point.length);
  return whole || lengths.length < 2 ? lengths : lengths.slice(0, -1);
};

/** The beginning of a text, as many graphemes of it as fit into `most`, and how many they are. What follows is not looked at. */
export const firstGraphemes = (text: string, most: number): { readonly text: string; readonly count: number } => {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const window = text.slice(at, at + WINDOW).replace(HALF_AT_END, '');
    const whole = at + window.length >= text.length;
    if (SIMPLE.test(window)) {
      // What comes next may belong to the last letter.
      const taken = whole ? window.length : window.length - 1;
      if (count + taken > most) return { text: text.slice(0, at + most - count), count: most };
      count += taken;
      at += taken;
      continue;
    }
    for (const length of lengthsIn(window, whole)) {
      const weight = Math.ceil(length / LONGEST_GRAPHEME);
      if (count + weight > most) return { text: text.slice(0, at), count };
      count += weight;
      at += length;
    }
  }
  return { text, count };
};

/** Length as a person counts it: an accented letter or an emoji is one. */
export const countGraphemes = (text: string): number => firstGraphemes(text, Number.POSITIVE_INFINITY).count;
