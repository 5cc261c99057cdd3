import FontStore from '@react-pdf/font';
import layoutSteps from '@react-pdf/layout';
import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { placesToBreak } from '../../lib/i18n/lineBreaks';
import type { LayoutNode } from '../../lib/pdf/draw/layoutTree';
import type { LetterFonts } from '../../lib/pdf/fontsForLetter';
import { loadedFace } from '../../lib/pdf/loadedFaces';
import { loadFaces } from '../../lib/pdf/loadFaces';
import { onDisk } from '../../lib/pdf/renderPdfInNode';

const fontStore = new FontStore();
const registered = new Set<string>();

/** Loads the faces of a letter for both ways: @react-pdf's passes shape with the very fonts that letters are shaped with. */
export const loadForBoth = async (fonts: Pick<LetterFonts, 'faces'>): Promise<void> => {
  await loadFaces(fonts, onDisk);
  for (const { family, weight, url } of fonts.faces) {
    // Families of one file differ by the language that it is shaped for.
    const face = `${family} ${weight} ${url}`;
    if (registered.has(face)) continue;
    registered.add(face);
    fontStore.register({ family, src: `public${url}`, fontWeight: weight });
    const told = { fontFamily: family, fontWeight: weight, fontStyle: 'normal' } as const;
    await fontStore.load(told);
    const source = fontStore.getFont(told);
    if (source) Object.assign(source, { data: loadedFace(family, weight) });
  }
};

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
