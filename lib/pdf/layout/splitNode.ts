import type { Pt } from '../../domain/units';
import type { PaperNode } from './nodes';
import type { PlacedNode } from './placeNode';

/** Heights that differ by less are the same. */
export const TOLERANCE: Pt = 0.001;

/** What of a node stays on its page, and what goes to the next; null for nothing. */
export type Halves = readonly [now: PaperNode | null, later: PaperNode | null];

const DEFAULT_LINES = 2;

/** How many lines of a text stay on the page, where so many would fit: none alone at a foot or head. */
const linesKept = (fitting: number, all: number, orphans: number, widows: number): number => {
  if (fitting < orphans || all < orphans + widows) return 0;
  return Math.min(fitting, all - widows);
};

const begins = ({ style, ...node }: PaperNode): PaperNode => ({
  ...node,
  style: { ...style, marginBottom: 0, paddingBottom: 0 },
});

const goesOn = ({ style, ...node }: PaperNode): PaperNode => ({
  ...node,
  style: { ...style, marginTop: 0, paddingTop: 0, borderTopWidth: 0 },
});

const splitText = ({ source, box, lines = [] }: PlacedNode, limit: Pt): Halves => {
  let bottom = box.top;
  const fitting = lines.findIndex((line) => {
    bottom += line.box.height;
    return bottom > limit + TOLERANCE;
  });
  const { orphans = DEFAULT_LINES, widows = DEFAULT_LINES } = source.props;
  const kept = linesKept(fitting < 0 ? lines.length : fitting, lines.length, orphans, widows);
  if (kept === 0) return [null, source];
  return [begins({ ...source, lines: lines.slice(0, kept) }), goesOn({ ...source, lines: lines.slice(kept) })];
};

/** Nodes that follow each other, divided where a page ends. */
export const splitNodes = (
  nodes: readonly PlacedNode[],
  limit: Pt,
): readonly [now: readonly PaperNode[], later: readonly PaperNode[]] => {
  const now: PaperNode[] = [];
  const later: PaperNode[] = [];
  for (const node of nodes) {
    if (node.source.style.position === 'absolute') now.push(node.source);
    else if (later.length > 0) later.push(node.source);
    else {
      const [kept, rest] = splitNode(node, limit);
      if (kept) now.push(kept);
      if (rest) later.push(rest);
    }
  }
  return [now, later];
};

const divide = ({ source, children, box }: PlacedNode, limit: Pt): Halves => {
  const [now, later] = splitNodes(children, limit - box.top);
  if (now.length === 0) return [null, source];
  if (later.length === 0) return [source, null];
  return [begins({ ...source, children: now }), goesOn({ ...source, children: later })];
};

/** Divides a node where its page ends, at `limit` from the top of its parent. */
export const splitNode = (node: PlacedNode, limit: Pt): Halves => {
  const { source, box, lines } = node;
  if (box.top + box.height <= limit + TOLERANCE) return [source, null];
  if (lines) return splitText(node, limit);
  return source.props.wrap === false || source.style.flexDirection ? [null, source] : divide(node, limit);
};

/** The same for a node that is higher than a page: it is divided though it asks to stay whole, or put there as it is. */
export const splitAnyway = (node: PlacedNode, limit: Pt): Halves => {
  const halves = node.lines ? splitText(node, limit) : divide(node, limit);
  return halves[0] ? halves : [node.source, null];
};
