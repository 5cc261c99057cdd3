import layoutSteps from '@react-pdf/layout';
import { Font, pdf } from '@react-pdf/renderer';
import type { Pt } from '../domain/units';
import { type DocumentNode, keepLines, recallLines } from './cacheLines';
import type { LayoutNode } from './draw/layoutTree';

/** The package's types know the document only; it needs the font store as well. */
const layoutDocument = layoutSteps as unknown as (document: DocumentNode, fonts: typeof Font) => Promise<LayoutNode>;

type DocumentElement = Parameters<typeof pdf>[0];

const nodesOf = (element: DocumentElement): DocumentNode => pdf(element).container.document as unknown as DocumentNode;

/** Paragraphs that were broken into lines before keep those lines; the result is the same as without. */
const layOut = async (document: DocumentNode): Promise<LayoutNode> => {
  const laidOut = await layoutDocument(recallLines(document), Font);
  return keepLines(laidOut) ? laidOut : layoutDocument(document, Font);
};

/** Lays a document out on as many pages as it takes. */
export const layOutDocument = (element: DocumentElement): Promise<LayoutNode> => layOut(nodesOf(element));

/** Heights that differ by less are the same. */
const TOLERANCE: Pt = 0.001;

/**
 * Lays a document out whose first page must stay one page, or gives null where it does not fit; pages after it, such as
 * an envelope's, are laid out as they come. The engine lays every page out a second time
 * once it knows where the page ends; here the page is at least as high as the sheet from the start and never divided,
 * so that it fits if it came out no higher.
 */
export const layOutOnePage = async (element: DocumentElement): Promise<LayoutNode | null> => {
  const document = nodesOf(element);
  const [page, ...others] = document.children ?? [];
  const [, height] = (page?.props?.size ?? []) as readonly Pt[];
  if (!page || height === undefined) throw new Error('A document whose first page has a size in points is needed.');
  const whole = { ...page, props: { ...page.props, wrap: false }, style: { ...page.style, minHeight: height } };
  const laidOut = await layOut({ ...document, children: [whole, ...others] });
  const needed = laidOut.children?.[0]?.box?.height ?? 0;
  return needed <= height + TOLERANCE ? laidOut : null;
};
