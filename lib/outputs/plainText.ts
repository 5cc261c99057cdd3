import { type Letter, type LetterReference, lineText } from '../domain/letter';
import { type LetterPart, letterParts, referenceParts } from '../domain/letterParts';
import { withOrdinarySpaces } from '../i18n/noBreakSpaces';

/** Sets a version for reference off, so that nobody takes it for a part of the letter. */
const RULE = '* * *';

const partText = ({ heading, lines, labels }: LetterPart): string =>
  [
    ...(heading ? [lineText(heading)] : []),
    ...lines.map((line, index) => (labels ? `${labels[index]} ${lineText(line)}` : lineText(line))),
  ].join('\n');

const textsOf = (parts: readonly LetterPart[]): string[] =>
  parts.flatMap((part) => {
    if (part.repeats) return [];
    return part.reference ? [RULE, ...textsOf(referenceParts(part.reference))] : [partText(part)];
  });

const joined = (parts: readonly LetterPart[]): string =>
  withOrdinarySpaces(textsOf(parts).filter(Boolean).join('\n\n').concat('\n'));

/** The letter as plain text, for e-mail and web forms: parts in reading order, one empty line between them. */
export const plainText = (letter: Letter): string => joined(letterParts(letter));

/** A version for reference likewise, by itself. */
export const referenceText = (reference: LetterReference): string => joined(referenceParts(reference));
