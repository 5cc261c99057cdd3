const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/**
 * Signs that a letter may bear and still count as one; the longest emoji in use have fewer. A hundred accents on one
 * letter would else be a way round every limit. UTF-16 units.
 */
const LONGEST = 32;

/** Length as a person counts it: an accented letter or an emoji is one. */
export const countGraphemes = (text: string): number => {
  if (!segmenter) return [...text].length;
  let count = 0;
  for (const { segment } of segmenter.segment(text)) count += Math.ceil(segment.length / LONGEST);
  return count;
};
