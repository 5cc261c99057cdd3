import { View } from '@react-pdf/renderer';
import type { BoxMm } from '@/lib/domain/layout';
import { type Line, lineText } from '@/lib/domain/letter';
import { mmToPt } from '@/lib/domain/units';
import { LetterText } from './LetterText';
import { pt, SIZE, type TextStyle } from './paperStyle';

export interface AddressBlockProps {
  readonly lines: readonly Line[];
  readonly box: BoxMm;
  readonly style: TextStyle;
}

/** Mean width of a character as a part of the size: measured on the addresses of the catalogue, rounded up. */
const MEAN_WIDTH = 0.52;
const ADDRESS_LEADING = 1.18;

/** The largest size down to 9 pt at which the lines, wrapped as they may be, stay inside the box; in pt. */
export const addressSize = (
  lines: readonly Line[],
  { width, height }: BoxMm,
  leading: number = ADDRESS_LEADING,
): number => {
  const rows = (size: number) =>
    lines.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((lineText(line).length * MEAN_WIDTH * size) / mmToPt(width))),
      0,
    );
  for (let size: number = SIZE.text; size > SIZE.leastAddress; size -= 0.5) {
    if (rows(size) * size * leading <= mmToPt(height)) return size;
  }
  return SIZE.leastAddress;
};

/** Lines at a fixed place on the sheet: the window of the envelope, or the sender's corner. */
export const AddressBlock = ({ lines, box, style }: AddressBlockProps) => {
  const leading: number = style.direction === 'rtl' ? 1.35 : ADDRESS_LEADING;
  const fontSize = addressSize(lines, box, leading);
  return (
    <View
      style={{ position: 'absolute', left: pt(box.x), top: pt(box.y), width: pt(box.width), height: pt(box.height) }}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal
        <LetterText key={index} line={line} style={{ ...style, fontSize, lineHeight: leading }} />
      ))}
    </View>
  );
};
