import type { EndNote, Letter, LetterBlock, LetterReference, Line } from './letter';
import type { LetterPicture } from './picture';

/** What a letter and a version for reference both hold. */
export type SharedKind = LetterBlock['kind'] | 'subject' | 'opening' | 'close' | 'runningHead';

/** The parts of a version for reference. */
export type ReferenceKind = SharedKind | 'referenceHeading' | 'referenceNote';

/** The parts of a letter. */
export type LetterKind =
  | SharedKind
  | EndNote['kind']
  | 'logo'
  | 'sender'
  | 'returnLine'
  | 'recipient'
  | 'date'
  | 'reference'
  | 'signature'
  | 'sources'
  | 'pageLabel'
  | 'referencePage';

export type PartKind = LetterKind | ReferenceKind;

/** What a part is called in its list: by its kind, or of blocks by their number. */
export type PartName = PartKind | `block-${number}`;

/** A part of a letter. All kinds have one shape, so that what holds for every text is said once. */
export interface LetterPart<Kind extends PartKind = PartKind> {
  readonly kind: Kind;
  /** Unique in its list. */
  readonly name: PartName;
  /** Stands first, in bold on paper. */
  readonly heading?: Line | null;
  readonly lines: readonly Line[];
  /** Beside each line: "1." of a step, "[1]" of a source. */
  readonly labels?: readonly string[];
  readonly picture?: LetterPicture | null;
  /** The person's own words. */
  readonly own?: true;
  /** Repeats on paper what another part says: it is not read. */
  readonly repeats?: true;
  /** What the page for reference shows; its own parts are those of `referenceParts`. */
  readonly reference?: LetterReference;
}

/** What an output makes of each kind of part: a kind that it forgets is a type error. */
export type PartHandlers<Kind extends PartKind, Made> = {
  readonly [One in Kind]: (part: LetterPart) => Made;
};

export const handleParts = <Kind extends PartKind, Made>(
  parts: readonly LetterPart<Kind>[],
  handlers: PartHandlers<Kind, Made>,
): Made[] => parts.map((one) => handlers[one.kind](one));

/** The same for several kinds. */
export const forKinds = <Kind extends PartKind, Made>(kinds: readonly Kind[], make: (part: LetterPart) => Made) =>
  Object.fromEntries(kinds.map((kind) => [kind, make])) as PartHandlers<Kind, Made>;

const asLine = (text: string): Line => [{ text }];

const part = <Kind extends PartKind>(
  kind: Kind,
  lines: readonly Line[],
  more: Partial<Omit<LetterPart, 'kind' | 'lines'>> = {},
): LetterPart<Kind> => ({ kind, name: kind, lines, ...more });

const blockPart = (block: LetterBlock, index: number): LetterPart<LetterBlock['kind']> => {
  const name = `block-${index}` as const;
  return block.kind === 'paragraph'
    ? part(block.kind, [block.line], { name, ...(block.own && { own: block.own }) })
    : part(block.kind, block.items, { name, labels: block.labels });
};

const sharedParts = ({ subject, opening, blocks, close }: Pick<Letter, 'subject' | 'opening' | 'blocks' | 'close'>) => [
  part('subject', [], { heading: subject }),
  part('opening', [opening]),
  ...blocks.map(blockPart),
  part('close', close.split('\n').map(asLine)),
];

/** The parts of a version for reference, in the order they are read. */
export const referenceParts = (reference: LetterReference): LetterPart<ReferenceKind>[] => {
  const { heading, note, noteInLetterLanguage, letter } = reference;
  return [
    part('runningHead', [asLine(heading)], { repeats: true }),
    part('referenceHeading', [], { heading: asLine(heading) }),
    part('referenceNote', [asLine(note), [{ text: noteInLetterLanguage, lang: letter.locale }]]),
    ...sharedParts(reference),
  ];
};

/** All parts of a letter, in the order they are read: the one place that knows it. */
export const letterParts = (letter: Letter): LetterPart<LetterKind>[] => {
  const { logo, letterhead, returnLine, reference, sources, referencePage } = letter;
  return [
    ...(logo ? [part('logo', [], { picture: logo })] : []),
    part('sender', letter.sender, { heading: letterhead }),
    ...(returnLine ? [part('returnLine', [asLine(returnLine)], { repeats: true })] : []),
    part('recipient', letter.recipient),
    part('date', [letter.placeAndDate]),
    ...(reference ? [part('reference', [reference])] : []),
    ...sharedParts(letter),
    part('signature', letter.signature, { picture: letter.signaturePicture }),
    ...letter.endNotes.map(({ kind, heading, lines }) => part(kind, lines, { heading: asLine(heading) })),
    ...(sources.length > 0
      ? [
          part(
            'sources',
            sources.map(({ line }) => line),
            { heading: asLine(letter.sourcesHeading), labels: sources.map(({ label }) => label) },
          ),
        ]
      : []),
    part('runningHead', [asLine(letter.runningHead)], { repeats: true }),
    part('pageLabel', [asLine(letter.pageLabel)], { repeats: true }),
    ...(referencePage ? [part('referencePage', [], { reference: referencePage })] : []),
  ];
};

/** A part with each of its texts changed. */
export const mapTexts = <Part extends LetterPart>(original: Part, change: (text: string) => string): Part => {
  const line = (pieces: Line): Line => pieces.map((piece) => ({ ...piece, text: change(piece.text) }));
  return { ...original, heading: original.heading && line(original.heading), lines: original.lines.map(line) };
};
