import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { BoxMm, LetterLayout } from '../../domain/layout';
import type { Letter } from '../../domain/letter';
import { fillSlots } from '../../i18n/fillSlots';
import type { LetterFamilies } from '../fontsForLetter';
import { repeated, structured } from '../structure';
import { AddressBlock } from './AddressBlock';
import type { Density } from './density';
import { EndNotes } from './EndNotes';
import { EnvelopePage } from './EnvelopePage';
import { LetterBody, LetterSources } from './LetterBody';
import { LetterText } from './LetterText';
import { PaperMarks } from './PaperMarks';
import { PictureBox } from './PictureBox';
import { boldFace, pt, type TextStyle, textStyle } from './paperStyle';
import { ReferencePage } from './ReferencePage';
import { sizesOf } from './sizes';

export interface LetterDocumentProps {
  readonly letter: Letter;
  /** Families to set the letter in (see fontsForLetter). */
  readonly families: LetterFamilies;
  readonly density: Density;
  /** Whether pages are numbered: one page is not, and what depends on the number of pages is laid out twice. */
  readonly numbered: boolean;
}

/** In a right-to-left letter a box changes sides, unless an envelope's window fixes its place. */
const placed = (box: BoxMm, { mirrors, sheet }: LetterLayout, rtl: boolean): BoxMm =>
  mirrors && rtl ? { ...box, x: sheet.width - box.x - box.width } : box;

const PlaceAndDate = ({ letter, style }: { readonly letter: Letter; readonly style: TextStyle }) => {
  const { margins, date, sheet } = letter.layout;
  const right = (date.align === 'end') !== (letter.direction === 'rtl');
  return (
    <View
      style={{
        position: 'absolute',
        left: pt(margins.start),
        top: pt(date.y),
        width: pt(sheet.width - margins.start - margins.end),
      }}
    >
      <LetterText
        line={letter.placeAndDate}
        structure={structured('P', 'date')}
        style={{ ...style, textAlign: right ? 'right' : 'left' }}
      />
    </View>
  );
};

/** The return line is one line at whatever small size fits its box, pt. */
const returnLineSize = (text: string, { width }: BoxMm): number =>
  Math.max(5, Math.min(8, pt(width) / (text.length * 0.5)));

const Logo = ({ letter, rtl }: { readonly letter: Letter; readonly rtl: boolean }) => {
  if (!letter.logo) return null;
  const { layout } = letter;
  const box = placed(layout.logo, layout, rtl);
  // At the outer edge of the sheet, whichever half it stands in.
  const align = box.x + box.width / 2 > layout.sheet.width / 2 ? 'flex-end' : 'flex-start';
  return (
    <View style={{ position: 'absolute', left: pt(box.x), top: pt(box.y) }}>
      <PictureBox shown={letter.logo} room={box} name="logo" align={align} />
    </View>
  );
};

/** What the letter is about at the head, "Page 2 of 2" at the foot, from the second page on. */
const PageFrame = ({ letter, style }: { readonly letter: Letter; readonly style: TextStyle }) => {
  const { margins, sheet } = letter.layout;
  const running = {
    fontFamily: style.fontFamily,
    fontSize: sizesOf(letter).small,
    direction: style.direction,
    position: 'absolute',
    left: pt(margins.start),
    width: pt(sheet.width - margins.start - margins.end),
  } as const;
  return (
    <>
      <Text
        fixed
        {...repeated('header')}
        style={{ ...running, top: pt(margins.top / 2) - 4, textAlign: style.textAlign, maxLines: 1 }}
        render={({ subPageNumber }) => (subPageNumber > 1 ? letter.runningHead : '')}
      />
      <Text
        fixed
        {...repeated('footer')}
        style={{ ...running, bottom: pt(margins.bottom / 2), textAlign: 'center' }}
        render={({ subPageNumber, subPageTotalPages }) =>
          subPageNumber > 1 ? fillSlots(letter.pageLabel, { page: subPageNumber, pages: subPageTotalPages }) : ''
        }
      />
    </>
  );
};

/** A letter on paper. The same letter gives the same pages everywhere: nothing here looks at a clock or a device. */
export const LetterDocument = ({ letter, families, density, numbered }: LetterDocumentProps) => {
  const { layout } = letter;
  const { margins, sheet } = layout;
  const rtl = letter.direction === 'rtl';
  // Where an envelope fixes the sides, the margin for filing stays on the left as well.
  const mirrored = rtl && layout.mirrors;
  const style = textStyle(letter, families.regular, density);
  const bold = boldFace(families.bold);
  return (
    <Document title={letter.title} language={letter.locale}>
      <Page
        size={[pt(sheet.width), pt(sheet.height)]}
        style={{
          paddingTop: pt(margins.top),
          paddingBottom: pt(margins.bottom),
          paddingLeft: pt(mirrored ? margins.end : margins.start),
          paddingRight: pt(mirrored ? margins.start : margins.end),
        }}
      >
        <PaperMarks layout={layout} />
        <Logo letter={letter} rtl={rtl} />
        <AddressBlock
          name="sender"
          head={letter.letterhead && { line: letter.letterhead, face: bold }}
          lines={letter.sender}
          box={placed(layout.sender, layout, rtl)}
          style={style}
        />
        {layout.returnLine && letter.returnLine && (
          <View
            style={{
              position: 'absolute',
              left: pt(layout.returnLine.x),
              top: pt(layout.returnLine.y),
              width: pt(layout.returnLine.width),
            }}
          >
            <LetterText
              line={letter.returnLine}
              style={{ ...style, fontSize: returnLineSize(letter.returnLine, layout.returnLine), lineHeight: 1.1 }}
            />
          </View>
        )}
        <AddressBlock
          name="recipient"
          lines={letter.recipient}
          box={placed(layout.address, layout, rtl)}
          style={style}
        />
        <PlaceAndDate letter={letter} style={style} />
        <View style={{ height: pt(layout.subjectY - margins.top) }} />
        <LetterBody letter={letter} style={style} bold={bold} density={density} />
        <EndNotes letter={letter} style={style} bold={bold} density={density} />
        <LetterSources letter={letter} style={style} bold={bold} density={density} />
        {numbered && <PageFrame letter={letter} style={style} />}
      </Page>
      {letter.referencePage && families.reference && (
        <ReferencePage
          letter={letter}
          reference={letter.referencePage}
          families={families.reference}
          letterStyle={style}
        />
      )}
      {letter.envelope && <EnvelopePage letter={letter} envelope={letter.envelope} style={style} bold={bold} />}
    </Document>
  );
};
