import layoutEngine, {
  type Attributes,
  bidi,
  type Fragment,
  fontSubstitution,
  fromFragments,
  justification,
  linebreaker,
  scriptItemizer,
  textDecoration,
} from '@react-pdf/textkit';
import type { Font } from 'fontkit';
import type { Pt } from '../../domain/units';
import { placesToBreak } from '../../i18n/lineBreaks';
import { BoundedCache } from '../BoundedCache';
import { runWidth } from '../draw/drawRun';
import type { Glyph, TextLine } from '../draw/layoutTree';
import { loadedFace } from '../loadedFaces';
import { withRoom } from './ink';
import type { PaperNode } from './nodes';

/** A text in lines, as it will be drawn. */
export interface BrokenText {
  readonly lines: readonly TextLine[];
  readonly height: Pt;
  /** Of the widest line, the spaces at the ends of lines among it. */
  readonly width: Pt;
}

/** Separators and the word joiner, which no face holds and no line shows. */
const UNSEEN = /[\u2028\u2029\u2060]/g;

/** What a hyphen costs (units of the line breaker, whose own is 600): whoever types a soft hyphen wants it used. */
const HYPHEN_PENALTY = 50;

const REGULAR = 400;
/** The engine's own, for texts that name no size. */
const SIZE: Pt = 18;

/** Past so many families the engine is told only those that a text needs: it asks each of them for each character. */
const FEW_FAMILIES = 16;

interface Stack {
  /** In the order in which they are asked for a character. */
  readonly faces: readonly (Font | undefined)[];
  /** The face that a code point is set in; null where none holds it. */
  readonly holders: Map<number, Font | null>;
}

/** Of the names of their families; a Chinese text can need hundreds. */
const MOST_NAMES = 50_000;
const stacks = new BoundedCache<Stack>(MOST_NAMES);

const holderIn = ({ faces, holders }: Stack, point: number): Font | null => {
  const known = holders.get(point);
  if (known !== undefined) return known;
  const holder = faces.find((face) => face?.hasGlyphForCodePoint(point)) ?? null;
  holders.set(point, holder);
  return holder;
};

const textIn = (node: PaperNode): string =>
  node.type === 'TEXT_INSTANCE' ? (node.value ?? '') : node.children.map(textIn).join('');

/** The loaded faces of a node's families that its text is set in, in their order; what none holds is the last one's. */
const facesOf = (node: PaperNode): readonly (Font | undefined)[] => {
  const { fontFamily = [], fontWeight = REGULAR } = node.style;
  const faces = () => fontFamily.map((family) => loadedFace(family, fontWeight));
  if (fontFamily.length <= FEW_FAMILIES) return faces();
  const key = `${fontWeight}${fontFamily}`;
  const known = stacks.get(key);
  const stack = known ?? { faces: faces(), holders: new Map() };
  if (!known) stacks.set(key, stack);
  const needed = new Set<Font | undefined>([stack.faces[0], stack.faces.at(-1)]);
  for (const character of textIn(node)) needed.add(holderIn(stack, character.codePointAt(0) ?? 0) ?? undefined);
  return stack.faces.filter((face) => face && needed.has(face));
};

/** Pieces of a text with what the engine is told of each. Only a link travels from an element to its glyphs. */
const fragmentsOf = (node: PaperNode, outer?: string): Fragment[] => {
  const { style, props, children } = node;
  const { fontSize = SIZE, lineHeight, direction, textAlign } = style;
  const link = outer ?? props.href;
  const attributes = {
    font: facesOf(node),
    fontSize,
    // As the engine's styles make a length of a multiple of the size.
    lineHeight: lineHeight === undefined ? undefined : lineHeight * fontSize,
    direction,
    align: textAlign ?? (direction === 'rtl' ? 'right' : 'left'),
    link,
  } as Attributes;
  return children.flatMap((child): Fragment[] =>
    child.type === 'TEXT_INSTANCE'
      ? [{ string: (child.value ?? '').replace(UNSEEN, ''), attributes }]
      : fragmentsOf(child, link),
  );
};

/**
 * Syllables without the divisions that are none: the engine would set a hyphen where the face changes within a word, or
 * after a hyphen. What is left of them are soft hyphens.
 */
const divisions: typeof linebreaker = (options) => {
  const breakLines = linebreaker(options);
  return (text, widths) => {
    const edges = new Set(text.runs.map(({ start }) => start));
    const syllables: string[] = [];
    let at = 0;
    for (const syllable of text.syllables ?? []) {
      const before = syllables.at(-1);
      if (before?.trim() && syllable.trim() && edges.has(at)) syllables[syllables.length - 1] = before + syllable;
      else syllables.push(syllable);
      at += syllable.length;
    }
    return breakLines({ ...text, syllables }, widths);
  };
};

const engine = (breakLines: typeof linebreaker) =>
  layoutEngine({ bidi, linebreaker: breakLines, justification, textDecoration, scriptItemizer, fontSubstitution });

const broken = engine(divisions);
/** For measuring: a text in one line, however long. */
const unbroken = engine(() => (text) => [text]);

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
  const set = Number.isFinite(width) ? broken : unbroken;
  const { maxLines } = node.style;
  const linesIn = (measure: Pt) => {
    const container = { x: 0, y: 0, width: measure, height: Number.POSITIVE_INFINITY, ...(maxLines && { maxLines }) };
    return set(fromFragments(fragmentsOf(node)), container, {
      hyphenationPenalty: HYPHEN_PENALTY,
      shrinkWhitespaceFactor: { before: -0.5, after: -0.5 },
      hyphenationCallback: (word) => placesToBreak(word ?? ''),
    }).flat() as unknown as readonly TextLine[];
  };
  const first = linesIn(width);
  // The engine breaks by spaces that give way more than it then makes them.
  const over = Number.isFinite(width) ? Math.max(0, ...first.map(inkWidth)) - width : 0;
  const shift = over * BEFORE[node.style.textAlign ?? (node.style.direction === 'rtl' ? 'right' : 'left')];
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
