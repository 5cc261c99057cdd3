import type { Pt } from '../../domain/units';
import type { GlyphPath } from './layoutTree';

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A quadratic curve as the cubic that is equal to it, for PDF has no other. */
const cubic = (start: readonly number[], [controlX = 0, controlY = 0, endX = 0, endY = 0]: readonly number[]) => {
  const [startX = 0, startY = 0] = start;
  const third = (end: number, control: number) => Math.round(end + (2 / 3) * (control - end));
  return [third(startX, controlX), third(startY, controlY), third(endX, controlX), third(endY, controlY), endX, endY];
};

const operators = ({ commands }: GlyphPath): string => {
  let pen: readonly number[] = [];
  return commands
    .map(({ command, args }) => {
      const from = pen;
      if (args.length > 0) pen = args.slice(-2);
      if (command === 'moveTo') return `${args.join(' ')} m`;
      if (command === 'lineTo') return `${args.join(' ')} l`;
      if (command === 'bezierCurveTo') return `${args.join(' ')} c`;
      if (command === 'closePath') return 'h';
      return `${cubic(from, args).join(' ')} c`;
    })
    .join(' ');
};

/** A typeface has a few dozen such signs, and an Arabic letter hundreds of places for them. */
const known = new WeakMap<GlyphPath, string>();

/**
 * Fills an outline (ISO 32000-1, 8.5): its origin at `x`, `y` of the page, a font unit `perUnit` long. The path itself
 * is in font units, so that the same sign is the same text wherever it stands, and packs well.
 */
export const fillOutline = (outline: GlyphPath, x: Pt, y: Pt, perUnit: number): string => {
  const path = known.get(outline) ?? operators(outline);
  known.set(outline, path);
  const scale = Math.round(perUnit * 1e6) / 1e6;
  return `q ${scale} 0 0 ${scale} ${rounded(x)} ${rounded(y)} cm ${path} f Q`;
};
