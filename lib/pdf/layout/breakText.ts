import type { Font } from 'fontkit';
import type { Pt } from '../../domain/units';
import { BoundedCache } from '../BoundedCache';
import { runWidth } from '../draw/drawRun';
import type { Glyph, TextLine } from '../draw/layoutTree';
import { loadedFace } from '../loadedFaces';
import { withRoom } from './ink';
import type { PaperNode } from './nodes';
import { type Fragment, readText } from './readText';
import { setLines } from './setLines';

/** A text in lines, as it will be drawn. */
export interface BrokenText {
  readonly lines: readonly TextLine[];
  readonly height: Pt;
  /** Of the widest line, the spaces at the ends of lines among it. */
  readonly width: Pt;
}

/** Separators and the word joiner, which no face holds and no line shows. */
const UNSEEN = /[\u2028\u2029\u2060]/g;

const REGULAR = 400;
/** Of a text that names no size. */
const SIZE: Pt = 18;

/** The loaded faces of some families. */
interface Stack {
  readonly faceOf: Fragment['faceOf'];
  readonly fallback: Font;
}

const openStack = (families: readonly string[], weight: number): Stack => {
  const faces = families.flatMap((family) => loadedFace(family, weight) ?? []);
  const fallback = faces.at(-1);
  if (!fallback) throw new Error(`None of the typefaces ${families} is loaded.`);
  const holders = new Map<number, Font | null>();
  const faceOf = (point: number): Font | null => {
    const known = holders.get(point);
    if (known !== undefined) return known;
    const holder = faces.find((face) => face.hasGlyphForCodePoint(point)) ?? null;
    holders.set(point, holder);
    return holder;
  };
  return { faceOf, fallback };
};

/** Of the names of their families; a Chinese text can need hundreds. */
const MOST_NAMES = 50_000;
const stacks = new BoundedCache<Stack>(MOST_NAMES);

const stackOf = ({ fontFamily = [], fontWeight = REGULAR }: PaperNode['style']): Stack => {
  const key = `${fontWeight}${fontFamily}`;
  const known = stacks.get(key);
  if (known) return known;
  const anew = openStack(fontFamily, fontWeight);
  // A face may be loaded later.
  if (fontFamily.every((family) => loadedFace(family, fontWeight))) stacks.set(key, anew);
  return anew;
};

/** Pieces of a text with what is said of each. Only a link travels from an element to its glyphs. */
const fragmentsOf = (node: PaperNode, outer?: string): Fragment[] => {
  const { style, props, children } = node;
  const { fontSize = SIZE, lineHeight, direction = 'ltr' } = style;
  const link = outer ?? props.href;
  if (children.length === 0) return [];
  const said = {
    ...stackOf(style),
    fontSize,
    lineHeight: lineHeight === undefined ? undefined : lineHeight * fontSize,
    direction,
    link,
  };
  return children.flatMap((child): Fragment[] =>
    child.type === 'TEXT_INSTANCE'
      ? [{ ...said, text: (child.value ?? '').replace(UNSEEN, '') }]
      : fragmentsOf(child, link),
  );
};

/** Of keys; about a thousand characters a text. */
const MOST_CHARACTERS = 300_000;
const known = new BoundedCache<BrokenText>(MOST_CHARACTERS);

const isSpace = ({ codePoints: [first] }: Glyph): boolean => first === 0x20;

/** Width of a line without the space at its end, on whichever side that is. */
const inkWidth = ({ runs }: TextLine): Pt => {
  const [first, last] = [runs[0], runs.at(-1)];
  const ends = [
    first?.glyphs[0] && isSpace(first.glyphs[0]) ? (first.positions[0]?.xAdvance ?? 0) : 0,
    last?.glyphs.at(-1) && isSpace(last.glyphs.at(-1) as Glyph) ? (last.positions.at(-1)?.xAdvance ?? 0) : 0,
  ];
  return runs.reduce((sum, run) => sum + runWidth(run), 0) - Math.max(...ends);
};

/** More than rounding, and less than a word that fits no line, which narrower lines would not help. */
const OVER: readonly [least: Pt, most: Pt] = [1, 12];
/** Of what is left free beside a line, the part that lies before it. */
const BEFORE = { left: 0, center: 0.5, right: 1 };

const breakAnew = (node: PaperNode, width: Pt): BrokenText => {
  const { maxLines, direction, textAlign = direction === 'rtl' ? 'right' : 'left' } = node.style;
  const paragraphs = readText(fragmentsOf(node));
  const linesIn = (measure: Pt): readonly TextLine[] => setLines(paragraphs, measure, textAlign).slice(0, maxLines);
  const first = linesIn(width);
  // Lines are broken by spaces that give way more than they are then made to.
  const over = Number.isFinite(width) ? Math.max(0, ...first.map(inkWidth)) - width : 0;
  const shift = over * BEFORE[textAlign];
  const lines = withRoom(
    over > OVER[0] && over < OVER[1]
      ? linesIn(width - over).map((line) => ({ ...line, box: { ...line.box, x: line.box.x + shift } }))
      : first,
  );
  return {
    lines,
    height: lines.reduce((sum, { box }) => sum + box.height, 0),
    width: Math.max(0, ...lines.map(({ runs }) => runs.reduce((sum, run) => sum + runWidth(run), 0))),
  };
};

/** What decides about the lines of a text. */
const keyOf = ({ style, props, children, value }: PaperNode): string => {
  if (value !== undefined) return `\u0001${value}`;
  const { fontFamily, fontWeight, fontSize, lineHeight, direction, textAlign, maxLines } = style;
  const own = [fontFamily, fontWeight, fontSize, lineHeight, direction, textAlign, maxLines, props.href];
  return `\u0002${own.join('\u0003')}${children.map(keyOf).join('')}\u0004`;
};

/** Breaks a text (an element of the engine's kind `TEXT`) at a width, or not at all at an infinite one. */
export const breakText = (node: PaperNode, width: Pt): BrokenText => {
  const key = `${width}${keyOf(node)}`;
  const before = known.get(key);
  if (before) return before;
  const anew = breakAnew(node, width);
  known.set(key, anew);
  return anew;
};
