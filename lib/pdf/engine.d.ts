/** What is used here of engine packages that ship no types, or types that are out of date. */
declare module 'pdfkit' {
  interface PdfKitDocument {
    info: Record<string, unknown>;
    endMetadata: () => void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: unknown) => void): void;
  }
  const PDFDocument: new (options: Record<string, unknown>) => PdfKitDocument;
  export default PDFDocument;
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff' },
  ): Promise<Uint8Array>;
}
