import { View } from '@react-pdf/renderer';
import type { BoxMm } from '@/lib/domain/layout';
import { type Line, lineText } from '@/lib/domain/letter';
import { mmToPt } from '@/lib/domain/units';
import { structured } from '@/lib/pdf/structure';
import { LetterText } from './LetterText';
import { pt, SIZE, type TextStyle } from './paperStyle';

export interface AddressBlockProps {
  readonly lines: readonly Line[];
  readonly box: BoxMm;
  readonly style: TextStyle;
  /** Names the block in the file's structure: all its lines are one paragraph. */
  readonly name: string;
}

/** Mean width of a character as a part of the size: measured on the addresses of the catalogue, rounded up. */
const MEAN_WIDTH = 0.52;
const ADDRESS_LEADING = 1.18;
/** Arabic script reaches further up and down. */
const ARABIC_LEADING = 1.35;
const ARABIC = /\p{Script=Arabic}/u;

const leadingOf = (line: Line): number => (ARABIC.test(lineText(line)) ? ARABIC_LEADING : ADDRESS_LEADING);

/** The largest size down to 9 pt at which the lines, wrapped as they may be, stay inside the box; in pt. */
export const addressSize = (lines: readonly Line[], { width, height }: BoxMm): number => {
  const rows = (line: Line, size: number) =>
    Math.max(1, Math.ceil((lineText(line).length * MEAN_WIDTH * size) / mmToPt(width)));
  for (let size: number = SIZE.text; size > SIZE.leastAddress; size -= 0.5) {
    const used = lines.reduce((sum, line) => sum + rows(line, size) * size * leadingOf(line), 0);
    if (used <= mmToPt(height)) return size;
  }
  return SIZE.leastAddress;
};

/** Lines at a fixed place on the sheet: the window of the envelope, or the sender's corner. */
export const AddressBlock = ({ lines, box, style, name }: AddressBlockProps) => {
  const fontSize = addressSize(lines, box);
  return (
    <View
      style={{ position: 'absolute', left: pt(box.x), top: pt(box.y), width: pt(box.width), height: pt(box.height) }}
    >
      {lines.map((line, index) => (
        <LetterText
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal
          key={index}
          line={line}
          structure={structured('P', name)}
          style={{ ...style, fontSize, lineHeight: leadingOf(line) }}
        />
      ))}
    </View>
  );
};
