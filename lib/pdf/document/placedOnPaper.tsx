import type { ReactNode } from 'react';
import type { BoxMm } from '../../domain/layout';
import { type Letter, type Line, lineText, RETURN_LINE_SEPARATOR } from '../../domain/letter';
import type { LetterKind, PartHandlers } from '../../domain/letterParts';
import type { Pt } from '../../domain/units';
import { roomsOf } from '../../paper/rooms';
import { View } from '../layout/elements';
import { AddressBlock, PlacedLines } from './AddressBlock';
import { fitLines } from './fitLines';
import { LetterText, lineWidth } from './LetterText';
import { PictureBox } from './PictureBox';
import { type BoldFace, pt, type TextStyle } from './paperStyle';

export interface PaperProps {
  readonly letter: Letter;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

const STEP: Pt = 0.5;

/** The largest size from `most` down to `least` at which a line needs no second, or null; pt. */
const sizeOfOneLine = (line: Line | string, style: TextStyle, most: Pt, least: Pt): Pt | null => {
  for (let fontSize = most; fontSize >= least; fontSize -= STEP) {
    if (lineWidth(line, { ...style, fontSize }) <= style.measure) return fontSize;
  }
  return null;
};

const RETURN_LINE = { most: 8, least: 6 };

/**
 * The parts of a return line that stay where all do not fit, the most first: the ends of the address say where a letter
 * goes back to, so that what stands between it and the name goes first, then the name.
 */
const shortened = (text: string): string[] => {
  const parts = text.split(RETURN_LINE_SEPARATOR);
  const shorter = parts.slice(1, -2).map((_, index) => [...parts.slice(0, 1), ...parts.slice(index + 2)]);
  return [parts, ...shorter, parts.slice(-2), parts.slice(-1)].map((some) => some.join(RETURN_LINE_SEPARATOR));
};

const ReturnLine = ({ line, box, style }: { readonly line: Line; readonly box: BoxMm; readonly style: TextStyle }) => {
  const small = { ...style, measure: pt(box.width), lineHeight: 1.1 };
  const { most, least } = RETURN_LINE;
  for (const text of shortened(lineText(line))) {
    const fontSize = sizeOfOneLine(text, small, most, least);
    if (fontSize === null) continue;
    return (
      <View style={{ position: 'absolute', left: pt(box.x), top: pt(box.y), width: pt(box.width) }}>
        <LetterText line={text} style={{ ...small, fontSize }} />
      </View>
    );
  }
  return null;
};

/** Place and date stand on one line down to this size, then on more; pt. */
const LEAST_DATE: Pt = 8;

const fitDate = (lines: readonly Line[], box: BoxMm, style: TextStyle) => {
  const wide = { ...style, measure: pt(box.width) };
  const sizes = lines.map((line) => sizeOfOneLine(line, wide, style.fontSize, LEAST_DATE) ?? style.fontSize);
  return fitLines(lines, { width: pt(box.width), height: pt(box.height) }, Math.min(...sizes), () => style).lines;
};

/** What has its place on the first sheet, wherever the text goes. */
export const placedOnPaper = ({ letter, style, bold }: PaperProps) => {
  const { sheet, date } = letter.layout;
  const rtl = letter.direction === 'rtl';
  const rooms = roomsOf(letter);
  return {
    logo: ({ kind, picture }) => {
      const { x, y, width } = rooms.logo;
      // At the outer edge of the sheet, whichever half it stands in.
      const align = x + width / 2 > sheet.width / 2 ? 'flex-end' : 'flex-start';
      return (
        picture && (
          <View style={{ position: 'absolute', left: pt(x), top: pt(y), width: pt(width) }}>
            <PictureBox shown={picture} room={rooms.logo} name={`letter/${kind}`} align={align} />
          </View>
        )
      );
    },
    sender: (part) => <AddressBlock owner="letter" part={part} bold={bold} room={rooms.sender} style={style} />,
    returnLine: ({ lines: [line = []] }) =>
      rooms.returnLine && <ReturnLine line={line} box={rooms.returnLine} style={style} />,
    recipient: (part) => <AddressBlock owner="letter" part={part} bold={bold} room={rooms.recipient} style={style} />,
    date: ({ kind, lines }) => {
      const aligned = { ...style, textAlign: (date.align === 'end') !== rtl ? ('right' as const) : ('left' as const) };
      return <PlacedLines lines={fitDate(lines, rooms.date, aligned)} name={`letter/${kind}`} box={rooms.date} />;
    },
  } satisfies Partial<PartHandlers<LetterKind, ReactNode>>;
};
