import type { BoxMm } from '../../lib/domain/layout';
import { type Letter, lineText } from '../../lib/domain/letter';
import { forKinds, handleParts, type LetterKind, letterParts, type PartHandlers } from '../../lib/domain/letterParts';
import { mmToPt, type Pt } from '../../lib/domain/units';
import { densitiesToTry, SEVERAL_PAGES } from '../../lib/paper/density';
import { sizesOf } from '../../lib/paper/sizes';

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

const none = (): readonly NoScriptText[] => [];

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
  const columns: PartHandlers<LetterKind, readonly NoScriptText[]> = {
    ...forKinds(['logo', 'sender', 'returnLine', 'recipient', 'date', 'reference'], none),
    ...forKinds(['cosigners', 'copies', 'enclosures', 'runningHead', 'pageLabel', 'referencePage'], none),
    subject: () => [text(letter.title, gap * 1.6, { bold: true })],
    ...forKinds(['opening', 'paragraph'], ({ lines }) => lines.map((line) => text(lineText(line), gap))),
    steps: ({ lines, labels }) =>
      lines.map((line, index) => text(lineText(line), 1.5, { label: labels?.[index] ?? '' })),
    close: () => [text(letter.close, mmToPt(signature))],
    signature: ({ lines }) =>
      lines.map((line, index) => text(lineText(line), index === lines.length - 1 ? gap * 1.6 + 3 : 0)),
    sources: ({ lines, labels }) => [
      text(letter.sourcesHeading, 0, { ...small, bold: true }),
      ...lines.map((line, index) => text(lineText(line), 0, { ...small, label: labels?.[index] ?? '' })),
    ],
  };
  return handleParts(letterParts(letter), columns).flat();
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
