/** What is used here of engine packages that ship no types, or types that are out of date. */
declare module 'pdfkit' {
  /** A font as the file embeds it: glyphs get numbers of their own (CID) in the order in which they are used. */
  interface EmbeddedFont {
    readonly id: string;
    /** 1000 / units per em. */
    readonly scale: number;
    readonly subset: {
      includeGlyph: (glyph: number) => number;
      readonly glyphs: number[];
      /** Writes a glyph into the font program, when the file is closed. */
      _addGlyph: (glyph: number) => number;
      readonly hmtx: { readonly metrics: readonly { advance: number }[] };
    };
    /** Per CID: advance in 1/1000 of the size, and the characters it stands for. */
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref: () => unknown;
  }

  interface PdfKitReference {
    buffer: Uint8Array[];
    readonly data: Record<string, unknown>;
    finalize: () => void;
    end: (chunk?: Uint8Array) => void;
  }

  interface StructureContent {
    readonly refs: readonly unknown[];
  }

  interface StructureElement {
    readonly dictionary: PdfKitReference;
    add: (child: StructureElement | StructureContent) => StructureElement;
    end: () => void;
  }

  interface PdfKitDocument {
    info: Record<string, unknown>;
    readonly page: {
      readonly height: number;
      readonly fonts: Record<string, unknown>;
      readonly xobjects: Record<string, unknown>;
      readonly colorSpaces: Record<string, unknown>;
    };
    readonly _root: { readonly data: Record<string, unknown> };
    getStructParentTree: () => { limits: boolean };
    /** Set by `font`. */
    readonly _font: EmbeddedFont;
    endMetadata: () => void;
    ref: (data?: object) => PdfKitReference;
    on(event: 'data', listener: (chunk: Uint8Array) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: unknown) => void): void;
    addPage: (options: { readonly size: readonly [number, number]; readonly margin: 0 }) => void;
    addContent: (operators: string) => void;
    /** Bookmarks; an item leads to the page that is open. */
    readonly outline: { readonly addItem: (title: string) => void };
    font: (font: object, size: number) => void;
    struct: (type: string, options?: { readonly lang?: string; readonly alt?: string }) => StructureElement;
    addStructure: (element: StructureElement) => void;
    markStructureContent: (tag: string) => StructureContent;
    markContent(tag: 'Span', options: { readonly lang: string }): void;
    endMarkedContent: () => void;
    /** A rectangle that leads somewhere; `x` and `y` of its top left, pt from the top left of the page. */
    link: (
      x: number,
      y: number,
      width: number,
      height: number,
      href: string,
      options: { readonly structParent: StructureElement; readonly Contents: unknown },
    ) => void;
    end: () => void;
  }
  const PDFDocument: new (options: Record<string, unknown>) => PdfKitDocument;
  export default PDFDocument;
  export type { EmbeddedFont, PdfKitDocument, PdfKitReference, StructureContent, StructureElement };
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff' | 'woff2' | 'truetype';
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      /** Besides those that a face is known by. */
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
}
