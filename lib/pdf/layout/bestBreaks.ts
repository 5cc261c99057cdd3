import type { Pt } from '../../domain/units';

/**
 * A piece of a paragraph to the line breaker (Knuth and Plass, "Breaking paragraphs into lines", 1981): a word, a space
 * that gives way, or a place between syllables, which costs something and may take a hyphen.
 */
export interface BreakNode {
  readonly kind: 'box' | 'glue' | 'penalty';
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
  /** Of a penalty. */
  readonly cost: number;
  /** Where it ends in the text. */
  readonly end: number;
}

/** Cost of what must not be, and stretch of what fills any line. */
export const INFINITE = 10_000;

/** What lines cost beside their spaces: each, two in a row that end in a hyphen, and a loose one after a tight one. */
const LINE = 10;
const HYPHENS = 100;
const UNEVEN = 3000;

/** How far spaces may stretch, as multiples of what they do gladly: as far as is needed, in steps. */
const TOLERANCE = { least: 4, step: 5, limit: 50 };

interface Sums {
  readonly width: Pt;
  readonly stretch: Pt;
  readonly shrink: Pt;
}

/** A place where a line may end, with the best way to get there. */
interface Breakpoint extends Sums {
  readonly at: number;
  readonly line: number;
  readonly tightness: number;
  readonly demerits: number;
  readonly before: Breakpoint | null;
}

const START: Breakpoint = { at: 0, line: 0, tightness: 0, demerits: 0, width: 0, stretch: 0, shrink: 0, before: null };

/** How much the spaces of a line stretch (over 0) or shrink. */
const ratioOf = (from: Sums, to: Sums, extra: Pt, measure: Pt): number => {
  const width = to.width - from.width + extra;
  if (width === measure) return 0;
  const give = width < measure ? to.stretch - from.stretch : to.shrink - from.shrink;
  return give > 0 ? (measure - width) / give : INFINITE;
};

const tightnessOf = (ratio: number): number => {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
};

const isEnd = ({ kind, cost }: BreakNode): boolean => kind === 'penalty' && cost === -INFINITE;

/** Sums up to the next box: spaces after a break are not set. */
const sumsAfter = (nodes: readonly BreakNode[], sums: Sums, at: number): Sums => {
  let { width, stretch, shrink } = sums;
  for (let index = at; index < nodes.length; index += 1) {
    const node = nodes[index] as BreakNode;
    if (node.kind === 'box' || (isEnd(node) && index > at)) break;
    if (node.kind === 'glue') {
      width += node.width;
      stretch += node.stretch;
      shrink += node.shrink;
    }
  }
  return { width, stretch, shrink };
};

/** Breaks with the fewest demerits at a tolerance, or none. The first of `active` has the fewest lines. */
const leastDemerits = (nodes: readonly BreakNode[], measure: Pt, tolerance: number): readonly number[] => {
  let active: Breakpoint[] = [START];
  const sums = { width: 0, stretch: 0, shrink: 0 };

  const tryBreak = (node: BreakNode, at: number) => {
    const previous = active;
    const next: Breakpoint[] = [];
    const extra = node.kind === 'penalty' ? node.width : 0;
    const forced = isEnd(node);
    let index = 0;
    while (index < previous.length) {
      const best: (Breakpoint | null)[] = [null, null, null, null];
      const least = [
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
      ];
      // The first line by itself, then all others together, which are equally wide.
      const first = previous[index]?.line === 0;
      for (; index < previous.length; index += 1) {
        const from = previous[index] as Breakpoint;
        if (first && from.line > 0) break;
        const ratio = ratioOf(from, sums, extra, measure);
        if (ratio >= -1 && !forced) next.push(from);
        if (ratio < -1 || ratio > tolerance) continue;
        const far = Math.abs(ratio);
        const badness = LINE + 100 * far * far * far;
        let demerits = badness * badness;
        if (node.kind === 'penalty') {
          if (node.cost >= 0) demerits += node.cost * node.cost;
          if (nodes[from.at]?.kind === 'penalty') demerits += HYPHENS;
        }
        const tightness = tightnessOf(ratio);
        if (Math.abs(tightness - from.tightness) > 1) demerits += UNEVEN;
        demerits += from.demerits;
        if (demerits < (least[tightness] ?? 0)) {
          best[tightness] = from;
          least[tightness] = demerits;
        }
      }
      if (best.every((one) => one === null)) continue;
      const after = sumsAfter(nodes, sums, at);
      best.forEach((from, tightness) => {
        if (from)
          next.push({ ...after, at, line: from.line + 1, tightness, demerits: least[tightness] ?? 0, before: from });
      });
    }
    active = next;
  };

  nodes.forEach((node, at) => {
    if (node.kind === 'penalty' || (node.kind === 'glue' && nodes[at - 1]?.kind === 'box')) tryBreak(node, at);
    if (node.kind === 'penalty') return;
    sums.width += node.width;
    sums.stretch += node.stretch;
    sums.shrink += node.shrink;
  });
  let best: Breakpoint | null = null;
  for (const one of active) if (!best || one.demerits < best.demerits) best = one;
  const breaks: number[] = [];
  for (; best; best = best.before) breaks.push(best.at);
  return breaks.reverse();
};

/** Where a line from `from` on ends that is as full as it may be; null where all that is left fits. */
const fullest = (nodes: readonly BreakNode[], from: number, measure: Pt): number | null => {
  const isBox = (at: number) => nodes[at]?.kind === 'box';
  /** The last of the spaces and penalties after a node, or the node itself. */
  const lastBeforeBox = (at: number) => {
    let next = at + 1;
    while (next < nodes.length && !isBox(next)) next += 1;
    return next - 1;
  };
  const sums = { width: 0, stretch: 0, shrink: 0 };
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  let over = false;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at] as BreakNode;
    if (node.kind !== 'penalty') {
      sums.width += node.width;
      sums.stretch += node.stretch;
      sums.shrink += node.shrink;
    }
    const end = nodes[lastBeforeBox(at)];
    const hyphen = end?.kind === 'penalty' ? end.width : 0;
    over = sums.width - sums.shrink + hyphen > measure;
    if (over) {
      best ??= at === from || isBox(at) === false ? lastBeforeBox(at) : at - 1;
      break;
    }
    if (node.kind === 'box') continue;
    let ratio = INFINITE;
    if (sums.width === measure) ratio = 0;
    else if (sums.width < measure && node.stretch > 0 && sums.stretch - node.stretch > 0)
      ratio = (measure - sums.width) / sums.stretch;
    else if (sums.width > measure && node.shrink > 0 && sums.shrink - node.shrink > 0)
      ratio = (measure - sums.width) / sums.shrink;
    const badness = 100 * Math.abs(ratio) ** 3 + node.cost;
    if (least >= badness) {
      best = at;
      least = badness;
    }
  }
  return over ? best : null;
};

/** Each line as full as it may be: for a word that no line holds. */
const greedy = (nodes: readonly BreakNode[], measure: Pt): readonly number[] => {
  const breaks: number[] = [];
  for (let from = 0; from < nodes.length; ) {
    const end = fullest(nodes, from, measure);
    if (end === null) break;
    breaks.push(end);
    from = end + 1;
  }
  return breaks;
};

/** The places among nodes after which lines end in a measure, but the last line. */
export const bestBreaks = (nodes: readonly BreakNode[], measure: Pt): readonly number[] => {
  let width = 0;
  for (const node of nodes) if (node.kind !== 'penalty') width += node.width;
  // One line costs less than any two.
  if (width <= measure) return [];
  for (let tolerance = TOLERANCE.least; tolerance < TOLERANCE.limit + TOLERANCE.step; tolerance += TOLERANCE.step) {
    const breaks = leastDemerits(nodes, measure, tolerance);
    // The first is where the text begins, the last where it ends.
    if (breaks.length > 1) return breaks.slice(1, -1);
  }
  return greedy(nodes, measure).filter((at) => at < nodes.length - 1);
};
