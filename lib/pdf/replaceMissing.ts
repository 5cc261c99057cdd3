import type { Letter, LetterBlock, Line } from '../domain/letter';

export const replaceCharacters = (text: string, standIns: ReadonlyMap<string, string>): string =>
  standIns.size === 0 ? text : [...text].map((one) => standIns.get(one) ?? one).join('');

/** The letter with what stands for each character that no typeface holds; the page tells the person which they are. */
export const replaceMissing = (letter: Letter, standIns: ReadonlyMap<string, string>): Letter => {
  if (standIns.size === 0) return letter;
  const text = (original: string) => replaceCharacters(original, standIns);
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
