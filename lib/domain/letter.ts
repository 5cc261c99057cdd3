import type { DemandId } from './demand';
import type { LetterLayout } from './layout';
import type { LayoutId } from './layoutIds';
import type { Direction, Locale } from './locales';

/**
 * A piece of a line, ready to show: no piece is ever parsed again.
 * - `filled`: typed by the person; the preview marks it, paper does not
 * - `blank`: a gap the person has still to fill, shown in the preview only
 * - `citation`: the bracketed number of a source, e.g. "[1]"
 */
export interface Inline {
  readonly text: string;
  readonly mark?: 'filled' | 'blank' | 'citation';
  /** BCP 47 tag of a piece that is not in the letter's language, for those who hear the letter read. */
  readonly lang?: string;
}

export type Line = readonly Inline[];

/** The body between opening and close, in reading order. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly line: Line }
  /** Numbered steps; `labels` are written out ("1.") in the letter language's digits. */
  | { readonly kind: 'steps'; readonly labels: readonly string[]; readonly items: readonly Line[] };

export interface SourceEntry {
  /** "[1]" */
  readonly label: string;
  /** Publisher, title, date, short address. */
  readonly line: Line;
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
  /** The PDF's title: the subject as plain text. */
  readonly title: string;
  /** ASCII, e.g. "letter-repatriation-DE-2026-11-21.pdf" */
  readonly fileName: string;
  /** Name, organisation, address, e-mail: one line each; empty where the person gave none. */
  readonly sender: readonly Line[];
  /** Return line above the address in the window, or null where the layout or the sender has none. */
  readonly returnLine: string | null;
  /** Envelope lines: office first, country last. */
  readonly recipient: readonly Line[];
  /** "Berlin, 21 November 2026" */
  readonly placeAndDate: Line;
  readonly subject: Line;
  readonly opening: Line;
  readonly blocks: readonly LetterBlock[];
  /** The valediction that pairs with the opening. */
  readonly close: string;
  /** Name, role, organisation under the signature space. */
  readonly signature: readonly Line[];
  readonly sourcesHeading: string;
  readonly sources: readonly SourceEntry[];
  /** "Page {page} of {pages}", from page 2 on. */
  readonly pageLabel: string;
}

export type { LayoutId };

export const lineText = (line: Line): string => line.map((inline) => inline.text).join('');
