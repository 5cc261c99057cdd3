import type { Pt } from '../../domain/units';
import type { LayoutBox, LayoutNode } from '../draw/layoutTree';
import { breakText } from './breakText';
import type { PaperNode } from './nodes';

/** A node at its place in its parent. */
export interface PlacedNode extends LayoutNode {
  readonly source: PaperNode;
  readonly box: LayoutBox;
  readonly children: readonly PlacedNode[];
}

interface Place {
  readonly left: Pt;
  readonly top: Pt;
  readonly width: Pt;
}

/** Lengths have the precision that Yoga gives them, so that pages are those of @react-pdf's own passes. */
const f32 = Math.fround;

const asPlaced = (
  source: PaperNode,
  { left, top, width }: Place,
  height: Pt,
  more: Partial<Pick<PlacedNode, 'children' | 'lines'>> = {},
): PlacedNode => {
  const { type, style, props } = source;
  const box = { left: f32(left), top: f32(top), width: f32(width), height: f32(height) };
  const border = style.borderTopWidth;
  return {
    type,
    style,
    props,
    source,
    box: border ? { ...box, borderTopWidth: f32(border) } : box,
    children: [],
    ...more,
  };
};

const placeText = (node: PaperNode, place: Place): PlacedNode => {
  const lines = node.lines ?? breakText(node, f32(place.width)).lines;
  const height = lines.reduce((sum, { box }) => sum + box.height, 0);
  return asPlaced(node, place, height, { lines });
};

/** Side by side, all as high as the highest. */
const placeRow = (node: PaperNode, { width }: Place, top: Pt): readonly PlacedNode[] => {
  const { gap = 0, flexDirection } = node.style;
  const growing = node.children.filter(({ style }) => style.flexGrow).length;
  const fixed = node.children.reduce(
    (sum, { style }) => sum + (style.flexGrow ? 0 : (style.width ?? 0)),
    gap * Math.max(0, node.children.length - 1),
  );
  const share = growing > 0 ? (width - fixed) / growing : 0;
  let x = 0;
  return node.children.map((child) => {
    const own = child.style.flexGrow ? share : (child.style.width ?? 0);
    const left = flexDirection === 'row' ? x : width - x - own;
    x += own + gap;
    return placeNode(child, { left, top, width: own });
  });
};

const outerHeight = ({ box, source }: PlacedNode): Pt => f32(box.height + f32(source.style.marginBottom ?? 0));

/** At a place of its own in a parent of a height. */
const placeApart = (node: PaperNode, parent: Pt): PlacedNode => {
  const { left = 0, top = 0, bottom, width = 0 } = node.style;
  const placed = placeNode(node, { left, top, width });
  if (bottom === undefined) return placed;
  return { ...placed, box: { ...placed.box, top: f32(parent - bottom - placed.box.height) } };
};

/**
 * Children one under another from `top` on. `end` is below the last of them; those with a place of their own take no
 * room.
 */
export const stackNodes = (
  nodes: readonly PaperNode[],
  { left, top, width }: Place,
  parent: Pt,
  alignItems?: 'flex-start' | 'flex-end',
): { readonly children: readonly PlacedNode[]; readonly end: Pt } => {
  let end = f32(top);
  const children = nodes.map((node) => {
    if (node.style.position === 'absolute') return placeApart(node, parent);
    end = f32(end + f32(node.style.marginTop ?? 0));
    const own = node.style.width ?? width;
    const x = alignItems === 'flex-end' ? left + width - own : left;
    const placed = placeNode(node, { left: x, top: end, width: own });
    end = f32(end + outerHeight(placed));
    return placed;
  });
  return { children, end };
};

/** Places a node of a known width in its parent, and all that is in it. */
export const placeNode = (node: PaperNode, place: Place): PlacedNode => {
  if (node.type === 'TEXT') return placeText(node, place);
  const { flexDirection, alignItems, height, borderTopWidth = 0, paddingTop = 0, paddingBottom = 0 } = node.style;
  const top = f32(f32(borderTopWidth) + f32(paddingTop));
  if (flexDirection) {
    const cells = placeRow(node, place, top);
    const highest = Math.max(0, ...cells.map(outerHeight));
    const children = cells.map((cell) => ({
      ...cell,
      box: { ...cell.box, height: highest - (cell.source.style.marginBottom ?? 0) },
    }));
    return asPlaced(node, place, height ?? top + highest + paddingBottom, { children });
  }
  const { children, end } = stackNodes(node.children, { left: 0, top, width: place.width }, height ?? 0, alignItems);
  return asPlaced(node, place, height ?? end + paddingBottom, { children });
};
