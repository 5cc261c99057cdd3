import type { Pt } from '../domain/units';
import { BoundedCache } from './BoundedCache';
import type { LayoutNode, TextLine } from './draw/layoutTree';

/** A node before layout, as react-pdf's reconciler makes it. `lines` is what the engine looks for before it breaks. */
export interface DocumentNode {
  readonly type: string;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly children?: readonly DocumentNode[];
  readonly value?: string;
  readonly lines?: readonly TextLine[];
  readonly alignOffset?: Pt;
}

interface BrokenText {
  readonly lines: readonly TextLine[];
  readonly alignOffset: Pt | undefined;
  /** Of the box the lines were broken for: the same text in the same surroundings gets the same. */
  readonly width: Pt;
}

/** Travels on a text through the layout, one object for each text. */
interface Recall {
  readonly key: string;
  readonly known: BrokenText | undefined;
}

/** Of keys, about a thousand a text: some letters that have nothing in common, dozens that differ in a few words. */
const MOST_CHARACTERS = 200_000;

const broken = new BoundedCache<BrokenText>(MOST_CHARACTERS);

const isRow = ({ style }: DocumentNode): boolean => String(style?.flexDirection ?? '').startsWith('row');

/**
 * Texts with the lines they got in the same surroundings before: same words, fonts and style, in boxes of the same
 * styles up to the page, next to neighbours of the same styles where they stand in a row.
 */
const recall = (node: DocumentNode, surroundings: string): DocumentNode => {
  if (node.type === 'TEXT') {
    // What is written by a function is known only when the pages are.
    if (typeof node.props?.render === 'function') return node;
    const { style, children } = node;
    // Its name in the structure says nothing about its lines.
    const { structure, ...decisive } = node.props ?? {};
    const key = `${surroundings}${JSON.stringify([style, decisive, children])}`;
    const known = broken.get(key);
    const props = { ...node.props, recall: { key, known } satisfies Recall };
    return known ? { ...node, props, lines: known.lines, ...offset(known) } : { ...node, props };
  }
  if (!node.children) return node;
  const { children, style, type } = node;
  const { structure, ...decisive } = node.props ?? {};
  const neighbours = isRow(node) ? children.map((child) => child.style) : [];
  const around = `${surroundings}${JSON.stringify([style, type === 'DOCUMENT' ? null : decisive, neighbours])}`;
  return { ...node, children: children.map((child) => recall(child, around)) };
};

const offset = ({ alignOffset }: BrokenText) => (alignOffset === undefined ? {} : { alignOffset });

export const recallLines = (document: DocumentNode): DocumentNode => recall(document, '');

const textsOf = (node: LayoutNode): readonly LayoutNode[] =>
  node.type === 'TEXT' ? [node] : (node.children ?? []).flatMap(textsOf);

/**
 * Remembers the lines of a laid-out document. False where a recalled text ended up in a box of another width, because
 * the width hung on something the key does not know; the document must then be laid out without recalling.
 */
export const keepLines = (document: LayoutNode): boolean => {
  const texts = new Map<Recall, LayoutNode | null>();
  for (const text of textsOf(document)) {
    const own = (text.props as { readonly recall?: Recall } | undefined)?.recall;
    // A text that goes on over the page's end comes twice, each time with a part of its lines.
    if (own) texts.set(own, texts.has(own) ? null : text);
  }
  for (const [{ key, known }, text] of texts) {
    if (!text?.box || !text.lines) continue;
    if (known && known.width !== text.box.width) return false;
    if (!known) broken.set(key, { lines: text.lines, alignOffset: text.alignOffset, width: text.box.width });
  }
  return true;
};
