import type { Line } from '../../domain/letter';
import type { LetterPart } from '../../domain/letterParts';
import type { Pt } from '../../domain/units';
import { noteColumns } from '../../paper/density';
import { View } from '../layout/elements';
import { listed, structured } from '../structure';
import { HeadedList } from './HeadedList';
import { LetterText } from './LetterText';
import type { BoldFace, TextStyle } from './paperStyle';

/** Between columns and between rows, pt. */
const GUTTER = 14;
const ROW_GAP = 1;

/** A list of so few rows is not divided between pages. */
const ROWS_KEPT = 6;

const inRows = (lines: readonly Line[], columns: number): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / columns) }, (_, row) =>
    lines.slice(row * columns, (row + 1) * columns),
  );

interface EndNoteProps {
  readonly part: LetterPart;
  readonly style: TextStyle;
  readonly bold: BoldFace;
  readonly gap: Pt;
}

/** Under the signature: who signs as well, in columns; who gets a copy; what is enclosed. */
export const EndNote = ({ part: { kind, heading, lines }, style, bold, gap }: EndNoteProps) => {
  const columns = noteColumns(kind);
  const list = `letter/${kind}/list` as const;
  const cellStyle = { ...style, measure: (style.measure - (columns - 1) * GUTTER) / columns };
  const rows = inRows(lines, columns).map((row, rowIndex) => (
    <View
      // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
      key={rowIndex}
      wrap={false}
      style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row', gap: GUTTER }}
    >
      {Array.from({ length: columns }, (_, column) => {
        const line = row[column];
        const name = `${list}/${rowIndex}-${column}` as const;
        const cell = { flexGrow: 1, flexShrink: 1, flexBasis: 0, marginBottom: ROW_GAP } as const;
        return line ? (
          <View key={name} style={cell} {...structured('LI', name)}>
            <LetterText line={line} structure={structured('LBody', `${name}/body`)} style={cellStyle} />
          </View>
        ) : (
          <View key={name} style={cell} />
        );
      })}
    </View>
  ));
  return (
    <View wrap={lines.length > ROWS_KEPT * columns} style={{ marginTop: gap }}>
      <HeadedList
        heading={
          <LetterText
            line={heading ?? []}
            structure={structured('H2', `letter/${kind}`)}
            style={{ ...style, ...bold, marginBottom: ROW_GAP }}
          />
        }
        items={rows}
        list={listed('None', list)}
      />
    </View>
  );
};
