import { View } from '@react-pdf/renderer';
import type { BoxMm } from '../../domain/layout';
import type { Line } from '../../domain/letter';
import type { LetterPart } from '../../domain/letterParts';
import { mmToPt, type Pt } from '../../domain/units';
import { addressHeight, addressLeading, LEAST_ADDRESS, MEAN_WIDTH } from '../../paper/addressHeight';
import { structured } from '../structure';
import { LetterText } from './LetterText';
import { type BoldFace, pt, type TextStyle } from './paperStyle';

export interface AddressBlockProps {
  /** Its heading stands first, in bold; in the file's structure all its lines are one paragraph. */
  readonly part: LetterPart;
  /** Before its name in the file's structure, where it stands a second time. */
  readonly prefix?: string;
  readonly box: BoxMm;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** The largest size from `most` down to 9 pt at which the lines stay inside the box, and 9 pt where none does; pt. */
const addressSize = (lines: readonly Line[], box: BoxMm, most: Pt): Pt => {
  for (let size = most; size > LEAST_ADDRESS; size -= 0.5) {
    if (addressHeight(lines, box, size) <= mmToPt(box.height)) return size;
  }
  return LEAST_ADDRESS;
};

/** Lines at a fixed place on the sheet: the window of the envelope, or the sender's corner. */
export const AddressBlock = ({ part, prefix = '', box, style, bold }: AddressBlockProps) => {
  const { kind, heading, lines } = part;
  const all = heading ? [heading, ...lines] : lines;
  const fontSize = addressSize(all, box, style.fontSize);
  return (
    <View
      style={{ position: 'absolute', left: pt(box.x), top: pt(box.y), width: pt(box.width), height: pt(box.height) }}
    >
      {all.map((line, index) => (
        <LetterText
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal
          key={index}
          line={line}
          longest={Math.floor(mmToPt(box.width) / (MEAN_WIDTH * fontSize))}
          structure={structured('P', prefix + kind)}
          style={{ ...style, ...(line === heading && bold), fontSize, lineHeight: addressLeading(line) }}
        />
      ))}
    </View>
  );
};
