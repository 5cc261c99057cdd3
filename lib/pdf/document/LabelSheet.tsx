import type { LetterLayout } from '../../domain/layout';
import type { Letter } from '../../domain/letter';
import type { Mm } from '../../domain/units';
import type { LetterFonts } from '../fontsForLetter';
import { Document, Page, View } from '../layout/elements';
import { partIn } from '../structure';
import { fitAddress, PlacedLines } from './AddressBlock';
import { addressed } from './EnvelopePage';
import { pt } from './paperStyle';

/** How labels lie on a sheet, mm: the first from its top left corner, and from one to the next. */
interface LabelGrid {
  readonly columns: number;
  readonly rows: number;
  readonly x: Mm;
  readonly y: Mm;
  readonly stepX: Mm;
  readonly stepY: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** Sizes that are sold everywhere: 63.5 × 38.1 mm, 21 on A4 (as Avery L7160), and 4 × 2 in, 10 on US Letter (as Avery 5163). */
const GRIDS: Readonly<Record<LetterLayout['paper'], LabelGrid>> = {
  A4: { columns: 3, rows: 7, x: 7.2, y: 15.1, stepX: 66, stepY: 38.1, width: 63.5, height: 38.1 },
  'US-Letter': { columns: 2, rows: 5, x: 4, y: 12.7, stepX: 106.4, stepY: 50.8, width: 101.6, height: 50.8 },
};
/** Free at each edge of a label, since no printer meets it exactly; mm. */
const EDGE: Mm = 4;

/** As large as an address on an envelope is at most, pt. */
const SIZE = 11;

const gridOf = ({ layout }: Pick<Letter, 'layout'>): LabelGrid => GRIDS[layout.paper];

/** How many addresses go on a sheet of the letters' paper. */
export const labelsOnSheet = (letter: Pick<Letter, 'layout'>): number => gridOf(letter).columns * gridOf(letter).rows;

export interface LabelSheetProps {
  /** As many as go on one sheet, all on the same paper. */
  readonly letters: readonly Letter[];
  /** Of each letter. */
  readonly fonts: readonly LetterFonts[];
}

/** The addresses of letters on a sheet of labels, row by row. */
export const LabelSheet = ({ letters, fonts }: LabelSheetProps) => {
  const [first] = letters;
  if (!first) return null;
  const { columns, x, y, stepX, stepY, width, height } = gridOf(first);
  const { sheet } = first.layout;
  return (
    <Document title={first.title} language={first.locale}>
      <Page size={[pt(sheet.width), pt(sheet.height)]}>
        {letters.map((letter, index) => {
          const used = fonts[index];
          if (!used) return null;
          const { parts, style, bold } = addressed({ letter, ...used });
          const box = {
            x: x + (index % columns) * stepX + EDGE,
            y: y + Math.floor(index / columns) * stepY + EDGE,
            width: width - 2 * EDGE,
            height: height - 2 * EDGE,
          };
          return parts.map((part) => {
            if (part.kind !== 'recipient') return null;
            const fitted = fitAddress({ part, room: { box }, style: { ...style, fontSize: SIZE }, bold });
            const name = `envelope/${part.name}/${index}` as const;
            return (
              <View key={name} {...partIn(letter.locale, `${name}/label`)}>
                <PlacedLines lines={fitted.lines} name={name} box={box} />
              </View>
            );
          });
        })}
      </Page>
    </Document>
  );
};
