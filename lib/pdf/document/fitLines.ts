import type { Line } from '../../domain/letter';
import type { Pt } from '../../domain/units';
import { LEAST_ADDRESS } from '../../paper/addressHeight';
import type { BrokenText } from '../layout/breakText';
import { inkOf } from '../layout/ink';
import { breakLine } from './LetterText';
import type { TextStyle } from './paperStyle';

/** A line of a block, where and how it is set: `top` of its box below the block's, pt. */
export interface FittedLine {
  readonly line: Line;
  readonly style: TextStyle;
  readonly top: Pt;
}

export interface FittedLines {
  readonly lines: readonly FittedLine[];
  readonly fontSize: Pt;
  /** False where lines are closer than is good to read, though none touches another. */
  readonly spaced: boolean;
}

export interface Room {
  readonly width: Pt;
  readonly height: Pt;
  /** Down to where something else stands, for what may be higher than its box. */
  readonly most?: Pt;
}

const STEP: Pt = 0.5;
/** Smaller is no text any more, but what somebody may type at most still fits. */
const LEAST: Pt = 3;
/** Distances of base lines, as parts of the size: as close as is good to read, and the closest. */
const CLOSE = 1;
const CLOSEST = 0.9;
/** What a line takes above and below its base line, even where its letters take less; parts of the size. */
const ASCENT = 0.7;
const DESCENT = 0.22;

interface SetLine extends Omit<FittedLine, 'top'> {
  readonly broken: BrokenText;
}

const setAt = (lines: readonly Line[], styleOf: (line: Line) => TextStyle): SetLine[] =>
  lines.map((line) => {
    const style = styleOf(line);
    return { line, style, broken: breakLine(line, style) };
  });

/** One under another, each as high as it is. */
const stacked = (lines: readonly SetLine[]) => {
  let height = 0;
  const placed = lines.map(({ line, style, broken }) => {
    const top = height;
    height += broken.height;
    return { line, style, top };
  });
  return { placed, height };
};

/** One under another, all at the same distance: the least at which none touches the next, but `least` at least; pt. */
const tight = (lines: readonly SetLine[], fontSize: Pt, least: Pt) => {
  const inks = lines.flatMap(({ broken }) => broken.lines.map(inkOf));
  const pitch = inks
    .slice(1)
    .reduce((most, { above }, index) => Math.max(most, (inks[index]?.below ?? 0) + above), least);
  let baseline = Math.max(ASCENT * fontSize, inks[0]?.above ?? 0);
  const placed = lines.map(({ line, style, broken }) => {
    // Where drawing puts the first base line of a text.
    const ascent = Math.min(...broken.lines.map((one) => one.ascent ?? 0));
    const top = baseline - ascent;
    baseline += broken.lines.length * pitch;
    return { line, style: { ...style, lineHeight: pitch / style.fontSize }, top };
  });
  return { placed, height: baseline - pitch + Math.max(DESCENT * fontSize, inks.at(-1)?.below ?? 0) };
};

/** From the largest to the smallest, pt. */
const sizes = (from: Pt, to: Pt): Pt[] =>
  Array.from({ length: Math.max(1, 1 + Math.floor((from - to) / STEP)) }, (_, index) => from - index * STEP);

/** A way to set lines: at a size, in a height, one box under another or by the distance of their base lines; pt. */
interface Way {
  readonly fontSize: Pt;
  readonly room: Pt;
  readonly least?: Pt;
}

/**
 * The best first: at the largest size down to 9 pt that leaves the lines in their box, or in what room there is under
 * it; then closer; at last as close and as small as they must be.
 */
const waysToSet = (size: Pt, { height, most = height }: Room): Way[] => {
  const usual = sizes(size, LEAST_ADDRESS);
  const small = Math.min(size, LEAST_ADDRESS);
  return [
    ...usual.map((fontSize) => ({ fontSize, room: height })),
    ...(most > height ? usual.map((fontSize) => ({ fontSize, room: most })) : []),
    { fontSize: small, room: most, least: CLOSE * small },
    ...sizes(small, LEAST).map((fontSize) => ({ fontSize, room: most, least: CLOSEST * fontSize })),
  ];
};

/** Lines in a room, the best way that leaves none over another and none outside. */
export const fitLines = (
  lines: readonly Line[],
  room: Room,
  size: Pt,
  styleOf: (line: Line) => Omit<TextStyle, 'measure' | 'fontSize'>,
): FittedLines => {
  const set = ({ fontSize, least }: Way) => {
    const broken = setAt(lines, (line) => ({ ...styleOf(line), fontSize, measure: room.width }));
    return least === undefined ? stacked(broken) : tight(broken, fontSize, least);
  };
  const ways = waysToSet(size, room);
  const way = ways.find((one) => set(one).height <= one.room) ?? (ways.at(-1) as Way);
  return {
    lines: set(way).placed,
    fontSize: way.fontSize,
    spaced: way.least === undefined || way.least >= CLOSE * way.fontSize,
  };
};
