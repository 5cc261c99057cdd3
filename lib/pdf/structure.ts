import type { LetterLink } from '../domain/letter';
import type { PartName } from '../domain/letterParts';
import type { LetterPicture } from '../domain/picture';

/**
 * Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that a letter uses. What has none is an artifact: fold marks,
 * rules, page numbers, the return line that repeats the sender.
 */
export type StructureTag = 'Part' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure';

/** Whose part it is: the letter's, its version for reference's, or that of the page for the envelope. */
export type PartOwner = 'letter' | 'reference' | 'envelope';

/** Names an element: whose part of the letter it is, or what inside of that part; or a part of a poster. No two share a name. */
export type ElementKey = `${PartOwner}/${PartName}` | `${PartOwner}/${PartName}/${string}` | `poster/${string}`;

export interface Structure {
  readonly tag: StructureTag;
  /** Pieces with the same key are one element: a paragraph over two pages, the lines of an address. */
  readonly key: ElementKey;
  /** Of a list: how its labels count (ISO 14289-1, 7.6); `None` where it has none. */
  readonly numbering?: 'Decimal' | 'None';
  /** BCP 47 tag of what is inside, where it is not the letter's language. */
  readonly lang?: string;
}

/** Props for a react-pdf element: layout carries them through untouched, lib/pdf/draw reads them. */
export const structured = (tag: StructureTag, key: ElementKey): object => ({
  structure: { tag, key } satisfies Structure,
});

/** Props for a box of pages that are a part of their own, in a language. */
export const partIn = (lang: string, key: ElementKey): object => ({
  structure: { tag: 'Part', key, lang } satisfies Structure,
});

/** Props for a list whose items have labels, or have none. */
export const listed = (numbering: 'Decimal' | 'None', key: ElementKey): object => ({
  structure: { tag: 'L', key, numbering } satisfies Structure,
});

/** Props for a text that stands on every page at its head or foot, and is not read. */
export const repeated = (kind: 'header' | 'footer'): object => ({ repeated: kind });

/** Props for a box that shows a picture. */
export const pictured = (shown: LetterPicture, key: ElementKey): object => ({ ...structured('Figure', key), shown });

const LANGUAGE = 'lang:';

/** Props for text in another language. Layout carries only a link from an element to its glyphs, so this is one. */
export const inLanguage = (tag: string): object => ({ href: LANGUAGE + tag });

/** The language that `inLanguage` gave, or null. */
export const languageOf = (link: string | null | undefined): string | null =>
  link?.startsWith(LANGUAGE) ? link.slice(LANGUAGE.length) : null;

const LINK = 'link:';

/** Props for text that leads somewhere, carried in the same way. */
export const leadingTo = (link: LetterLink): object => ({ href: LINK + JSON.stringify(link) });

/** The link that `leadingTo` gave, or null. */
export const linkOf = (carried: string | null | undefined): LetterLink | null =>
  carried?.startsWith(LINK) ? JSON.parse(carried.slice(LINK.length)) : null;
