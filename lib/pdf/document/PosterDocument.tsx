import { isChinese } from '../../domain/locales';
import { POSTER_PAPERS, type Poster, type PosterForm } from '../../domain/poster';
import type { Mm, Pt } from '../../domain/units';
import type { TextFamilies } from '../fontsForLetter';
import { replaceCharacters } from '../heldCharacters';
import { Document, Page, View } from '../layout/elements';
import { type ElementKey, listed, pictured, type StructureTag, structured } from '../structure';
import { LetterText } from './LetterText';
import { boldFace, pt, type TextStyle } from './paperStyle';

export interface PosterDocumentProps {
  readonly poster: Poster;
  readonly families: TextFamilies;
  readonly standIns: ReadonlyMap<string, string>;
  /** Of the sizes of what stands above the code, so that all of it is on one page. */
  readonly scale: number;
}

const INK = '#000000';

/** Sizes in pt, distances in mm. */
const SIZES: Readonly<
  Record<PosterForm, Readonly<Record<'name' | 'heading' | 'summary' | 'said' | 'call' | 'small', Pt>>>
> = {
  poster: { name: 15, heading: 60, summary: 21, said: 15, call: 27, small: 13 },
  handout: { name: 13, heading: 44, summary: 20, said: 16, call: 23, small: 13.5 },
};
const CODE: Readonly<Record<PosterForm, Mm>> = { poster: 84, handout: 64 };
/** Arabic is small on its body: that much larger it reads as the others do. */
const GROW = 1.14;
const MARGIN: Mm = 20;
const COLUMN_GAP: Mm = 9;
/** A printer may shift a sheet: nothing stands nearer to the code's foot. */
const FOOT: Mm = 18;
/** Column for "1." as a multiple of the size. */
const LABEL_WIDTH = 1.6;

/**
 * A poster or a hand-out: what is asked above, the code and where it leads below, black on white, so that any printer
 * does. Tagged as letters are.
 */
export const PosterDocument = ({ poster, families, standIns, scale }: PosterDocumentProps) => {
  const { form, direction, code, said, steps } = poster;
  const sheet = POSTER_PAPERS[poster.paper];
  const size = SIZES[form];
  const rtl = direction === 'rtl';
  const open = rtl || isChinese(poster.locale);
  const width = pt(sheet.width - 2 * MARGIN);
  const side = pt(CODE[form]);
  const column = width - side - pt(COLUMN_GAP);
  const bold = boldFace(families.bold);
  const style = (fontSize: Pt, measure = width): TextStyle => ({
    fontFamily: [...families.regular],
    fontSize: rtl ? fontSize * GROW : fontSize,
    lineHeight: rtl ? 1.5 : open ? 1.45 : 1.32,
    direction,
    textAlign: rtl ? 'right' : 'left',
    measure,
  });
  const heading = (fontSize: Pt, measure = width): TextStyle => ({
    ...style(fontSize, measure),
    ...bold,
    lineHeight: open ? 1.28 : 1.12,
  });
  const text = (tag: StructureTag, name: string, line: string, look: TextStyle) => (
    <LetterText
      line={replaceCharacters(line, standIns)}
      structure={structured(tag, `poster/${name}` satisfies ElementKey)}
      style={look}
    />
  );
  const gap = pt(form === 'poster' ? 9 : 6) * scale;
  return (
    <Document title={poster.title} language={poster.locale}>
      <Page
        size={[pt(sheet.width), pt(sheet.height)]}
        style={{
          paddingTop: pt(MARGIN),
          paddingBottom: side + pt(FOOT) + gap,
          paddingLeft: pt(MARGIN),
          paddingRight: pt(MARGIN),
        }}
      >
        {text('P', 'name', poster.siteName, { ...heading(size.name), marginBottom: gap })}
        <View style={{ borderTopWidth: 3, borderTopColor: INK, paddingTop: gap }}>
          {text('H1', 'heading', poster.heading, { ...heading(size.heading * scale), marginBottom: gap * 0.8 })}
          {text('P', 'summary', poster.summary, {
            ...style(size.summary * scale),
            marginBottom: poster.recipient ? gap * 0.6 : gap,
          })}
          {poster.recipient !== '' &&
            text('P', 'recipient', poster.recipient, {
              ...style(size.summary * scale),
              ...bold,
              marginBottom: gap,
            })}
        </View>
        {said && (
          <View style={{ borderTopWidth: 0.75, borderTopColor: INK, paddingTop: gap * 0.5, marginBottom: gap }}>
            {text('H2', 'by', said.by, { ...heading(size.said * scale), marginBottom: gap * 0.25 })}
            {text('P', 'said', said.text, style(size.said * scale))}
          </View>
        )}
        {steps.length > 0 && (
          <View style={{ borderTopWidth: 0.75, borderTopColor: INK, paddingTop: gap * 0.5 }}>
            {text('H2', 'steps-title', poster.stepsTitle, {
              ...heading(size.said * scale),
              marginBottom: gap * 0.25,
            })}
            <View {...listed('Decimal', 'poster/steps')}>
              {steps.map((step, index) => (
                <View
                  key={step}
                  style={{ flexDirection: rtl ? 'row-reverse' : 'row', marginBottom: gap * 0.2 }}
                  {...structured('LI', `poster/steps/${index}`)}
                >
                  {text('Lbl', `steps/${index}/label`, `${index + 1}.`, {
                    ...style(size.said * scale),
                    width: size.said * scale * LABEL_WIDTH,
                  })}
                  {text('LBody', `steps/${index}/body`, step, {
                    ...style(size.said * scale, width - size.said * scale * LABEL_WIDTH),
                    flexGrow: 1,
                    flexShrink: 1,
                    flexBasis: 0,
                  })}
                </View>
              ))}
            </View>
          </View>
        )}
        <View
          style={{
            position: 'absolute',
            left: pt(MARGIN),
            top: pt(sheet.height - FOOT) - side,
            width,
            height: side,
            flexDirection: rtl ? 'row-reverse' : 'row',
            gap: pt(COLUMN_GAP),
          }}
        >
          <View style={{ width: side, height: side }} {...pictured(code, 'poster/code')} />
          <View
            style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, borderTopWidth: 3, borderTopColor: INK, paddingTop: 8 }}
          >
            {text('H2', 'call', poster.call, { ...heading(size.call, column), marginBottom: 8 })}
            {text('P', 'scan', poster.scan, { ...style(size.small, column), marginBottom: 6 })}
            {text('P', 'address', poster.address, {
              ...style(size.small, column),
              ...bold,
              // An address runs from left to right in any text.
              direction: 'ltr',
              marginBottom: 6,
            })}
            {text('P', 'promise', poster.promise, style(size.small, column))}
          </View>
        </View>
      </Page>
    </Document>
  );
};
