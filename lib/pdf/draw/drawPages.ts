import type { PdfKitDocument, StructureElement } from 'pdfkit';
import type { Letter } from '../../domain/letter';
import type { Pt } from '../../domain/units';
import { drawPicture } from './drawPicture';
import { fixColours } from './fixColours';
import type { LayoutBox, LayoutNode } from './layoutTree';
import { StructureTree } from './StructureTree';
import { TextDrawer, type TextOwner } from './TextDrawer';

/** "#555555" as the operands of the rg and RG operators. */
const colour = (hex: string): string =>
  [1, 3, 5].map((from) => Math.round((Number.parseInt(hex.slice(from, from + 2), 16) / 255) * 1000) / 1000).join(' ');

const rounded = (value: number): number => Math.round(value * 100) / 100;

class PageDrawer {
  readonly #file: PdfKitDocument;
  readonly #structure: StructureTree;

  constructor(file: PdfKitDocument) {
    this.#file = file;
    this.#structure = new StructureTree(file);
  }

  /** Everything is written in the page's own coordinates, not in pdfkit's flipped ones. */
  #upright(draw: (fromBottom: (fromTop: Pt) => Pt) => void): void {
    const { height } = this.#file.page;
    this.#file.addContent(`q 1 0 0 -1 0 ${rounded(height)} cm`);
    draw((fromTop) => height - fromTop);
    this.#file.addContent('Q');
  }

  #rule(left: Pt, top: Pt, { width, borderTopWidth = 0 }: LayoutBox, hex: string): void {
    this.#upright((fromBottom) => {
      const y = rounded(fromBottom(top + borderTopWidth / 2));
      this.#file.addContent(
        `${colour(hex)} RG ${borderTopWidth} w ${rounded(left)} ${y} m ${rounded(left + width)} ${y} l S`,
      );
    });
  }

  #text(node: LayoutNode, left: Pt, top: Pt, owner: TextOwner): void {
    const drawer = new TextDrawer(this.#file, this.#structure, owner);
    this.#upright(() => drawer.draw(node, left, top));
  }

  #node(node: LayoutNode, originX: Pt, originY: Pt, parent: StructureElement | null): void {
    const { box, style, type, children = [] } = node;
    const structure = node.props?.structure;
    const left = originX + (box?.left ?? 0);
    const top = originY + (box?.top ?? 0);
    if (box?.borderTopWidth) {
      this.#structure.artifact('layout', () => this.#rule(left, top, box, style?.borderTopColor ?? '#000000'));
    }
    const element = structure ? this.#structure.element(structure, parent) : parent;
    const { shown } = node.props ?? {};
    if (shown && structure && element && box) {
      const frame = { left, bottom: this.#file.page.height - top - box.height, width: box.width, height: box.height };
      this.#structure.figure(element, shown.alt, frame);
      const content = this.#structure.open(structure.tag);
      this.#upright(() => drawPicture(this.#file, shown.picture, frame));
      this.#structure.close();
      this.#structure.add(content, { element, link: null });
      return;
    }
    if (type === 'TEXT') {
      if (!node.lines?.some(({ runs }) => runs.length > 0)) return;
      if (structure && element) this.#text(node, left, top, { element, tag: structure.tag });
      else this.#structure.artifact(node.props?.repeated ?? 'layout', () => this.#text(node, left, top, null));
      return;
    }
    for (const child of children) this.#node(child, left, top, element);
  }

  pages(pages: readonly LayoutNode[]): void {
    for (const { box, children = [] } of pages) {
      if (!box) continue;
      this.#file.addPage({ size: [box.width, box.height], margin: 0 });
      fixColours(this.#file);
      for (const child of children) this.#node(child, 0, 0, null);
    }
  }

  letter(pages: readonly LayoutNode[], { title, locale }: Pick<Letter, 'title' | 'locale'>): void {
    this.#structure.part(locale);
    const [first, ...others] = pages;
    if (first) this.pages([first]);
    this.#file.outline.addItem(title);
    this.pages(others);
  }

  end(): void {
    this.#structure.end();
    this.#file.end();
  }
}

/** Writes laid-out pages into an open file, tagged in the order of the letter, and closes it. */
export const drawPages = (file: PdfKitDocument, pages: readonly LayoutNode[]): void => {
  const drawer = new PageDrawer(file);
  drawer.pages(pages);
  drawer.end();
};

/** Writes letters one after another into an open file, each a part of its own with a bookmark, until `end`. */
export const drawLetters = (file: PdfKitDocument): Pick<PageDrawer, 'letter' | 'end'> => new PageDrawer(file);
