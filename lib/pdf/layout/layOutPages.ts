import type { ReactNode } from 'react';
import type { Pt } from '../../domain/units';
import type { LayoutNode } from '../draw/layoutTree';
import type { PageNumber } from './elements';
import { nodesOf, type PaperNode } from './nodes';
import { type PlacedNode, stackNodes } from './placeNode';
import { splitAnyway, splitNodes, TOLERANCE } from './splitNode';

interface Sheet {
  readonly source: PaperNode;
  readonly size: readonly [width: Pt, height: Pt];
  /** What goes from page to page. */
  readonly flow: readonly PaperNode[];
  /** What stands on each. */
  readonly fixed: readonly PaperNode[];
}

const sheetOf = (source: PaperNode): Sheet => {
  const { size } = source.props;
  if (source.type !== 'PAGE' || !size) throw new Error('A document of pages with a size is needed.');
  const { children } = source;
  return {
    source,
    size,
    flow: children.filter(({ props }) => !props.fixed),
    fixed: children.filter(({ props }) => props.fixed),
  };
};

const f32 = Math.fround;

/** What of the flow would stand on a page, and how far down it goes. */
const stack = ({ source, size: [width, height] }: Sheet, flow: readonly PaperNode[]) => {
  const { paddingTop = 0, paddingLeft = 0, paddingRight = 0 } = source.style;
  const inner = f32(f32(f32(width) - f32(paddingLeft)) - f32(paddingRight));
  return stackNodes(flow, { left: paddingLeft, top: paddingTop, width: inner }, height);
};

/** Where the flow ends at the latest, from the top of the page. */
const limitOf = ({ source, size: [, height] }: Sheet): Pt => height - (source.style.paddingBottom ?? 0);

/** A text with what it says on its page; nothing where it says nothing there. */
const written = (node: PaperNode, page: PageNumber): readonly PaperNode[] => {
  const { render } = node.props;
  if (!render) return [node];
  const children = nodesOf(render(page));
  return children.length > 0 ? [{ ...node, children }] : [];
};

const pageOf = (
  { source, size: [width, height], fixed }: Sheet,
  flow: readonly PlacedNode[],
  number: PageNumber,
): LayoutNode => ({
  type: source.type,
  box: { left: 0, top: 0, width: f32(width), height: f32(height) },
  children: [
    ...flow,
    ...stackNodes(
      fixed.flatMap((node) => written(node, number)),
      { left: 0, top: 0, width },
      height,
    ).children,
  ],
});

const ONLY: PageNumber = { subPageNumber: 1, subPageTotalPages: 1 };

/** The pages of a sheet's flow: each takes what fits, and something in any case. */
const divided = (sheet: Sheet): (readonly PlacedNode[])[] => {
  const limit = limitOf(sheet);
  const pages: (readonly PlacedNode[])[] = [];
  let rest: readonly PaperNode[] = sheet.flow;
  while (rest.length > 0) {
    const { children, end } = stack(sheet, rest);
    if (end <= limit + TOLERANCE) {
      pages.push(children);
      break;
    }
    let [now, later] = splitNodes(children, limit);
    const [first, ...others] = children;
    if (now.length === 0 && first) {
      const [kept, left] = splitAnyway(first, limit);
      now = kept ? [kept] : [];
      later = [...(left ? [left] : []), ...others.map(({ source }) => source)];
    }
    pages.push(stack(sheet, now).children);
    rest = later;
  }
  return pages;
};

const sheetsOf = (document: ReactNode): readonly Sheet[] =>
  nodesOf(document).flatMap(({ children }) => children.map(sheetOf));

const pagesOf = (sheet: Sheet): LayoutNode[] => {
  const pages = divided(sheet);
  return pages.map((page, index) => pageOf(sheet, page, { subPageNumber: index + 1, subPageTotalPages: pages.length }));
};

/** A document on as many pages as it takes. The typefaces must be loaded. */
export const layOutPages = (document: ReactNode): readonly LayoutNode[] => sheetsOf(document).flatMap(pagesOf);

/** A document whose first sheet must be one page, or null where it is not; others take as many pages as they need. */
export const layOutOnePage = (document: ReactNode): readonly LayoutNode[] | null => {
  const [first, ...others] = sheetsOf(document);
  if (!first) return [];
  const { children, end } = stack(first, first.flow);
  return end <= limitOf(first) + TOLERANCE ? [pageOf(first, children, ONLY), ...others.flatMap(pagesOf)] : null;
};
