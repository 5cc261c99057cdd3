import type { DraftKey } from '../domain/fields';
import type { Inline, Line } from '../domain/letter';

/** A line in which citations still name their source instead of bearing a number (citeSources.ts). */
export type CitedLine = readonly (Inline | { readonly source: string })[];

const WHITE_SPACE = /[ \t\r\n]+/g;
const LINE_BREAK = /[ \t\r]*\n[ \t\r\n]*/g;

const isText = (piece: CitedLine[number] | undefined): piece is { readonly text: string } =>
  piece !== undefined && 'text' in piece && piece.mark === undefined;

/** What the person typed. */
export const filled = (text: string, field: DraftKey): Line => [
  { text: text.replace(WHITE_SPACE, ' '), mark: 'filled', field },
];

/** A gap that the person has still to fill. */
export const blank = (text: string, field: DraftKey): Line => [{ text, mark: 'blank', field }];

/** Puts lines into the "{slot}" places of a text of ours. One pass: what looks like a slot in a value is left alone. */
export const fillLine = (text: string, values: Readonly<Record<string, Line | string>>): Line =>
  foldSpaces(
    text.split(/\{(\w+)\}/).flatMap((part, index): Line => {
      if (index % 2 === 0) return [{ text: part }];
      const value = Object.hasOwn(values, part) ? values[part] : `{${part}}`;
      return typeof value === 'string' ? [{ text: value }] : (value ?? []);
    }),
  );

/** Texts of ours that stand side by side, as one. */
const joinTexts = <Piece extends CitedLine[number]>(line: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    if (isText(last) && isText(piece)) joined[joined.length - 1] = { ...piece, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
};

/** Whether what was typed before a text of ours ends in a full stop of its own, as “Inc.” does; marks of direction may follow it. */
const endsInStop = (piece: CitedLine[number] | undefined): boolean =>
  piece !== undefined && 'text' in piece && piece.mark === 'filled' && /\.\p{Cf}*$/u.test(piece.text);

/**
 * Sections of a template, as they stand in their file, as one line. White space is folded to a space, or a line break
 * to nothing where the language is not `spaced`; no-break spaces are kept. A stop of ours after one that was typed is left
 * out: an abbreviation ends a sentence with the stop it has.
 */
export const foldSpaces = <Piece extends CitedLine[number]>(line: readonly Piece[], spaced = true): Piece[] => {
  const pieces = joinTexts(line);
  return pieces.flatMap((piece, index) => {
    if (!isText(piece)) return [piece];
    const folded = (spaced ? piece.text : piece.text.replace(LINE_BREAK, '')).replace(WHITE_SPACE, ' ');
    const stopped = endsInStop(pieces[index - 1]) ? folded.replace(/^\.(?!\.)/, '') : folded;
    const begun = index === 0 ? stopped.trimStart() : stopped;
    const text = index === pieces.length - 1 ? begun.trimEnd() : begun;
    return text === '' ? [] : [{ ...piece, text }];
  });
};
