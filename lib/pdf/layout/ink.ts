import type { Pt } from '../../domain/units';
import type { GlyphPath, TextLine } from '../draw/layoutTree';
import { faceName } from '../loadedFaces';
import { inClusters } from '../shapeClusters';

/** How far the letters of a line reach from its base line. */
export interface Ink {
  readonly above: Pt;
  readonly below: Pt;
}

/** Highest and lowest point of an outline, in units of its face. */
const extentOf = ({ commands }: GlyphPath): readonly [low: number, high: number] => {
  let [low, high] = [0, 0];
  for (const { args } of commands) {
    for (let at = 1; at < args.length; at += 2) {
      low = Math.min(low, args[at] ?? 0);
      high = Math.max(high, args[at] ?? 0);
    }
  }
  return [low, high];
};

export const inkOf = ({ runs }: TextLine): Ink => {
  let [above, below] = [0, 0];
  for (const { glyphs, attributes } of runs) {
    const perUnit = attributes.fontSize / (attributes.font?.[0]?.unitsPerEm ?? 1000);
    const add = (path: GlyphPath, raised: number) => {
      const [low, high] = extentOf(path);
      above = Math.max(above, (high + raised) * perUnit);
      below = Math.max(below, -(low + raised) * perUnit);
    };
    for (const { path, offset, parts = [] } of glyphs) {
      add(path, offset?.y ?? 0);
      for (const part of parts) add(part.path, part.y);
    }
  }
  return { above, below };
};

/** Between what hangs from a line and what rises from the next. */
const APART: Pt = 0.4;

/** A face whose syllables are stacked, higher and lower than lines of other letters leave room for. */
const isStacked = ({ runs }: TextLine): boolean =>
  runs.some(({ attributes: { font } }) => font?.[0] && inClusters(faceName(font[0]).replace(/\d+$/, '')));

/** The lines of a text; where syllables are stacked, as far apart as keeps each clear of the next and in the text's box. */
export const withRoom = (lines: readonly TextLine[]): readonly TextLine[] => {
  if (!lines.some(isStacked)) return lines;
  const inks = lines.map(inkOf);
  // Where drawing puts the first base line.
  const usual = Math.min(...lines.map((line) => line.ascent ?? 0));
  const ascent = Math.max(usual, (inks[0]?.above ?? 0) + APART);
  let shift = 0;
  return lines.map((line, index) => {
    const { box } = line;
    const next = lines[index + 1];
    const room = next ? next.box.y - box.y - (inks[index + 1]?.above ?? 0) : box.height - usual;
    const more = Math.max(0, (inks[index]?.below ?? 0) + APART - room);
    const y = box.y + shift;
    shift += more;
    return { ...line, ascent, box: { ...box, y, height: box.height + more + (index === 0 ? ascent - usual : 0) } };
  });
};
