import type { BoxMm } from '../../lib/domain/layout';
import { type Letter, lineText } from '../../lib/domain/letter';
import { mmToPt, type Pt } from '../../lib/domain/units';
import { densitiesToTry, SEVERAL_PAGES } from '../../lib/pdf/document/density';
import { sizesOf } from '../../lib/pdf/document/sizes';

/** A text of the letter's column; `label` ("1.", "[1]") stands to its left. */
export interface NoScriptText {
  readonly text: string;
  readonly label?: string;
  readonly size: Pt;
  readonly bold: boolean;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  /** Space below. */
  readonly after: Pt;
}

/** A letter as engines that know nothing of it get it: sheet, two boxes, a date, a column. Lengths in pt. */
export interface NoScriptLetter {
  readonly title: string;
  readonly lang: string;
  readonly rtl: boolean;
  readonly width: Pt;
  readonly height: Pt;
  readonly left: Pt;
  readonly columnWidth: Pt;
  readonly bottom: Pt;
  readonly boxes: readonly { readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly lines: readonly string[] }[];
  readonly boxLeading: number;
  readonly date: { readonly text: string; readonly y: Pt };
  readonly subjectY: Pt;
  readonly column: readonly NoScriptText[];
}

/** Width of the column for labels. */
export const LABEL_WIDTH: Pt = mmToPt(6);

const columnOf = (letter: Letter): NoScriptText[] => {
  const { leading: leadings, gap, signature } = densitiesToTry(letter)[0] ?? SEVERAL_PAGES;
  const leading = leadings[letter.direction];
  const sizes = sizesOf(letter);
  const text = (words: string, after: Pt, more: Partial<NoScriptText> = {}): NoScriptText => ({
    text: words,
    size: sizes.text,
    bold: false,
    leading,
    after,
    ...more,
  });
  const small = { size: sizes.small, leading: 1.2 };
  return [
    text(letter.title, gap * 1.6, { bold: true }),
    text(lineText(letter.opening), gap),
    ...letter.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [text(lineText(block.line), gap)]
        : block.items.map((item, index) => text(lineText(item), 1.5, { label: block.labels[index] ?? '' })),
    ),
    text(letter.close, mmToPt(signature)),
    ...letter.signature.map((line, index) =>
      text(lineText(line), index === letter.signature.length - 1 ? gap * 1.6 + 3 : 0),
    ),
    text(letter.sourcesHeading, 0, { ...small, bold: true }),
    ...letter.sources.map(({ label, line }) => text(lineText(line), 0, { ...small, label })),
  ];
};

export const plainLetter = (letter: Letter): NoScriptLetter => {
  const { layout } = letter;
  const { sheet, margins } = layout;
  const rtl = letter.direction === 'rtl';
  const box = ({ x, y, width }: BoxMm, lines: readonly string[]) => ({
    x: mmToPt(rtl && layout.mirrors ? sheet.width - x - width : x),
    y: mmToPt(y),
    width: mmToPt(width),
    lines,
  });
  return {
    title: letter.title,
    lang: letter.locale,
    rtl,
    width: mmToPt(sheet.width),
    height: mmToPt(sheet.height),
    left: mmToPt(rtl && layout.mirrors ? margins.end : margins.start),
    columnWidth: mmToPt(sheet.width - margins.start - margins.end),
    bottom: mmToPt(margins.bottom),
    boxes: [box(layout.sender, letter.sender.map(lineText)), box(layout.address, letter.recipient.map(lineText))],
    boxLeading: 1.18,
    date: { text: lineText(letter.placeAndDate), y: mmToPt(layout.date.y) },
    subjectY: mmToPt(layout.subjectY),
    column: columnOf(letter),
  };
};
