import { View } from '@react-pdf/renderer';
import type { Line } from '../../domain/letter';
import type { LetterPart } from '../../domain/letterParts';
import type { Pt } from '../../domain/units';
import { noteColumns } from '../../paper/density';
import { listed, structured } from '../structure';
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
  return (
    <View wrap={lines.length > ROWS_KEPT * columns} style={{ marginTop: gap }}>
      {/* A heading takes the first rows along to the next page. */}
      <View minPresenceAhead={style.fontSize * 3}>
        <LetterText
          line={heading ?? []}
          structure={structured('H2', kind)}
          style={{ ...style, ...bold, marginBottom: ROW_GAP }}
        />
      </View>
      <View {...listed('None', `${kind}-list`)}>
        {inRows(lines, columns).map((row, rowIndex) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
            key={rowIndex}
            wrap={false}
            style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row', gap: GUTTER }}
          >
            {Array.from({ length: columns }, (_, column) => {
              const line = row[column];
              const name = `${kind}-${rowIndex}-${column}`;
              const cell = { flexGrow: 1, flexShrink: 1, flexBasis: 0, marginBottom: ROW_GAP } as const;
              return line ? (
                <View key={name} style={cell} {...structured('LI', name)}>
                  <LetterText line={line} structure={structured('LBody', `${name}.body`)} style={style} />
                </View>
              ) : (
                <View key={name} style={cell} />
              );
            })}
          </View>
        ))}
      </View>
    </View>
  );
};
