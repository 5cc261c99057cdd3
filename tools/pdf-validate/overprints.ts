import type { PlacedText } from './readPdf';

const MM_PER_PT = 25.4 / 72;
/** What letters take above and below their base line at least, as parts of the size: capitals, and the foot of a "p". */
const ASCENT = 0.64;
const DESCENT = 0.2;
/** mm within which two things are at the same place. */
const TOLERANCE = 0.3;

const across = (one: PlacedText, other: PlacedText): number =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);

const overprint = (one: PlacedText, other: PlacedText): boolean => {
  const [upper, lower] = one.baseline <= other.baseline ? [one, other] : [other, one];
  const distance = lower.baseline - upper.baseline;
  // Pieces of one line may meet, as a letter and its neighbour do.
  if (distance < TOLERANCE) return across(one, other) > Math.max(one.size, other.size) * MM_PER_PT * 0.5;
  const needed = (DESCENT * upper.size + ASCENT * lower.size) * MM_PER_PT;
  return across(one, other) > TOLERANCE && distance < needed - TOLERANCE / 3;
};

/** Pairs of texts of a page that lie on each other or touch. */
export const overprints = (page: readonly PlacedText[]): string[] =>
  page.flatMap((one, index) =>
    page
      .slice(index + 1)
      .filter((other) => overprint(one, other))
      .map((other) => `"${one.text}" touches "${other.text}"`),
  );

/** Texts of a page that are not wholly between two edges and above a third, mm. */
export const outside = (
  page: readonly PlacedText[],
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
): string[] =>
  page
    .filter(
      ({ x, width, baseline }) =>
        x < left - TOLERANCE || x + width > right + TOLERANCE || baseline > bottom + TOLERANCE,
    )
    .map(({ text }) => `"${text}" leaves its place`);
