import type { Letter } from '../../domain/letter';
import type { Picture } from '../../domain/picture';
import type { Pt } from '../../domain/units';
import { LetterFile } from '../file/LetterFile';
import type { Ref } from '../file/PdfFile';
import { rounded } from '../file/pdfText';
import type { Structure } from '../structure';
import { type Frame, writePicture } from './drawPicture';
import type { LayoutBox, LayoutNode } from './layoutTree';
import { PageWriter } from './PageWriter';
import { recordText } from './recordText';
import { type StructureElement, StructureTree } from './StructureTree';

/** "#555555" as the operands of the rg and RG operators. */
const colour = (hex: string): string =>
  [1, 3, 5].map((from) => rounded(Number.parseInt(hex.slice(from, from + 2), 16) / 255)).join(' ');

/** A page that is being drawn. Everything is written in its own coordinates, from the bottom left. */
interface OpenPage {
  readonly ref: Ref;
  readonly height: Pt;
  readonly writer: PageWriter;
}

/** Writes laid-out pages into a file, tagged in the order of the letter. */
class PageDrawer {
  readonly #file: LetterFile;
  readonly #structure: StructureTree;
  readonly #pictures = new Map<Picture, Ref>();

  constructor(about: Pick<Letter, 'title' | 'locale'>) {
    this.#file = new LetterFile(about);
    this.#structure = new StructureTree(this.#file.objects);
  }

  #rule({ height, writer }: OpenPage, left: Pt, top: Pt, { width, borderTopWidth = 0 }: LayoutBox, hex: string): void {
    const y = rounded(height - top - borderTopWidth / 2);
    writer.artifact('layout');
    writer.add(
      `q ${colour(hex)} RG ${rounded(borderTopWidth)} w ${rounded(left)} ${y} m ${rounded(left + width)} ${y} l S Q`,
    );
    writer.add('EMC');
  }

  #picture(page: OpenPage, picture: Picture, frame: Frame, { tag }: Structure, element: StructureElement): void {
    const { writer, ref } = page;
    const image = this.#pictures.get(picture) ?? writePicture(this.#file.objects, picture);
    this.#pictures.set(picture, image);
    const mark = writer.reserveMarks(1);
    const matrix = [frame.width, 0, 0, frame.height, frame.left, frame.bottom].map(rounded).join(' ');
    writer.add(`/${tag} << /MCID ${mark} >> BDC\nq ${matrix} cm /${writer.nameOf(image)} Do Q\nEMC`);
    writer.owners[mark] = this.#structure.add(ref, mark, element).ref;
  }

  #text(
    { ref, height, writer }: OpenPage,
    node: LayoutNode,
    left: Pt,
    top: Pt,
    element: StructureElement | null,
  ): void {
    const { structure, repeated } = node.props ?? {};
    const text = recordText(node);
    this.#file.ask(text.glyphs);
    if (!structure || !element) {
      writer.artifact(repeated ?? 'layout');
      writer.text(text, left, height - top, null);
      writer.add('EMC');
      return;
    }
    const first = writer.text(text, left, height - top, structure.tag);
    for (const [piece, { link }] of text.pieces.entries()) {
      const holder = this.#structure.add(ref, first + piece, element, link);
      writer.owners[first + piece] = holder.ref;
      for (const area of text.areas) {
        if (area.piece !== piece) continue;
        const [x0, x1] = [left + area.left, left + area.right];
        const [y0, y1] = [height - top + area.bottom, height - top + area.top];
        const place = this.#file.objects.reserve();
        const owner = this.#structure.addArea(holder, place, ref);
        writer.areas.push(this.#file.writeLink(area.link, [x0, y0, x1, y1], owner, place));
      }
    }
    const last = first + text.pieces.length;
    if (text.outlines) writer.owners[last] = this.#structure.add(ref, last, element).ref;
  }

  #node(page: OpenPage, node: LayoutNode, originX: Pt, originY: Pt, parent: StructureElement | null): void {
    const { box, style, type, children = [] } = node;
    const { structure, shown } = node.props ?? {};
    const left = originX + (box?.left ?? 0);
    const top = originY + (box?.top ?? 0);
    if (box?.borderTopWidth) this.#rule(page, left, top, box, style?.borderTopColor ?? '#000000');
    const element = structure ? this.#structure.element(structure, parent) : parent;
    if (shown && structure && element && box) {
      const frame = { left, bottom: page.height - top - box.height, width: box.width, height: box.height };
      this.#structure.figure(element, shown.alt, frame);
      this.#picture(page, shown.picture, frame, structure, element);
    } else if (type === 'TEXT') {
      if (node.lines?.some(({ runs }) => runs.length > 0))
        this.#text(page, node, left, top, structure ? element : null);
    } else for (const child of children) this.#node(page, child, left, top, element);
  }

  /** Pages that belong together: codes of glyphs are given when all of them are drawn. */
  pages(pages: readonly LayoutNode[]): readonly Ref[] {
    const drawn = pages.flatMap(({ box, children = [] }) => {
      if (!box) return [];
      const page = { ref: this.#file.objects.reserve(), height: box.height, writer: new PageWriter() };
      const owners = this.#structure.reserveOwners();
      for (const child of children) this.#node(page, child, 0, 0, null);
      this.#structure.setOwners(owners, page.writer.owners);
      return [{ page, box, owners }];
    });
    this.#file.giveCodes();
    for (const { page, box, owners } of drawn) this.#file.writePage(page.ref, page.writer, box, owners);
    this.#structure.writeGrown();
    return drawn.map(({ page }) => page.ref);
  }

  /** A letter among others, a part of its own with a bookmark. */
  letter(pages: readonly LayoutNode[], { title, locale }: Pick<Letter, 'title' | 'locale'>): void {
    this.#structure.part(locale);
    const [first] = this.pages(pages);
    if (first) this.#file.addBookmark(title, first);
  }

  end(): Uint8Array {
    this.#structure.end();
    return this.#file.end(this.#structure.ref);
  }
}

/** The file of a letter. */
export const drawPages = (pages: readonly LayoutNode[], letter: Pick<Letter, 'title' | 'locale'>): Uint8Array => {
  const drawer = new PageDrawer(letter);
  drawer.pages(pages);
  return drawer.end();
};

/** A file of letters one after another, until `end`. */
export const drawLetters = (about: Pick<Letter, 'title' | 'locale'>): Pick<PageDrawer, 'letter' | 'end'> =>
  new PageDrawer(about);
