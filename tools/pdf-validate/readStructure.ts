import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fold, withPdf } from './readPdf';

/** pdf.js's structure tree: elements have a role, leaves name a piece of marked content. */
interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

export interface StructurePart {
  readonly role: string;
  readonly text: string;
}

export interface ReadStructure {
  /** Elements in reading order, page by page; a part over two pages is listed on both. */
  readonly parts: readonly StructurePart[];
  /** Text of artifacts. */
  readonly artifacts: string;
  /** Text that is neither in an element nor in an artifact: there must be none. */
  readonly unmarked: readonly string[];
}

/** pdf.js gives the tag, its types do not know it. */
const tagOf = (item: object): string | undefined => ('tag' in item ? String(item.tag) : undefined);

export const structureOf = async (document: PDFDocumentProxy): Promise<ReadStructure> => {
  const parts: StructurePart[] = [];
  const artifacts: string[] = [];
  const unmarked: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.at(-1);
        if (id === undefined) unmarked.push(item.str);
        else if (id === null) artifacts.push(item.str);
        else texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      // A span inside an element has no id of its own.
      else open.push(tagOf(item) === 'Artifact' ? null : (item.id ?? open.at(-1) ?? null));
    }
    const walk = (node: TreeNode): string => {
      if (node.type === 'content') return `${texts.get(node.id ?? '') ?? ''} `;
      // The annotation of a link has no text of its own on the page.
      if (node.type) return '';
      const at = parts.length;
      parts.push({ role: node.role ?? '', text: '' });
      const text = fold((node.children ?? []).map(walk).join(' '));
      parts[at] = { role: node.role ?? '', text };
      return text;
    };
    const root = (await page.getStructTree()) as TreeNode | null;
    for (const child of root?.children ?? []) walk(child);
  }
  return { parts, artifacts: artifacts.join(' '), unmarked: unmarked.filter((text) => text.trim() !== '') };
};

/** The structure of a PDF as a screen reader walks it. */
export const readStructure = (bytes: Uint8Array): Promise<ReadStructure> => withPdf(bytes, structureOf);
