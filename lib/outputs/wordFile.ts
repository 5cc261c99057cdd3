import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  NumberedItemReference,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Letter, Line } from '../domain/letter';
import type { Direction } from '../domain/locales';
import type { Picture } from '../domain/picture';
import { latinWords } from '../i18n/latinWords';
import { citedPlace, type Flow, type FlowBlock, flowsOf } from './flow';
import { pngOf } from './png';

/** Twentieths of a point in a millimetre, by which Word measures. */
const TWIPS = 1440 / 25.4;
/** Half points, by which Word measures type. */
const SIZE = { normal: 22, large: 32, small: 18 };
/** Faces that Word and others have or replace by their like; Han and Arabic letters stand in a face of their own. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
/** Spaces after paragraphs, twips. */
const GAP = { paragraph: 160, heading: 80 };
/** A picture is set so high at most, pixels of 1/96 inch. */
const PICTURE_HEIGHT = 54;
const COLUMNS = 2;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A language as Word knows it, with its most likely region: "ar-EG" of "ar". The English of letters is British. */
const wordLanguage = (tag: string): string => {
  if (tag === 'en') return 'en-GB';
  const { language, region } = new Intl.Locale(tag).maximize();
  return `${language}-${region}`;
};

/** The language of a name in letters of the other direction is not known: one by which such letters are read. */
const FOREIGN = { rtl: 'en', ltr: 'ar' } as const;

/** Words in letters that are written right to left, with the spaces between them. */
const RTL = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]';
const RTL_WORDS = new RegExp(`(${RTL}+(?:\\s+${RTL}+)*)`, 'u');

const ownDirection = (text: string): Direction => (new RegExp(`^\\P{L}*${RTL}`, 'u').test(text) ? 'rtl' : 'ltr');

const stretchesOf = (text: string, direction: Direction): { readonly text: string; readonly rtl: boolean }[] =>
  direction === 'rtl'
    ? latinWords(text).map((stretch) => ({ text: stretch.text, rtl: !stretch.latin }))
    : text.split(RTL_WORDS).map((stretch, index) => ({ text: stretch, rtl: index % 2 === 1 }));

const languageOf = (tag: string): NonNullable<IRunOptions['language']> => {
  const value = wordLanguage(tag);
  return { value, bidirectional: value, ...(tag === 'zh' && { eastAsia: value }) };
};

/** Names and titles in letters of the other direction are runs of their own, in their own direction. */
const runsOf = (
  line: Line,
  { locale, direction }: Pick<Flow, 'locale' | 'direction'>,
  more: IRunOptions,
): ParagraphChild[] =>
  line.flatMap((piece): ParagraphChild[] => {
    const place = citedPlace(piece);
    const before = place === null ? piece.text : (piece.text.split('[')[0] ?? '');
    const stretches = stretchesOf(before, piece.lang ? ownDirection(before) : direction);
    const runs = stretches
      .filter(({ text }) => text !== '')
      .map(
        ({ text, rtl }) =>
          new TextRun({
            ...more,
            text,
            ...(rtl && { rightToLeft: true }),
            language: languageOf(piece.lang ?? (rtl === (direction === 'rtl') ? locale : FOREIGN[direction])),
            ...(piece.link && { style: 'Hyperlink' }),
          }),
      );
    const linked = piece.link ? [new ExternalHyperlink({ link: piece.link.href, children: runs })] : runs;
    return place === null ? linked : [...linked, new NumberedItemReference(bookmarkOf(place), `[${place}]`)];
  });

const bookmarkOf = (place: number): string => `source${place}`;

const pictureRun = (picture: Picture, alt: string): ImageRun => {
  const height = Math.min(PICTURE_HEIGHT, picture.height);
  const width = Math.round((picture.width * height) / picture.height);
  return new ImageRun({
    type: 'png',
    data: pngOf(picture),
    transformation: { width, height },
    altText: { name: 'picture', title: '', description: alt },
  });
};

/** Lists of one direction and kind are numbered by themselves; the second flow begins anew. */
const listOf = (kind: 'steps' | 'sources', index: number): string => `${kind}-${index}`;

/** Names in columns, each row of which begins where the letter’s lines begin. */
const inColumns = (cells: readonly Paragraph[], direction: Direction): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    visuallyRightToLeft: direction === 'rtl',
    borders: NO_BORDERS,
    rows: Array.from(
      { length: Math.ceil(cells.length / COLUMNS) },
      (_, row) =>
        new TableRow({
          children: Array.from(
            { length: COLUMNS },
            (_cell, column) =>
              new TableCell({ children: [cells[row * COLUMNS + column] ?? new Paragraph({})], borders: NO_BORDERS }),
          ),
        }),
    ),
  });

/** What a flow becomes: paragraphs and tables, each with the flow’s language and direction. */
const elementsOf = (flow: Flow, index: number): (Paragraph | Table)[] => {
  const rtl = flow.direction === 'rtl' && { bidirectional: true };
  const paragraph = (children: readonly ParagraphChild[], more: IParagraphOptions = {}) =>
    new Paragraph({ ...rtl, spacing: { after: GAP.paragraph }, ...more, children });
  const text = (line: Line, more: IParagraphOptions = {}, run: IRunOptions = {}) =>
    paragraph(runsOf(line, flow, run), more);
  const close = { spacing: { after: 0 } };
  const numbered = (kind: 'steps' | 'sources') => ({ reference: listOf(kind, index), level: 0 });
  const bold = { bold: true, boldComplexScript: true };

  const elements = (block: FlowBlock): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [
          text(
            block.line,
            { heading: HEADINGS[block.level], keepNext: true, spacing: { before: GAP.paragraph, after: GAP.heading } },
            bold,
          ),
        ];
      case 'lines':
        return block.lines.map((line, at) =>
          text(line, at === block.lines.length - 1 ? {} : close, block.bold && at === 0 ? bold : {}),
        );
      case 'list':
        return [
          inColumns(
            block.lines.map((line) => text(line, close)),
            flow.direction,
          ),
        ];
      case 'steps':
        return block.lines.map((line) => text(line, { numbering: numbered('steps') }));
      case 'sources':
        return block.lines.map((line, at) =>
          paragraph(
            [
              new Bookmark({
                id: bookmarkOf(at + 1),
                children: runsOf(line, flow, { size: SIZE.small, sizeComplexScript: SIZE.small }),
              }),
            ],
            { ...close, numbering: numbered('sources') },
          ),
        );
      case 'picture':
        return [paragraph([pictureRun(block.picture.picture, block.picture.alt)])];
    }
  };
  // What follows the letter is no part of it: a page of its own.
  return flow.blocks.flatMap((block, at) => {
    const made = elements(block);
    return index > 0 && at === 0 ? [new Paragraph({ pageBreakBefore: true, ...rtl }), ...made] : made;
  });
};

const levelOf = (text: string, direction: Direction, size: number) => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.START,
  style: {
    paragraph: { indent: { start: 400, hanging: 400 } },
    run: { size, sizeComplexScript: size, ...(direction === 'rtl' && { rightToLeft: true }) },
  },
});

/** Headings look as on paper: bold, and no larger than the text. */
const plainHeadings = (size: number) => {
  const style = { run: { size, sizeComplexScript: size, color: 'auto', bold: true, boldComplexScript: true } };
  return { heading1: style, heading2: style, heading3: style };
};

/** When a file was made is nobody’s matter: each part bears the first day that a ZIP can, and the file names nobody. */
const DAY = '1980-01-01T00:00:00Z';

const withoutTime = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const told = new TextDecoder().decode(parts[core]);
  parts[core] = new TextEncoder().encode(
    told
      .replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '')
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${DAY}`),
  );
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
};

/** The letter to work on in Word: headings, numbered steps, sources that the text refers to; language and direction of each run. */
export const wordFile = async (letter: Letter): Promise<Uint8Array> => {
  const { layout, textSize, title } = letter;
  const { sheet, margins } = layout;
  const size = textSize === 'large' ? SIZE.large : SIZE.normal;
  const flows = flowsOf(letter);
  const twips = (mm: number): number => Math.round(mm * TWIPS);
  const [left, right] = letter.direction === 'rtl' ? [margins.end, margins.start] : [margins.start, margins.end];
  const file = new Document({
    title,
    styles: { default: { document: { run: { font: FONT, size, sizeComplexScript: size } }, ...plainHeadings(size) } },
    numbering: {
      config: flows.flatMap(({ direction }, index) => [
        { reference: listOf('steps', index), levels: [levelOf('%1.', direction, size)] },
        { reference: listOf('sources', index), levels: [levelOf('[%1]', direction, SIZE.small)] },
      ]),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: { left: twips(left), right: twips(right), top: twips(margins.top), bottom: twips(margins.bottom) },
          },
        },
        children: flows.flatMap((flow, index) => elementsOf(flow, index)),
      },
    ],
  });
  return withoutTime(new Uint8Array(await (await Packer.toBlob(file)).arrayBuffer()));
};
