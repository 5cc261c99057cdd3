import type { PdfKitDocument, StructureElement } from 'pdfkit';
import type { Structure } from '../structure';
import type { Frame } from './drawPicture';

/** The file's structure tree: grows while pages are drawn, in reading order; an element may go on over a page's end. */
export class StructureTree {
  readonly #file: PdfKitDocument;
  readonly #root: StructureElement;
  readonly #elements = new Map<string, StructureElement>();

  constructor(file: PdfKitDocument) {
    this.#file = file;
    this.#root = file.struct('Document');
    file.addStructure(this.#root);
  }

  /** The element for a node, made where it is met first, as a child of `parent` or of the document. */
  element({ tag, key }: Structure, parent: StructureElement | null): StructureElement {
    const known = this.#elements.get(key);
    if (known) return known;
    const element = this.#file.struct(tag);
    (parent ?? this.#root).add(element);
    this.#elements.set(key, element);
    return element;
  }

  /** What `draw` writes on the current page becomes a part of the element. */
  content(element: StructureElement, { tag }: Structure, draw: () => void): void {
    const content = this.#file.markStructureContent(tag);
    draw();
    this.#file.endMarkedContent();
    element.add(content);
  }

  /** Says what a figure shows and where it stands (ISO 32000-1, 14.8.5.4.3: a figure has a bounding box). */
  figure(element: StructureElement, alt: string, { left, bottom, width, height }: Frame): void {
    const box = [left, bottom, left + width, bottom + height].map((value) => Math.round(value * 100) / 100);
    element.dictionary.data.Alt = new String(alt);
    element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
  }

  /** What `draw` writes is nothing to be read. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.#file.markContent('Artifact', { type });
    draw();
    this.#file.endMarkedContent();
  }

  /** What `draw` writes inside an element is in another language (BCP 47 tag). */
  inLanguage(lang: string, draw: () => void): void {
    this.#file.markContent('Span', { lang });
    draw();
    this.#file.endMarkedContent();
  }

  end(): void {
    this.#root.end();
  }
}
