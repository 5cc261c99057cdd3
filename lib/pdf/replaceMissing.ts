import type { Letter, LetterBlock, Line } from '../domain/letter';

/** Stands for a character that no typeface has: every face holds it, and a reader sees that something is missing. */
const STAND_IN = '?';

/** The letter with a sign for each character that cannot be printed; the page tells the person which they are. */
export const replaceMissing = (letter: Letter, missing: readonly string[]): Letter => {
  if (missing.length === 0) return letter;
  const lacking = new Set(missing);
  const text = (original: string) => [...original].map((one) => (lacking.has(one) ? STAND_IN : one)).join('');
  const line = (original: Line): Line => original.map((piece) => ({ ...piece, text: text(piece.text) }));
  const block = (original: LetterBlock): LetterBlock =>
    original.kind === 'paragraph'
      ? { ...original, line: line(original.line) }
      : { ...original, items: original.items.map(line) };
  return {
    ...letter,
    letterhead: letter.letterhead && line(letter.letterhead),
    sender: letter.sender.map(line),
    returnLine: letter.returnLine === null ? null : text(letter.returnLine),
    recipient: letter.recipient.map(line),
    placeAndDate: line(letter.placeAndDate),
    reference: letter.reference && line(letter.reference),
    subject: line(letter.subject),
    opening: line(letter.opening),
    blocks: letter.blocks.map(block),
    referencePage: letter.referencePage && {
      ...letter.referencePage,
      opening: line(letter.referencePage.opening),
      blocks: letter.referencePage.blocks.map(block),
    },
    signature: letter.signature.map(line),
    endNotes: letter.endNotes.map((note) => ({ ...note, lines: note.lines.map(line) })),
  };
};
