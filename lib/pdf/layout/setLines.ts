import type { Font } from 'fontkit';
import type { Pt } from '../../domain/units';
import type { Glyph, TextLine, TextRun } from '../draw/layoutTree';
import { type BreakNode, bestBreaks, INFINITE } from './bestBreaks';
import { lengthOf, type Paragraph, type ShapedRun, shape } from './readText';

/** What a hyphen costs the line breaker: whoever types a soft hyphen wants it used. */
const HYPHEN_PENALTY = 50;
/** About the width of a hyphen; pt. */
const HYPHEN_WIDTH: Pt = 5;
/** How much spaces give to a line, as parts of their width. */
const STRETCH = 3 / 6;
const SHRINK = 3 / 9;

const HYPHEN = 0x2d;
const SPACE = 0x20;

/** The glyph at a place of the text, or the number of glyphs past the beginning of the last. */
const glyphAt = ({ starts }: ShapedRun, place: number, from: number): number => {
  if (place > (starts.at(-1) ?? place)) return starts.length;
  let at = from;
  while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= place) at += 1;
  return at;
};

/** Width of each syllable; pt. */
const widthsOf = ({ runs, syllables }: Paragraph): readonly Pt[] => {
  let place = 0;
  let run = 0;
  let glyph = 0;
  return syllables.map((syllable) => {
    place += syllable.length;
    let width = 0;
    for (let own = runs[run]; own && syllable !== ''; own = runs[run]) {
      const to = glyphAt(own, Math.min(place, own.end), glyph);
      let part = 0;
      for (; glyph < to; glyph += 1) part += own.advances[glyph] ?? 0;
      width += part;
      if (place >= own.end) {
        run += 1;
        glyph = 0;
      }
      if (place <= own.end) break;
    }
    return width;
  });
};

const NONE = { stretch: 0, shrink: 0, cost: 0 };

const nodesOf = (paragraph: Paragraph): readonly BreakNode[] => {
  const { syllables } = paragraph;
  const widths = widthsOf(paragraph);
  const nodes: BreakNode[] = [];
  let end = 0;
  syllables.forEach((syllable, index) => {
    const width = widths[index] ?? 0;
    end += syllable.length;
    if (syllable.trim() === '') {
      nodes.push({ kind: 'glue', width, stretch: width * STRETCH, shrink: width * SHRINK, cost: 0, end });
      return;
    }
    nodes.push({ kind: 'box', width, ...NONE, end });
    if (syllables[index + 1]?.trim())
      nodes.push({ kind: 'penalty', width: HYPHEN_WIDTH, ...NONE, cost: HYPHEN_PENALTY, end });
  });
  nodes.push({ kind: 'glue', width: 0, stretch: INFINITE, shrink: 0, cost: 0, end });
  nodes.push({ kind: 'penalty', width: 0, ...NONE, cost: -INFINITE, end });
  return nodes;
};

/** Part of a run in a line; glyphs in the order in which they are read until the line is put in order. */
interface LineRun {
  readonly run: ShapedRun;
  readonly glyphs: Glyph[];
  readonly advances: Pt[];
}

const scaleOf = ({ fontSize, face }: ShapedRun): number => fontSize / face.unitsPerEm;

/** A glyph of several characters taken apart where a line ends in it: the glyphs of some of these. */
const apart = (run: ShapedRun, at: number, from: number, to: number): Pick<LineRun, 'glyphs' | 'advances'> => {
  const { codePoints } = run.glyphs[at] as Glyph;
  const text = String.fromCodePoint(...codePoints).slice(from, to);
  const glyphs = [...shape(run.face, text).glyphs];
  return { glyphs, advances: glyphs.map(({ advanceWidth }) => advanceWidth * scaleOf(run)) };
};

/** What of a run lies between two places of the text. */
const cutRun = (run: ShapedRun, from: number, to: number): LineRun => {
  const { start, end, starts, glyphs, advances } = run;
  if (from <= start && to >= end) return { run, glyphs: [...glyphs], advances: [...advances] };
  let first = starts.findIndex((at) => at >= from);
  if (first < 0) first = starts.length;
  let last = starts.findIndex((at) => at >= to);
  if (last < 0) last = starts.length;
  const endOf = (at: number) => (starts[at] ?? 0) + lengthOf(glyphs[at] as Glyph);
  const head = first > 0 && endOf(first - 1) > from;
  const tail = last > 0 && endOf(last - 1) > to;
  if (head && tail && first === last) {
    const at = starts[first - 1] ?? 0;
    return { run, ...apart(run, first - 1, from - at, to - at) };
  }
  const before = head ? apart(run, first - 1, from - (starts[first - 1] ?? 0), Number.POSITIVE_INFINITY) : null;
  const after = tail ? apart(run, last - 1, 0, to - (starts[last - 1] ?? 0)) : null;
  const until = tail ? last - 1 : last;
  return {
    run,
    glyphs: [...(before?.glyphs ?? []), ...glyphs.slice(first, until), ...(after?.glyphs ?? [])],
    advances: [...(before?.advances ?? []), ...advances.slice(first, until), ...(after?.advances ?? [])],
  };
};

const withHyphen = (runs: LineRun[]): LineRun[] => {
  const last = runs.at(-1);
  if (!last) return runs;
  const { run } = last;
  const hyphen = run.face.glyphForCodePoint(HYPHEN) as unknown as Glyph;
  last.glyphs.push(hyphen);
  last.advances.push(hyphen.advanceWidth * scaleOf(run));
  return runs;
};

/** The lines of a paragraph, in the order in which they are read. */
const cutLines = (paragraph: Paragraph, measure: Pt): readonly LineRun[][] => {
  const { text, runs } = paragraph;
  const between = (from: number, to: number) =>
    runs.filter(({ start, end }) => start < to && end > from).map((run) => cutRun(run, from, to));
  if (!Number.isFinite(measure)) return [between(0, text.length)];
  const nodes = nodesOf(paragraph);
  const lines: LineRun[][] = [];
  let from = 0;
  for (const at of bestBreaks(nodes, measure)) {
    const { kind, end } = nodes[at] as BreakNode;
    const line = between(from, end);
    lines.push(kind === 'penalty' ? withHyphen(line) : line);
    from = end;
  }
  if (from < text.length || lines.length === 0) lines.push(between(from, text.length));
  return lines;
};

/** Runs as they stand on paper, from the left (Unicode TR 9, rule L2). */
const inPlace = (runs: LineRun[]): LineRun[] => {
  let most = 0;
  for (const { run } of runs) most = Math.max(most, run.level);
  if (most === 0) return runs;
  const order = [...runs];
  for (let level = most; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.run.level ?? 0) >= level) end += 1;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  for (const { run, glyphs, advances } of order) {
    if (run.level % 2 === 0) continue;
    glyphs.reverse();
    advances.reverse();
  }
  return order;
};

const isSpace = ({ codePoints }: Glyph): boolean => codePoints.includes(SPACE);

const sumOf = (advances: readonly Pt[], from = 0, to = advances.length): Pt => {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += advances[at] ?? 0;
  return sum;
};

/** Width of the spaces at an end of a line. */
const spaceBefore = (runs: readonly LineRun[]): Pt => {
  let width = 0;
  for (const { glyphs, advances } of runs) {
    const first = glyphs.findIndex((glyph) => !isSpace(glyph));
    width += sumOf(advances, 0, first < 0 ? glyphs.length : first);
    if (first >= 0 || glyphs.length === 0) break;
  }
  return width;
};

const spaceAfter = (runs: readonly LineRun[]): Pt => {
  let width = 0;
  for (const { glyphs, advances } of [...runs].reverse()) {
    const last = glyphs.findLastIndex((glyph) => !isSpace(glyph));
    let own = 0;
    for (let at = advances.length - 1; at > last; at -= 1) own += advances[at] ?? 0;
    width += own;
    if (last >= 0 || glyphs.length === 0) break;
  }
  return width;
};

/** How much narrower a glyph may be set, as parts of a pt, before and after it: first spaces give way, then letters. */
const GIVES = { space: 0.5, letter: 11 / 256 };

/** What a glyph of a line that is too wide may lose. */
interface Give {
  before: number;
  after: number;
  readonly space: boolean;
}

const givesOf = (glyphs: readonly Glyph[]): Give[] => {
  const gives: Give[] = [];
  glyphs.forEach((glyph, at) => {
    const previous = gives[at - 1];
    if (isSpace(glyph)) {
      const last = at === glyphs.length - 1;
      gives.push({ before: last ? 0 : GIVES.space, after: GIVES.space, space: true });
      if (last && previous) previous.after = 0;
    } else if ((glyph as Glyph & { readonly isMark?: boolean }).isMark && previous) {
      gives.push({ ...previous, before: 0 });
      previous.after = 0;
    } else gives.push({ before: GIVES.letter, after: GIVES.letter, space: false });
  });
  return gives;
};

/** Sets a line closer that is wider than its measure by `over`; pt. */
const tighten = (runs: readonly LineRun[], over: Pt): void => {
  const gives = runs.flatMap(({ glyphs }) => givesOf(glyphs));
  const [first, last] = [gives[0], gives.at(-1)];
  if (!first || !last) return;
  first.before = 0;
  last.after = 0;
  const sums = { space: 0, letter: 0 };
  for (const { before, after, space } of gives) sums[space ? 'space' : 'letter'] += before + after;
  const ofSpaces = sums.space === 0 ? 0 : Math.min(1, over / sums.space);
  const rest = over - sums.space;
  const ofLetters = rest <= 0 || sums.letter === 0 ? 0 : Math.min(1, rest / sums.letter);
  const share = ({ space }: Give) => (space ? ofSpaces : ofLetters);
  let at = 0;
  for (const { advances } of runs) {
    for (let index = 0; index < advances.length; index += 1, at += 1) {
      const own = gives[at] as Give;
      const next = gives[at + 1];
      advances[index] = (advances[index] ?? 0) - (own.after * share(own) + (next ? next.before * share(next) : 0));
    }
  }
};

/** Of what a line leaves free, the part that lies before it. */
const BEFORE = { left: 0, center: 0.5, right: 1 };

const heightOf = (run: ShapedRun): Pt => {
  if (run.lineHeight) return run.lineHeight;
  const { lineGap, ascent, descent } = run.face as Font & { readonly lineGap: number };
  const scale = scaleOf(run);
  return lineGap * scale + ascent * scale - scale * descent;
};

const finish = (cut: LineRun[], y: Pt, measure: Pt, align: keyof typeof BEFORE): TextLine => {
  const runs = inPlace(cut);
  let [height, ascent, width] = [0, 0, 0];
  for (const { run, advances } of runs) {
    height = Math.max(height, heightOf(run));
    ascent = Math.max(ascent, run.face.ascent * scaleOf(run));
    width += sumOf(advances);
  }
  const before = spaceBefore(runs);
  const room = measure + before + spaceAfter(runs);
  const x = BEFORE[align] === 0 ? 0 - before : Math.max(0, room - width) * BEFORE[align] - before;
  if (width > room) tighten(runs, width - room);
  return {
    box: { x, y, height },
    ascent,
    runs: runs.map(
      ({ run: { face, fontSize, level, link }, glyphs, advances }): TextRun => ({
        glyphs,
        positions: advances.map((xAdvance) => ({ xAdvance })),
        attributes: { font: [face], fontSize, bidiLevel: level, link: link ?? null },
      }),
    ),
  };
};

/** The lines of a text in a measure, or one for each paragraph in an infinite one. */
export const setLines = (paragraphs: readonly Paragraph[], measure: Pt, align: keyof typeof BEFORE): TextLine[] => {
  const lines: TextLine[] = [];
  let y = 0;
  for (const paragraph of paragraphs) {
    for (const cut of cutLines(paragraph, measure)) {
      const line = finish(cut, y, measure, align);
      y += line.box.height;
      lines.push(line);
    }
  }
  return lines;
};
