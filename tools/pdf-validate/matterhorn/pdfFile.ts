import { type PDFDict, PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { type Font, readFont } from './fontModel';
import { type PageContent, type Painted, readContent } from './pageContent';
import { bytesOf, entry, keysOf, latin1, listOf, textIn } from './pdfObjects';
import { type Element, readElements } from './structureModel';
import { parseXml, type XmlNode } from './xmp';

export interface Page {
  /** "11 0 R" */
  readonly ref: string;
  readonly dict: PDFDict;
  readonly content: PageContent;
  readonly fonts: ReadonlyMap<string, Font>;
  /** Each with its own reference. */
  readonly annotations: readonly { readonly ref: string; readonly dict: PDFObject }[];
}

/** A PDF as the conditions look at it. */
export interface PdfFile {
  /** The file as it is, a character for each byte. */
  readonly raw: string;
  readonly catalog: PDFDict;
  readonly info: PDFObject | null;
  readonly hasId: boolean;
  readonly isEncrypted: boolean;
  readonly pages: readonly Page[];
  readonly root: PDFObject | null;
  readonly elements: readonly Element[];
  readonly objects: readonly PDFObject[];
  readonly packet: string;
  /** The packet as a tree; null where there is none or it is not well-formed. */
  readonly xmp: XmlNode | null;
}

const tryXml = (packet: string): XmlNode | null => {
  try {
    return packet ? parseXml(packet) : null;
  } catch {
    return null;
  }
};

export const openPdf = async (bytes: Uint8Array): Promise<PdfFile> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const { context, catalog } = document;
  const fonts = new Map<PDFObject, Font>();
  const fontOf = (dict: PDFObject): Font => {
    const known = fonts.get(dict) ?? readFont(dict);
    fonts.set(dict, known);
    return known;
  };
  const pages = document.getPages().map(({ node, ref }): Page => {
    const resources = entry(entry(node, 'Resources'), 'Font');
    const content = listOf(entry(node, 'Contents')).map((stream) => latin1(bytesOf(stream)));
    const annotations = node.Annots();
    return {
      ref: ref.toString(),
      dict: node,
      content: readContent(content.join('\n')),
      fonts: new Map(
        keysOf(resources).flatMap((name) => {
          const dict = entry(resources, name);
          return dict ? [[name, fontOf(dict)] as const] : [];
        }),
      ),
      annotations: (annotations?.asArray() ?? []).flatMap((ref) => {
        const dict = context.lookup(ref);
        return dict ? [{ ref: ref.toString(), dict }] : [];
      }),
    };
  });
  const root = entry(catalog, 'StructTreeRoot');
  const metadata = entry(catalog, 'Metadata');
  const packet = metadata instanceof PDFStream ? Buffer.from(bytesOf(metadata)).toString('utf8') : '';
  return {
    raw: latin1(bytes),
    catalog,
    info: context.lookup(context.trailerInfo.Info) ?? null,
    hasId: context.trailerInfo.ID !== undefined,
    isEncrypted: context.trailerInfo.Encrypt !== undefined,
    pages,
    root,
    elements: readElements(root),
    objects: context.enumerateIndirectObjects().map(([, object]) => object),
    packet,
    xmp: tryXml(packet),
  };
};

/** All that is painted, with its page. */
export const paintedIn = ({ pages }: PdfFile): { readonly page: Page; readonly painted: Painted }[] =>
  pages.flatMap((page) => page.content.painted.map((painted) => ({ page, painted })));

export const annotationsIn = ({ pages }: PdfFile) =>
  pages.flatMap((page) => page.annotations.map((annotation) => ({ page, ...annotation })));

/** Whether the language of the file as a whole is known. */
export const hasLanguage = ({ catalog }: PdfFile): boolean => Boolean(textIn(catalog, 'Lang'));
