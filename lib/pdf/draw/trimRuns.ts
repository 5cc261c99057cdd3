import type { Direction } from '../../domain/locales';
import type { Pt } from '../../domain/units';
import { runWidth } from './drawRun';
import { type Glyph, isRtl, type TextRun } from './layoutTree';

const isSpace = ({ codePoints }: Glyph): boolean => codePoints.length === 1 && codePoints[0] === 0x20;

/** Runs at the line's end that run against it, in logical order; the last of them holds the space. */
const against = (runs: readonly TextRun[], rtl: boolean): readonly TextRun[] => {
  const fromEnd = rtl ? runs : [...runs].reverse();
  const first = fromEnd.findIndex((run) => isRtl(run) === rtl);
  return first < 0 ? [] : fromEnd.slice(0, first);
};

/**
 * The space at the end of a line belongs to the line's end, not to the end of the run it happens to be in (Unicode
 * TR 9, rule L1). Where the last run runs against the line, the engine leaves it in the middle; it is taken out here,
 * and `shift` says how far the runs have to move so that the line keeps its edge.
 */
export const trimRuns = (
  runs: readonly TextRun[],
  direction: Direction,
): { readonly runs: readonly TextRun[]; readonly shift: Pt } => {
  const rtl = direction === 'rtl';
  const last = against(runs, rtl).at(-1);
  if (!last) return { runs, shift: 0 };
  const { glyphs, positions } = last;
  const from = rtl ? 0 : glyphs.findIndex((glyph) => !isSpace(glyph));
  const to = rtl ? glyphs.findLastIndex((glyph) => !isSpace(glyph)) + 1 : glyphs.length;
  if (from < 0 || to - from === glyphs.length) return { runs, shift: 0 };
  const trimmed = { ...last, glyphs: glyphs.slice(from, to), positions: positions.slice(from, to) };
  const shift = rtl ? runWidth(last) - runWidth(trimmed) : 0;
  return { runs: runs.map((run) => (run === last ? trimmed : run)), shift };
};
