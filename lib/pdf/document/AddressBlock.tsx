import { View } from '@react-pdf/renderer';
import type { BoxMm } from '../../domain/layout';
import { type Letter, type Line, lineText } from '../../domain/letter';
import type { LetterPart } from '../../domain/letterParts';
import { mmToPt, type Pt } from '../../domain/units';
import { widthInEm } from '../../i18n/fullWidth';
import { structured } from '../structure';
import { LetterText } from './LetterText';
import { type BoldFace, LEAST_ADDRESS, pt, type TextStyle } from './paperStyle';

export interface AddressBlockProps {
  /** Its heading stands first, in bold; in the file's structure all its lines are one paragraph. */
  readonly part: LetterPart;
  /** Before its name in the file's structure, where it stands a second time. */
  readonly prefix?: string;
  readonly box: BoxMm;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** Mean width of a letter as a part of the size: measured on the addresses of the catalogue, rounded up. */
const MEAN_WIDTH = 0.52;
const ADDRESS_LEADING = 1.18;
/** Arabic script reaches further up and down. */
const ARABIC_LEADING = 1.35;
const ARABIC = /\p{Script=Arabic}/u;

const leadingOf = (line: Line): number => (ARABIC.test(lineText(line)) ? ARABIC_LEADING : ADDRESS_LEADING);

/** Height of the lines, wrapped as they may be, at a size; pt. */
const heightAt = (lines: readonly Line[], { width }: BoxMm, size: Pt): Pt => {
  const rows = (line: Line) => Math.max(1, Math.ceil((widthInEm(lineText(line), MEAN_WIDTH) * size) / mmToPt(width)));
  return lines.reduce((sum, line) => sum + rows(line) * size * leadingOf(line), 0);
};

/** The largest size from `most` down to 9 pt at which the lines stay inside the box, and 9 pt where none does; pt. */
const addressSize = (lines: readonly Line[], box: BoxMm, most: Pt): Pt => {
  for (let size = most; size > LEAST_ADDRESS; size -= 0.5) {
    if (heightAt(lines, box, size) <= mmToPt(box.height)) return size;
  }
  return LEAST_ADDRESS;
};

/** Whether an address stays in its window at the smallest size; where it does not, the person must be told. */
export const addressFits = ({ recipient, layout }: Pick<Letter, 'recipient' | 'layout'>): boolean =>
  heightAt(recipient, layout.address, LEAST_ADDRESS) <= mmToPt(layout.address.height);

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
          style={{ ...style, ...(line === heading && bold), fontSize, lineHeight: leadingOf(line) }}
        />
      ))}
    </View>
  );
};
