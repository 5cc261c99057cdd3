import type { DemandId } from './demand';
import type { DraftKey } from './fields';
import type { EnvelopeLayout, LetterLayout } from './layout';
import type { LayoutId } from './layoutIds';
import type { Direction, Locale } from './locales';
import type { LetterPicture } from './picture';
import type { TextSize } from './textSizes';

/** Where a piece leads when it is followed on a screen; only what anybody may open. */
export interface LetterLink {
  readonly href: `https://${string}` | `mailto:${string}`;
  /** In the letter's language, for those who hear it read: "E-mail to layla@example.org". */
  readonly description: string;
}

/**
 * A piece of a line, ready to show: no piece is ever parsed again.
 * - `filled`: typed by the person; the preview marks it, paper does not
 * - `blank`: a gap the person has still to fill, shown in the preview only
 * - `citation`: the bracketed number of a source, e.g. "[1]"
 */
export interface Inline {
  readonly text: string;
  readonly mark?: 'filled' | 'blank' | 'citation';
  /** Of what is filled in or still to be: the field of the form where that is done. */
  readonly field?: DraftKey;
  /** BCP 47 tag of a piece that is not in the letter's language, for those who hear the letter read. */
  readonly lang?: string;
  /** The text stays an address that can be read off paper; the link only spares typing it. */
  readonly link?: LetterLink;
}

export type Line = readonly Inline[];

/** The body between opening and close, in reading order. */
export type LetterBlock =
  | {
      readonly kind: 'paragraph';
      readonly line: Line;
      /** The person's own words, which stay as typed in every language. */
      readonly own?: true;
    }
  /** Numbered steps; `labels` are written out ("1.") in the letter language's digits. */
  | { readonly kind: 'steps'; readonly labels: readonly string[]; readonly items: readonly Line[] };

export interface SourceEntry {
  /** "[1]" */
  readonly label: string;
  /** Publisher, title, date, short address. */
  readonly line: Line;
}

/** Lines under a heading of their own after the signature: co-signing organisations, copies, enclosures. */
export interface EndNote {
  readonly kind: 'cosigners' | 'copies' | 'enclosures';
  readonly heading: string;
  readonly lines: readonly Line[];
}

/**
 * What a letter says, in another language, for those who sign it or cannot read it. It is never sent in the letter's
 * place: no address, no date, no close with a signature under it. Block for block like the letter, and its citations
 * are the numbers of the letter's sources.
 */
export interface LetterReference {
  readonly locale: Locale;
  readonly direction: Direction;
  /** Whose letter it goes with. */
  readonly letter: Pick<Letter, 'locale' | 'direction'>;
  /** "For reference" */
  readonly heading: string;
  /** That this is not the letter. */
  readonly note: string;
  /** The same in the letter's language, for whoever receives it. */
  readonly noteInLetterLanguage: string;
  readonly subject: Line;
  readonly opening: Line;
  readonly blocks: readonly LetterBlock[];
  readonly close: string;
}

/**
 * A complete letter: strings and blocks only, in the order they are read.
 * Preview, PDF and plain text are made from this and from nothing else, so they cannot disagree.
 */
export interface Letter {
  readonly demands: readonly DemandId[];
  readonly locale: Locale;
  readonly direction: Direction;
  readonly layout: LetterLayout;
  readonly textSize: TextSize;
  /** The envelope whose page follows the letter, or null. */
  readonly envelope: EnvelopeLayout | null;
  /** The PDF's title: the subject as plain text. */
  readonly title: string;
  /** ASCII, e.g. "letter-repatriation-DE-2026-11-21.pdf" */
  readonly fileName: string;
  readonly logo: LetterPicture | null;
  /** The organisation's name, which stands first and in bold; null where a person writes. */
  readonly letterhead: Line | null;
  /** Name, address, e-mail: one line each; empty where the person gave none. */
  readonly sender: readonly Line[];
  /** Return line above the address in the window, or null where the layout or the sender has none. */
  readonly returnLine: string | null;
  /** Envelope lines: office first, country last. */
  readonly recipient: readonly Line[];
  /** "Berlin, 21 November 2026" */
  readonly placeAndDate: Line;
  /** "Our reference: 12/2026", or null. */
  readonly reference: Line | null;
  /** ISO day by which the letter asks for an answer. */
  readonly replyBy: string;
  /** Sentences of a message that the letter goes with; no part of the letter. */
  readonly cover: string;
  readonly subject: Line;
  readonly opening: Line;
  readonly blocks: readonly LetterBlock[];
  /** The valediction that pairs with the opening; "\n" where it has two lines. */
  readonly close: string;
  readonly signaturePicture: LetterPicture | null;
  /** Name, role, organisation under the signature space. */
  readonly signature: readonly Line[];
  readonly endNotes: readonly EndNote[];
  /** A page after the letter, where the person wants one. */
  readonly referencePage: LetterReference | null;
  readonly sourcesHeading: string;
  readonly sources: readonly SourceEntry[];
  /** "Page {page} of {pages}", from page 2 on. */
  readonly pageLabel: string;
  /** Head of each page but the first: the letter's date, and what it is about, cut off where there is no more room. */
  readonly runningHead: string;
}

export type { LayoutId };

/** Between the parts of a return line. */
export const RETURN_LINE_SEPARATOR = ' · ';

export const lineText = (line: Line): string => line.map((inline) => inline.text).join('');
