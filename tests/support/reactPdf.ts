import layoutSteps from '@react-pdf/layout';
import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { placesToBreak } from '../../lib/i18n/lineBreaks';
import type { LayoutNode } from '../../lib/pdf/draw/layoutTree';
import { fontStore } from '../../lib/pdf/fontStore';

/** The package's types know the document only; it needs the font store as well. */
const layout = layoutSteps as unknown as (document: unknown, fonts: typeof fontStore) => Promise<LayoutNode>;

/** The pages that @react-pdf's own passes make of a document: what the letter's layout is held against. */
export const byReactPdf = async (document: ReactElement): Promise<readonly LayoutNode[]> => {
  fontStore.registerHyphenationCallback(placesToBreak);
  const { container } = pdf(document as Parameters<typeof pdf>[0]);
  return (await layout(container.document, fontStore)).children ?? [];
};
