import type { Inline, Line } from '../domain/letter';

/*
 * A template renders to one string; what must not be lost on the way (who typed a piece, which source a figure has)
 * travels in it as private-use characters. cleanText takes these out of everything a person types, so no text of
 * theirs can pose as a mark.
 */
const CITE = '\uE000';
const FILLED = '\uE001';
const BLANK = '\uE002';
const END = '\uE00F';
const PIECE = new RegExp(`[${CITE}${FILLED}${BLANK}][^${END}]*${END}`, 'g');

export const citeMark = (sourceId: string): string => `${CITE}${sourceId}${END}`;
export const filledMark = (text: string): string => `${FILLED}${text}${END}`;
export const blankMark = (text: string): string => `${BLANK}${text}${END}`;

/** A line in which citations still name their source instead of bearing a number. */
export type MarkedLine = readonly (Inline | { readonly source: string })[];

const toPiece = (marked: string): MarkedLine[number] => {
  const text = marked.slice(1, -1);
  if (marked.startsWith(CITE)) return { source: text };
  return { text, mark: marked.startsWith(FILLED) ? 'filled' : 'blank' };
};

const WHITE_SPACE = /[ \t\r\n]+/g;
const LINE_BREAK = /[ \t\r]*\n[ \t\r\n]*/g;

/**
 * Rendered sections, one or several with line breaks between them, as pieces. White space of the template is folded to
 * a space, or a line break to nothing where the language is not `spaced`; no-break spaces are kept.
 */
export const parseMarks = (rendered: string, spaced = true): MarkedLine => {
  const text = (spaced ? rendered : rendered.replace(LINE_BREAK, '')).replace(WHITE_SPACE, ' ').trim();
  const pieces: MarkedLine[number][] = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push(toPiece(match[0]));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
};

/** A rendered section that holds no citation. */
export const parseLine = (rendered: string): Line =>
  parseMarks(rendered).flatMap((piece) => ('source' in piece ? [] : [piece]));
