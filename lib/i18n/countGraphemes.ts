const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/**
 * Code points of a grapheme at most; an emoji of four people has seven, a letter with all the marks that are left on it
 * five. A hundred joined signs that count as one would else be a way round every limit.
 */
export const MOST_POINTS = 8;

/** UTF-16 units of a grapheme at most. */
export const LONGEST_GRAPHEME = 2 * MOST_POINTS;

/** V8's segmenter takes time with the square of a text's length, so it gets this much at once. UTF-16 units. */
const WINDOW = 512;

/** Letters, digits and signs that are a grapheme each among their like (UAX 29): most text in our languages, counted at once. */
const SIMPLE =
  /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0523\u060C\u061B\u061F\u0621-\u063A\u0640-\u064A\u0660-\u066D\u0671-\u06D3\u2010-\u2027\u2030-\u205E\u3001-\u3029\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** The first half of a pair that goes on in the next window, after something else. */
const HALF_AT_END = /(?<=.)[\uD800-\uDBFF]$/s;

/** The graphemes a text begins with; the last only where the text ends with it (`whole`). */
const graphemesIn = (text: string, whole: boolean): string[] => {
  const graphemes = segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);
  return whole || graphemes.length < 2 ? graphemes : graphemes.slice(0, -1);
};

const hasTooManyPoints = (grapheme: string): boolean =>
  grapheme.length > MOST_POINTS && Array.from(grapheme).length > MOST_POINTS;

export interface FirstGraphemes {
  readonly text: string;
  readonly count: number;
  /** The first with more than `MOST_POINTS`, or null. */
  readonly overlong: string | null;
}

/** The beginning of a text, as many graphemes of it as fit into `most`. What follows is not looked at. */
export const firstGraphemes = (text: string, most: number): FirstGraphemes => {
  let count = 0;
  let at = 0;
  let overlong: string | null = null;
  while (at < text.length) {
    const window = text.slice(at, at + WINDOW).replace(HALF_AT_END, '');
    const whole = at + window.length >= text.length;
    if (SIMPLE.test(window)) {
      // What comes next may belong to the last letter.
      const taken = whole ? window.length : window.length - 1;
      if (count + taken > most) return { text: text.slice(0, at + most - count), count: most, overlong };
      count += taken;
      at += taken;
      continue;
    }
    for (const grapheme of graphemesIn(window, whole)) {
      const weight = Math.ceil(grapheme.length / LONGEST_GRAPHEME);
      if (count + weight > most) return { text: text.slice(0, at), count, overlong };
      if (hasTooManyPoints(grapheme)) overlong ??= grapheme;
      count += weight;
      at += grapheme.length;
    }
  }
  return { text, count, overlong };
};

/** Length as a person counts it: an accented letter or an emoji is one. */
export const countGraphemes = (text: string): number => firstGraphemes(text, Number.POSITIVE_INFINITY).count;
