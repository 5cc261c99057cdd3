import type { BoxMm } from '../../domain/layout';
import type { LetterPart } from '../../domain/letterParts';
import { addressLeading } from '../../paper/addressHeight';
import type { Room } from '../../paper/rooms';
import { View } from '../layout/elements';
import { type ElementKey, type PartOwner, structured } from '../structure';
import { type FittedLine, type FittedLines, fitLines } from './fitLines';
import { LetterText } from './LetterText';
import { type BoldFace, pt, type TextStyle } from './paperStyle';

export interface PlacedLinesProps {
  readonly lines: readonly FittedLine[];
  /** Of the one paragraph that they are in the file's structure. */
  readonly name: ElementKey;
  readonly box: BoxMm;
}

/** Lines at a fixed place on the sheet. */
export const PlacedLines = ({ lines, name, box: { x, y, width } }: PlacedLinesProps) => (
  <View style={{ position: 'absolute', left: pt(x), top: pt(y), width: pt(width) }}>
    {lines.map(({ line, style, top }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
      <View key={index} style={{ position: 'absolute', top, width: pt(width) }}>
        <LetterText line={line} structure={structured('P', name)} style={style} />
      </View>
    ))}
  </View>
);

export interface AddressProps {
  /** Its heading stands first, in bold. */
  readonly part: LetterPart;
  readonly room: Room;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** How the lines of an address are set in their box. */
export const fitAddress = ({ part: { heading, lines }, room: { box, free }, style, bold }: AddressProps): FittedLines =>
  fitLines(
    heading ? [heading, ...lines] : lines,
    { width: pt(box.width), height: pt(box.height), ...(free && { most: pt(Math.max(free, box.height)) }) },
    style.fontSize,
    (line) => ({ ...style, ...(line === heading && bold), lineHeight: addressLeading(line) }),
  );

/** The window of the envelope, or the sender's corner. */
export const AddressBlock = ({ owner, ...address }: AddressProps & { readonly owner: PartOwner }) => (
  <PlacedLines lines={fitAddress(address).lines} name={`${owner}/${address.part.name}`} box={address.room.box} />
);
