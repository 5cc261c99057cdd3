import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { entry, nameIn, numberIn } from './pdfObjects';

/** An element of the structure tree. */
export interface Element {
  readonly dict: PDFDict;
  readonly type: string;
  /** After the role map; null where it leads to no standard type. */
  readonly standard: string | null;
  readonly parent: Element | null;
  readonly elements: readonly Element[];
  /** Pieces of marked content, "page object:MCID". */
  readonly content: readonly string[];
  /** Objects it refers to, as "12 0 R". */
  readonly objects: readonly string[];
}

/** Standard structure types (ISO 32000-1, 14.8.4). */
export const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu ' +
    'WT WP Figure Formula Form'
  ).split(' '),
);

/** Where the role map leads from a type: a standard type, or null; a circle leads nowhere. */
export const mappedType = (type: string, roleMap: PDFObject | null): string | null => {
  const seen = new Set<string>();
  let at: string | null = type;
  while (at !== null && !STANDARD.has(at) && !seen.has(at)) {
    seen.add(at);
    at = nameIn(roleMap, at);
  }
  return at !== null && STANDARD.has(at) ? at : null;
};

const kidsOf = (dict: PDFDict): PDFObject[] => {
  const kids = entry(dict, 'K');
  if (kids instanceof PDFArray) return kids.asArray();
  return kids ? [kids] : [];
};

const readElement = (dict: PDFDict, parent: Element | null, roleMap: PDFObject | null): Element => {
  const type = nameIn(dict, 'S') ?? '';
  const elements: Element[] = [];
  const content: string[] = [];
  const objects: string[] = [];
  const made: Element = { dict, type, standard: mappedType(type, roleMap), parent, elements, content, objects };
  const refOf = (holder: PDFDict, key: string) => holder.entries().find(([name]) => name.decodeText() === key)?.[1];
  const page = refOf(dict, 'Pg');
  for (const kid of kidsOf(dict)) {
    const found = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    if (found instanceof PDFNumber) content.push(`${page}:${found.asNumber()}`);
    else if (found instanceof PDFDict) {
      const role = nameIn(found, 'Type');
      if (role === 'MCR') content.push(`${refOf(found, 'Pg') ?? page}:${numberIn(found, 'MCID')}`);
      else if (role === 'OBJR') objects.push(String(refOf(found, 'Obj')));
      else elements.push(readElement(found, made, roleMap));
    }
  }
  return made;
};

/** All elements below the root, each before its children. */
export const readElements = (root: PDFObject | null): Element[] => {
  if (!(root instanceof PDFDict)) return [];
  const flat = (element: Element): Element[] => [element, ...element.elements.flatMap(flat)];
  return kidsOf(root).flatMap((kid) => {
    const found = kid instanceof PDFRef ? root.context.lookup(kid) : kid;
    return found instanceof PDFDict ? flat(readElement(found, null, entry(root, 'RoleMap'))) : [];
  });
};
