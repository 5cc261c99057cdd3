import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A letter's file taken apart, to be broken at one place and put together again. */
export class BrokenPdf {
  readonly #document: PDFDocument;

  private constructor(document: PDFDocument) {
    this.#document = document;
  }

  static async open(bytes: Uint8Array): Promise<BrokenPdf> {
    return new BrokenPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  /** Nothing else is changed: no producer, no date. */
  save(): Promise<Uint8Array> {
    return this.#document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  }

  get catalog(): PDFDict {
    return this.#document.catalog;
  }

  get page(): PDFDict {
    return this.#document.getPage(0).node;
  }

  get info(): PDFDict {
    return this.#document.context.lookup(this.#document.context.trailerInfo.Info, PDFDict);
  }

  /** Objects that no page names are objects of the file all the same. */
  add(object: Readonly<Record<string, unknown>>): PDFRef {
    return this.#document.context.register(this.#document.context.obj(object as never) as PDFObject);
  }

  addStream(dictionary: Record<string, string>, bytes: Uint8Array): PDFRef {
    return this.#document.context.register(this.#document.context.stream(bytes, dictionary));
  }

  encrypt(): void {
    this.#document.context.trailerInfo.Encrypt = this.add({ Filter: 'Standard' });
  }

  at(holder: PDFDict, ...keys: readonly string[]): PDFDict {
    return keys.reduce((dict, key) => {
      const found = dict.lookup(PDFName.of(key));
      if (found instanceof PDFArray) return found.lookup(0, PDFDict);
      if (found instanceof PDFRawStream) return found.dict;
      return dict.lookup(PDFName.of(key), PDFDict);
    }, holder);
  }

  set(holder: PDFDict, key: string, value: unknown): void {
    holder.set(PDFName.of(key), this.#document.context.obj(value as never) as PDFObject);
  }

  setText(holder: PDFDict, key: string, text: string): void {
    holder.set(PDFName.of(key), PDFString.of(text));
  }

  remove(holder: PDFDict, key: string): void {
    holder.delete(PDFName.of(key));
  }

  /** Elements of a type, in the order of the tree. */
  elements(type?: string): PDFDict[] {
    const walk = (dict: PDFDict): PDFDict[] => {
      const kids = dict.lookup(PDFName.of('K'));
      const inside = kids instanceof PDFArray ? kids.asArray().map((kid) => dict.context.lookup(kid)) : [];
      return [dict, ...inside.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? walk(kid) : []))];
    };
    const all = walk(this.at(this.catalog, 'StructTreeRoot')).slice(1);
    return all.filter((dict) => !type || dict.lookup(PDFName.of('S')) === PDFName.of(type));
  }

  element(type: string): PDFDict {
    const [first] = this.elements(type);
    if (!first) throw new Error(`No ${type}`);
    return first;
  }

  /** Adds an element at the end of the letter. */
  addElement(entries: Readonly<Record<string, unknown>>): void {
    const root = this.element('Document');
    const kids = root.lookup(PDFName.of('K'), PDFArray);
    const made = this.add(entries);
    kids.push(made);
    const parent = this.at(this.catalog, 'StructTreeRoot').lookup(PDFName.of('K'), PDFArray).get(0);
    this.#document.context.lookup(made, PDFDict).set(PDFName.of('P'), parent);
  }

  get font(): PDFDict {
    const fonts = this.at(this.page, 'Resources', 'Font');
    const [name = ''] = fonts.keys().map((key) => key.decodeText());
    return this.at(fonts, name);
  }

  get annotation(): PDFDict {
    return this.at(this.page, 'Annots');
  }

  get annotations(): PDFDict[] {
    const list = this.page.lookup(PDFName.of('Annots'), PDFArray);
    return list.asArray().map((_, index) => list.lookup(index, PDFDict));
  }

  /** Rewrites a stream that an entry names. */
  rewrite(holder: PDFDict, key: string, edit: (text: string) => string): void {
    const ref = holder.get(PDFName.of(key));
    const stream = holder.lookup(PDFName.of(key));
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) throw new Error(`No stream ${key}`);
    const before = latin1(decodePDFRawStream(stream).decode());
    const after = edit(before);
    if (after === before) throw new Error('Nothing was broken.');
    const kept = Object.fromEntries(
      ['Type', 'Subtype'].flatMap((name) => {
        const value = stream.dict.lookup(PDFName.of(name));
        return value instanceof PDFName ? [[name, value.decodeText()]] : [];
      }),
    );
    this.#document.context.assign(ref, this.#document.context.stream(Buffer.from(after, 'latin1'), kept));
  }

  content(edit: (text: string) => string): void {
    this.rewrite(this.page, 'Contents', edit);
  }

  packet(edit: (text: string) => string): void {
    this.rewrite(this.catalog, 'Metadata', edit);
  }

  cMap(edit: (text: string) => string): void {
    this.rewrite(this.font, 'ToUnicode', edit);
  }
}
