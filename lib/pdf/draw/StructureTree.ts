import type { PdfKitDocument, StructureContent, StructureElement } from 'pdfkit';
import type { LetterLink } from '../../domain/letter';
import type { Structure } from '../structure';
import type { Frame } from './drawPicture';

/** What one piece of marked content belongs to: an element, or a link inside it. */
export interface Owner {
  readonly element: StructureElement;
  readonly link: LetterLink | null;
}

/** Types of artifacts as the property list has them (ISO 32000-1, 14.8.2.2.2). */
const ARTIFACTS = {
  layout: '/Layout',
  header: '/Pagination /Subtype /Header',
  footer: '/Pagination /Subtype /Footer',
} as const;
export type ArtifactKind = keyof typeof ARTIFACTS;

/** The file's structure tree: grows while pages are drawn, in reading order; an element may go on over a page's end. */
export class StructureTree {
  readonly #file: PdfKitDocument;
  readonly #root: StructureElement;
  readonly #elements = new Map<string, { readonly made: StructureElement; readonly as: string }>();
  /** The link that was read last, as long as nothing else has been: it may go on in the next line. */
  #lastLink: { readonly parent: StructureElement; readonly href: string; readonly element: StructureElement } | null =
    null;
  /** What elements without a parent are children of: the document, or the letter's own part of it. */
  #top: StructureElement;

  constructor(file: PdfKitDocument) {
    this.#file = file;
    this.#root = file.struct('Document');
    this.#top = this.#root;
    file.addStructure(this.#root);
  }

  /** From here on a letter of its own, in a language (BCP 47 tag). The one before is complete and written. */
  part(lang: string): void {
    if (this.#top !== this.#root) this.#top.end();
    this.#elements.clear();
    this.#lastLink = null;
    this.#top = this.#file.struct('Part', { lang });
    this.#root.add(this.#top);
  }

  /** The element for a node, made where it is met first, as a child of `parent` or of the letter. */
  element({ tag, key, numbering, lang }: Structure, parent: StructureElement | null): StructureElement {
    const known = this.#elements.get(key);
    // It would be read in the wrong place, with the wrong role.
    if (known && known.as !== tag) throw new Error(`"${key}" names a ${known.as} and a ${tag}.`);
    if (known) return known.made;
    const element = this.#file.struct(tag, lang ? { lang } : {});
    if (numbering) element.dictionary.data.A = { O: 'List', ListNumbering: numbering };
    (parent ?? this.#top).add(element);
    this.#elements.set(key, { made: element, as: tag });
    return element;
  }

  /** What is written from here to `close` is a part of an element: `add` says of which, once its place is known. */
  open(tag: Structure['tag'] | 'Link'): StructureContent {
    return this.#file.markStructureContent(tag);
  }

  close(): void {
    this.#file.endMarkedContent();
  }

  /** Adds content to its owner, after all that was added before; gives the element that holds it. */
  add(content: StructureContent, { element, link }: Owner): StructureElement {
    const holder = link ? this.#link(element, link) : element;
    if (!link) this.#lastLink = null;
    holder.add(content);
    return holder;
  }

  #link(parent: StructureElement, { href }: LetterLink): StructureElement {
    if (this.#lastLink?.parent === parent && this.#lastLink.href === href) return this.#lastLink.element;
    const element = this.#file.struct('Link');
    parent.add(element);
    this.#lastLink = { parent, href, element };
    return element;
  }

  /** Says what a figure shows and where it stands (ISO 32000-1, 14.8.5.4.3: a figure has a bounding box). */
  figure(element: StructureElement, alt: string, { left, bottom, width, height }: Frame): void {
    const box = [left, bottom, left + width, bottom + height].map((value) => Math.round(value * 100) / 100);
    element.dictionary.data.Alt = new String(alt);
    element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
  }

  /** What `draw` writes is nothing to be read: a part of the layout, or a page's header or footer (ISO 14289-1, 7.8). */
  artifact(kind: ArtifactKind, draw: () => void): void {
    // pdfkit knows no subtype.
    this.#file.addContent(`/Artifact << /Type ${ARTIFACTS[kind]} >> BDC`);
    draw();
    this.#file.addContent('EMC');
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
