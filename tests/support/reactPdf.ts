import layoutSteps from '@react-pdf/layout';
import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { placesToBreak } from '../../lib/i18n/lineBreaks';
import type { LayoutNode } from '../../lib/pdf/draw/layoutTree';
import { fontStore } from '../../lib/pdf/fontStore';

/** The package's types know the document only; it needs the font store as well. */
const layout = layoutSteps as unknown as (document: unknown, fonts: typeof fontStore) => Promise<LayoutNode>;

interface ReactPdfNode {
  readonly type: string;
  readonly props: Record<string, unknown>;
  readonly children?: readonly ReactPdfNode[];
}

/** Divisions of words cost so much that none is taken: @react-pdf divides them wherever the face changes. */
const NEVER = 10_000;

const undivided = (node: ReactPdfNode): void => {
  if (node.type === 'TEXT') node.props.hyphenationPenalty = NEVER;
  node.children?.forEach(undivided);
};

/** The pages that @react-pdf's own passes make of a document: what the letter's layout is held against. */
export const byReactPdf = async (document: ReactElement): Promise<readonly LayoutNode[]> => {
  fontStore.registerHyphenationCallback(placesToBreak);
  const { container } = pdf(document as Parameters<typeof pdf>[0]);
  undivided(container.document as unknown as ReactPdfNode);
  return (await layout(container.document, fontStore)).children ?? [];
};
