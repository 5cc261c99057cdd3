import { type Letter, type LetterBlock, type LetterReference, lineText } from '../domain/letter';
import { withOrdinarySpaces } from '../i18n/noBreak';

const blockText = (block: LetterBlock): string =>
  block.kind === 'paragraph'
    ? lineText(block.line)
    : block.items.map((item, index) => `${block.labels[index]} ${lineText(item)}`).join('\n');

/** Set off by a rule, so that nobody takes it for a part of the letter. */
const referenceParts = ({ heading, note, noteInLetterLanguage, ...version }: LetterReference): string[] => [
  '* * *',
  heading,
  `${note}\n${noteInLetterLanguage}`,
  lineText(version.subject),
  lineText(version.opening),
  ...version.blocks.map(blockText),
  version.close,
];

/** The letter as plain text, for e-mail and web forms: parts in reading order, one empty line between them. */
export const plainText = (letter: Letter): string =>
  withOrdinarySpaces(
    [
      [...(letter.letterhead ? [letter.letterhead] : []), ...letter.sender].map(lineText).join('\n'),
      letter.recipient.map(lineText).join('\n'),
      lineText(letter.placeAndDate),
      letter.reference && lineText(letter.reference),
      lineText(letter.subject),
      lineText(letter.opening),
      ...letter.blocks.map(blockText),
      letter.close,
      letter.signature.map(lineText).join('\n'),
      ...letter.endNotes.map(({ heading, lines }) => [heading, ...lines.map(lineText)].join('\n')),
      letter.sources.length > 0 &&
        [letter.sourcesHeading, ...letter.sources.map(({ label, line }) => `${label} ${lineText(line)}`)].join('\n'),
      ...(letter.referencePage ? referenceParts(letter.referencePage) : []),
    ]
      .filter(Boolean)
      .join('\n\n')
      .concat('\n'),
  );
