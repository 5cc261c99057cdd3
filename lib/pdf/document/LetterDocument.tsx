import { Document, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { BoxMm, LetterLayout } from '../../domain/layout';
import { type Letter, type Line, lineText } from '../../domain/letter';
import {
  forKinds,
  type LetterKind,
  type LetterPart,
  letterParts,
  mapTexts,
  type PartHandlers,
  referenceParts,
} from '../../domain/letterParts';
import { fillSlots } from '../../i18n/fillSlots';
import type { Density } from '../../paper/density';
import type { LetterFamilies } from '../fontsForLetter';
import { replaceCharacters } from '../heldCharacters';
import { AddressBlock } from './AddressBlock';
import { drawParts } from './drawParts';
import { EnvelopePage } from './EnvelopePage';
import { bodyOnPaper, Lines } from './LetterBody';
import { LetterText } from './LetterText';
import { PaperMarks } from './PaperMarks';
import { PictureBox } from './PictureBox';
import { type BoldFace, boldFace, pt, type TextStyle, textStyle } from './paperStyle';
import { ReferencePage } from './ReferencePage';
import { RunningText, Sheet } from './Sheet';

export interface LetterDocumentProps {
  readonly letter: Letter;
  /** Families to set the letter in (see fontsForLetter). */
  readonly families: LetterFamilies;
  /** What is printed for characters that no typeface holds. */
  readonly standIns?: ReadonlyMap<string, string>;
  readonly density: Density;
  /** Whether pages are numbered: one page is not, and what depends on the number of pages is laid out twice. */
  readonly numbered: boolean;
}

const NO_STAND_INS: ReadonlyMap<string, string> = new Map();

/** In a right-to-left letter a box changes sides, unless an envelope's window fixes its place. */
const placed = (box: BoxMm, { mirrors, sheet }: LetterLayout, rtl: boolean): BoxMm =>
  mirrors && rtl ? { ...box, x: sheet.width - box.x - box.width } : box;

/** The return line is one line at whatever small size fits its box, pt. */
const returnLineSize = (line: Line, { width }: BoxMm): number =>
  Math.max(5, Math.min(8, pt(width) / (lineText(line).length * 0.5)));

interface PaperProps {
  readonly letter: Letter;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

/** What has its place on the first sheet, wherever the text goes. */
const placedOnPaper = ({ letter, style, bold }: PaperProps) => {
  const { layout } = letter;
  const { margins, sheet, date } = layout;
  const rtl = letter.direction === 'rtl';
  return {
    logo: ({ kind, picture }) => {
      const box = placed(layout.logo, layout, rtl);
      // At the outer edge of the sheet, whichever half it stands in.
      const align = box.x + box.width / 2 > sheet.width / 2 ? 'flex-end' : 'flex-start';
      return (
        picture && (
          <View style={{ position: 'absolute', left: pt(box.x), top: pt(box.y) }}>
            <PictureBox shown={picture} room={box} name={kind} align={align} />
          </View>
        )
      );
    },
    sender: (part) => <AddressBlock part={part} bold={bold} box={placed(layout.sender, layout, rtl)} style={style} />,
    returnLine: ({ lines: [line = []] }) => {
      const box = layout.returnLine;
      return (
        box && (
          <View style={{ position: 'absolute', left: pt(box.x), top: pt(box.y), width: pt(box.width) }}>
            <LetterText line={line} style={{ ...style, fontSize: returnLineSize(line, box), lineHeight: 1.1 }} />
          </View>
        )
      );
    },
    recipient: (part) => (
      <AddressBlock part={part} bold={bold} box={placed(layout.address, layout, rtl)} style={style} />
    ),
    date: ({ kind, lines }) => (
      <View
        style={{
          position: 'absolute',
          left: pt(margins.start),
          top: pt(date.y),
          width: pt(sheet.width - margins.start - margins.end),
        }}
      >
        <Lines
          lines={lines}
          name={kind}
          style={{ ...style, textAlign: (date.align === 'end') !== rtl ? 'right' : 'left' }}
        />
      </View>
    ),
  } satisfies Partial<PartHandlers<LetterKind, ReactNode>>;
};

/** What the letter is about at the head, "Page 2 of 2" at the foot. */
const repeatedOnPaper = ({ letter, style }: PaperProps) =>
  ({
    runningHead: ({ lines: [line = []] }) => (
      <RunningText letter={letter} style={style} place="header" text={() => lineText(line)} />
    ),
    pageLabel: ({ lines: [line = []] }) => (
      <RunningText
        letter={letter}
        style={style}
        place="footer"
        text={(page, pages) => fillSlots(lineText(line), { page, pages })}
      />
    ),
  }) satisfies Partial<PartHandlers<LetterKind, ReactNode>>;

/** A letter on paper. The same letter gives the same pages everywhere: nothing here looks at a clock or a device. */
export const LetterDocument = ({
  letter,
  families,
  standIns = NO_STAND_INS,
  density,
  numbered,
}: LetterDocumentProps) => {
  const { layout, envelope, referencePage } = letter;
  const style = textStyle(letter, families.regular, density);
  const bold = boldFace(families.bold);
  const printed = <Part extends LetterPart>(part: Part): Part =>
    mapTexts(part, (text) => replaceCharacters(text, standIns));
  const parts = letterParts(letter).map(printed);
  const drawn = drawParts(parts, {
    ...placedOnPaper({ letter, style, bold }),
    ...bodyOnPaper({ letter, style, bold, density }),
    ...(numbered ? repeatedOnPaper({ letter, style, bold }) : forKinds(['runningHead', 'pageLabel'], () => null)),
    // On a page of its own.
    referencePage: () => null,
  });
  const close = parts.findIndex(({ kind }) => kind === 'close');
  return (
    <Document title={letter.title} language={letter.locale}>
      <Sheet letter={letter} direction={letter.direction}>
        <PaperMarks layout={layout} />
        <View style={{ height: pt(layout.subjectY - layout.margins.top) }} />
        {drawn.slice(0, close - 1)}
        {/* The last paragraph stays with the close, so that no signature is alone on a page. */}
        <View wrap={false}>{drawn.slice(close - 1, close + 2)}</View>
        {drawn.slice(close + 2)}
      </Sheet>
      {referencePage && families.reference && (
        <ReferencePage
          letter={letter}
          parts={referenceParts(referencePage).map(printed)}
          reference={referencePage}
          families={families.reference}
          letterStyle={style}
        />
      )}
      {envelope && <EnvelopePage parts={parts} envelope={envelope} style={style} bold={bold} />}
    </Document>
  );
};
