import { type Letter, type Line, lineText } from '../domain/letter';
import {
  forKinds,
  handleParts,
  type LetterKind,
  type LetterPart,
  letterParts,
  type PartHandlers,
} from '../domain/letterParts';
import { type Mm, mmToPt, type Pt } from '../domain/units';
import { widthInEm } from '../i18n/fullWidth';
import { sizesOf } from './sizes';

/** How closely a letter is set. A letter that nearly fits one page is set closer rather than spilt over two. */
export interface Density {
  /** Line height as a multiple of the size, for Latin and for Arabic script, which needs room above and below. */
  readonly leading: { readonly ltr: number; readonly rtl: number };
  /** After a paragraph. */
  readonly gap: Pt;
  /** For a signature by hand. */
  readonly signature: Mm;
  /** Of the text, as a part of its usual size; large print is never set smaller. */
  readonly scale: number;
}

const ROOMY: Density = { leading: { ltr: 1.28, rtl: 1.5 }, gap: 7, signature: 14, scale: 1 };

/** From roomy to close; closer than the last would hurt reading, so that longer letters take a second page. */
export const DENSITIES: readonly [Density, ...Density[]] = [
  ROOMY,
  { leading: { ltr: 1.22, rtl: 1.45 }, gap: 5, signature: 10, scale: 1 },
  { leading: { ltr: 1.15, rtl: 1.4 }, gap: 3.5, signature: 8, scale: 1 },
  // 10 pt: for languages that need more words, above all Sorani.
  { leading: { ltr: 1.15, rtl: 1.3 }, gap: 3, signature: 8, scale: 10 / 11 },
];

/** Size of a letter's text at a density, pt. */
export const textSizeAt = (letter: Pick<Letter, 'textSize'>, { scale }: Pick<Density, 'scale'>): Pt =>
  sizesOf(letter).text * (letter.textSize === 'large' ? 1 : scale);

/** Organisations stand in two columns; the rest in one. */
export const noteColumns = (kind: LetterPart['kind']): number => (kind === 'cosigners' ? 2 : 1);

/** Mean width of a character as a part of the size, in Latin and Arabic script and in Cyrillic; only an estimate is wanted. */
const MEAN_WIDTH = { usual: 0.44, cyrillic: 0.48 };
const meanWidth = (text: string): number =>
  /\p{Script=Cyrillic}/u.test(text) ? MEAN_WIDTH.cyrillic : MEAN_WIDTH.usual;

const nothing = (): Pt => 0;

/** Of the web, and long: other words need not be measured one by one. */
const ADDRESS = /[!-~]{50,}/g;

/** Height that a letter would take at a density, from the subject to the last source, in pt. */
export const estimateHeight = (letter: Letter, density: Density): Pt => {
  const { leading, gap, signature } = density;
  const { sheet, margins } = letter.layout;
  const { small } = sizesOf(letter);
  const size = textSizeAt(letter, density);
  const width = mmToPt(sheet.width - margins.start - margins.end);
  const rows = (line: Line, at: Pt) => {
    const text = lineText(line);
    const wide = (part: string) => (widthInEm(part, meanWidth(part)) * at) / width;
    // An address that no row holds is divided where it may be, which fills no row to its end.
    const divided = (text.match(ADDRESS) ?? []).some((word) => wide(word) > 1) ? 1 : 0;
    return Math.max(1, Math.ceil(wide(text))) + divided;
  };
  const row = size * leading[letter.direction];
  const smallRow = small * 1.2;
  const heightOf = (lines: readonly Line[], after: Pt): Pt =>
    lines.reduce((sum, line) => sum + rows(line, size) * row + after, 0);
  const text = ({ heading, lines }: LetterPart): Pt => heightOf(heading ? [heading] : lines, gap);
  const note = ({ kind, lines }: LetterPart): Pt => (2 + lines.length / noteColumns(kind)) * smallRow;
  const heights: PartHandlers<LetterKind, Pt> = {
    ...forKinds(['logo', 'sender', 'returnLine', 'recipient', 'date'], nothing),
    ...forKinds(['runningHead', 'pageLabel', 'referencePage'], nothing),
    reference: () => row,
    ...forKinds(['subject', 'opening', 'paragraph', 'steps'], text),
    close: ({ lines }) => heightOf([lines.flat()], gap),
    signature: ({ lines }) => mmToPt(signature) + heightOf(lines, 0),
    ...forKinds(['cosigners', 'copies', 'enclosures'], note),
    sources: ({ lines }) => lines.reduce((sum, line) => sum + rows(line, small), 1) * smallRow + 2 * gap,
  };
  return handleParts(letterParts(letter), heights).reduce((sum, height) => sum + height, 0);
};

/** From the subject's line to the lower margin. */
export const roomOf = ({ layout: { sheet, margins, subjectY } }: Pick<Letter, 'layout'>): Pt =>
  mmToPt(sheet.height - margins.bottom - subjectY);

/** The closest that a letter is ever set. */
export const CLOSEST: Density = DENSITIES[DENSITIES.length - 1] ?? ROOMY;

/** The densities worth trying, roomiest first: those that an estimate rules out are passed over. */
export const densitiesToTry = (letter: Letter): readonly Density[] => {
  const room = roomOf(letter);
  const first = DENSITIES.findIndex((density) => estimateHeight(letter, density) <= room);
  // Before the text is set smaller, the closest density at its usual size is tried whatever the estimate says.
  const usual = DENSITIES.findLastIndex(({ scale }) => scale === 1);
  return DENSITIES.slice(first < 0 ? usual : Math.min(first, usual));
};

/** For a letter that takes several pages whatever is done. */
export const SEVERAL_PAGES = ROOMY;

/** On how many pages a letter will be set, by the same estimate. */
export const likelyPages = (letter: Letter): number => {
  const room = roomOf(letter);
  if (estimateHeight(letter, CLOSEST) <= room) return 1;
  const { sheet, margins } = letter.layout;
  const further = mmToPt(sheet.height - margins.top - margins.bottom);
  return 1 + Math.max(1, Math.ceil((estimateHeight(letter, SEVERAL_PAGES) - room) / further));
};
