import type { LetterLink } from '../../domain/letter';
import { type PdfFile, type Ref, reference, references } from '../file/PdfFile';
import { pdfText, rounded } from '../file/pdfText';
import type { Structure, StructureTag } from '../structure';
import type { Frame } from './drawPicture';

/** An element of the structure (ISO 32000-1, 14.7.2) while it grows. */
export interface StructureElement {
  readonly ref: Ref;
  readonly tag: StructureTag | 'Document' | 'Link';
  readonly parent: Ref;
  /** Elements, content of pages and links, in the order in which they are read. */
  readonly kids: string[];
  /** Entries of its own. */
  entries: string;
  /** The page of its first content; what stands on another names its page. */
  page: Ref | null;
}

/** The file's structure tree: grows while pages are drawn, in reading order; an element may go on over a page's end. */
export class StructureTree {
  readonly #file: PdfFile;
  readonly ref: Ref;
  readonly #root: StructureElement;
  readonly #elements = new Map<string, StructureElement>();
  /** Those that are not written yet. */
  #grown: StructureElement[] = [];
  /** The link that was read last, as long as nothing else has been: it may go on in the next line. */
  #lastLink: { readonly parent: StructureElement; readonly href: string; readonly element: StructureElement } | null =
    null;
  /** What elements without a parent are children of: the document, or the letter's own part of it. */
  #top: StructureElement;
  /** For each page and link, by its number, the elements it belongs to. */
  readonly #owners: string[] = [];

  constructor(file: PdfFile) {
    this.#file = file;
    this.ref = file.reserve();
    this.#root = { ref: file.reserve(), tag: 'Document', parent: this.ref, kids: [], entries: '', page: null };
    this.#top = this.#root;
  }

  #make(tag: StructureElement['tag'], parent: StructureElement, entries = ''): StructureElement {
    const made = { ref: this.#file.reserve(), tag, parent: parent.ref, kids: [], entries, page: null };
    parent.kids.push(reference(made.ref));
    this.#grown.push(made);
    return made;
  }

  /** From here on a letter of its own, in a language (BCP 47 tag). */
  part(lang: string): void {
    this.#top = this.#make('Part', this.#root, ` /Lang ${pdfText(lang)}`);
  }

  /** The element for a node, made where it is met first, as a child of `parent` or of the letter. */
  element({ tag, key, numbering, lang }: Structure, parent: StructureElement | null): StructureElement {
    const known = this.#elements.get(key);
    // It would be read in the wrong place, with the wrong role.
    if (known && known.tag !== tag) throw new Error(`"${key}" names a ${known.tag} and a ${tag}.`);
    if (known) return known;
    const language = lang ? ` /Lang ${pdfText(lang)}` : '';
    const list = numbering ? ` /A << /O /List /ListNumbering /${numbering} >>` : '';
    const element = this.#make(tag, parent ?? this.#top, language + list);
    this.#elements.set(key, element);
    return element;
  }

  /** The number by which a page or a link finds its elements. */
  reserveOwners(): number {
    return this.#owners.push('') - 1;
  }

  setOwners(number: number, owners: readonly Ref[]): void {
    this.#owners[number] = references(owners);
  }

  /** Adds a piece of a page to an element, after all that was added before; gives the element that holds it. */
  add(page: Ref, mark: number, element: StructureElement, link: LetterLink | null = null): StructureElement {
    const holder = link ? this.#link(element, link) : element;
    if (!link) this.#lastLink = null;
    holder.page ??= page;
    holder.kids.push(holder.page === page ? `${mark}` : `<< /Type /MCR /Pg ${reference(page)} /MCID ${mark} >>`);
    return holder;
  }

  #link(parent: StructureElement, { href }: LetterLink): StructureElement {
    if (this.#lastLink?.parent === parent && this.#lastLink.href === href) return this.#lastLink.element;
    const element = this.#make('Link', parent);
    this.#lastLink = { parent, href, element };
    return element;
  }

  /** Adds the area of a link on a page to its element; gives the number for it. */
  addArea(element: StructureElement, area: Ref, page: Ref): number {
    element.kids.push(`<< /Type /OBJR /Obj ${reference(area)} /Pg ${reference(page)} >>`);
    return this.#owners.push(reference(element.ref)) - 1;
  }

  /** Says what a figure shows and where it stands (ISO 32000-1, 14.8.5.4.3: a figure has a bounding box). */
  figure(element: StructureElement, alt: string, { left, bottom, width, height }: Frame): void {
    const box = [left, bottom, left + width, bottom + height].map(rounded).join(' ');
    element.entries = ` /Alt ${pdfText(alt)} /A << /O /Layout /Placement /Block /BBox [${box}] >>`;
  }

  #write({ ref, tag, parent, kids, page, entries }: StructureElement): void {
    const on = page === null ? '' : ` /Pg ${reference(page)}`;
    const own = `/S /${tag}${entries} /P ${reference(parent)} /K [${kids.join(' ')}]${on}`;
    this.#file.write(`<< ${own} >>`, ref);
  }

  /** Writes what has grown: no more is added to it. */
  writeGrown(): void {
    for (const element of this.#grown) this.#write(element);
    this.#grown = [];
    this.#elements.clear();
    this.#lastLink = null;
  }

  end(): void {
    this.writeGrown();
    this.#write(this.#root);
    const owners = this.#owners.map((own, number) => `${number} ${own}`).join('\n');
    this.#file.write(
      `<< /Type /StructTreeRoot /K [${reference(this.#root.ref)}] /ParentTree << /Nums [${owners}] >> ` +
        `/ParentTreeNextKey ${this.#owners.length} >>`,
      this.ref,
    );
  }
}
