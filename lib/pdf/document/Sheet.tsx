import type { ReactNode } from 'react';
import type { Letter } from '../../domain/letter';
import type { Direction } from '../../domain/locales';
import { sizesOf } from '../../paper/sizes';
import { Page, Text } from '../layout/elements';
import { repeated } from '../structure';
import { textOf } from './LetterText';
import { pt, type TextStyle } from './paperStyle';

export interface SheetProps {
  readonly letter: Pick<Letter, 'layout'>;
  /** Of what stands on the sheet. */
  readonly direction: Direction;
  readonly children: ReactNode;
}

/** A sheet of the letter's paper. Where an envelope fixes the sides, the margin for filing stays on the left as well. */
export const Sheet = ({ letter: { layout }, direction, children }: SheetProps) => {
  const { margins, sheet, mirrors } = layout;
  const [left, right] = direction === 'rtl' && mirrors ? [margins.end, margins.start] : [margins.start, margins.end];
  return (
    <Page
      size={[pt(sheet.width), pt(sheet.height)]}
      style={{
        paddingTop: pt(margins.top),
        paddingBottom: pt(margins.bottom),
        paddingLeft: pt(left),
        paddingRight: pt(right),
      }}
    >
      {children}
    </Page>
  );
};

export interface RunningTextProps {
  readonly letter: Pick<Letter, 'layout' | 'textSize'>;
  readonly style: TextStyle;
  readonly place: 'header' | 'footer';
  readonly text: (page: number, pages: number) => string;
}

/** At the head or foot of each sheet but the first. */
export const RunningText = ({ letter, style, place, text }: RunningTextProps) => {
  const { margins, sheet } = letter.layout;
  const width = pt(sheet.width - margins.start - margins.end);
  const fontSize = sizesOf(letter).small;
  return (
    <Text
      fixed
      {...repeated(place)}
      style={{
        fontFamily: style.fontFamily,
        fontSize,
        direction: style.direction,
        position: 'absolute',
        left: pt(margins.start),
        width,
        ...(place === 'header'
          ? { top: pt(margins.top / 2) - 4, textAlign: style.textAlign, maxLines: 1 }
          : { bottom: pt(margins.bottom / 2), textAlign: 'center' }),
      }}
      render={({ subPageNumber, subPageTotalPages }) =>
        subPageNumber > 1 ? textOf(text(subPageNumber, subPageTotalPages), { ...style, fontSize, measure: width }) : ''
      }
    />
  );
};
