import { View } from '@react-pdf/renderer';
import type { EndNote, Letter, Line } from '../../domain/letter';
import { listed, structured } from '../structure';
import { type Density, noteColumns } from './density';
import { LetterText } from './LetterText';
import { type BoldFace, smallStyle, type TextStyle } from './paperStyle';

export interface EndNotesProps {
  readonly letter: Letter;
  readonly style: TextStyle;
  readonly bold: BoldFace;
  readonly density: Density;
}

/** Between columns and between rows, pt. */
const GUTTER = 14;
const ROW_GAP = 1;

/** A list of so few rows is not divided between pages. */
const ROWS_KEPT = 6;

const inRows = (lines: readonly Line[], columns: number): Line[][] =>
  Array.from({ length: Math.ceil(lines.length / columns) }, (_, row) =>
    lines.slice(row * columns, (row + 1) * columns),
  );

interface NoteProps {
  readonly note: EndNote;
  readonly style: TextStyle;
  readonly bold: BoldFace;
}

const Note = ({ note, style, bold }: NoteProps) => {
  const columns = noteColumns(note);
  return (
    <>
      {/* A heading takes the first rows along to the next page. */}
      <View minPresenceAhead={style.fontSize * 3}>
        <LetterText
          line={note.heading}
          structure={structured('H2', note.kind)}
          style={{ ...style, ...bold, marginBottom: ROW_GAP }}
        />
      </View>
      <View {...listed('None', `${note.kind}-list`)}>
        {inRows(note.lines, columns).map((row, rowIndex) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
            key={rowIndex}
            wrap={false}
            style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row', gap: GUTTER }}
          >
            {Array.from({ length: columns }, (_, column) => {
              const line = row[column];
              const name = `${note.kind}-${rowIndex}-${column}`;
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
    </>
  );
};

/** Under the signature: who signs as well, in columns; who gets a copy; what is enclosed. */
export const EndNotes = ({ letter, style, bold, density }: EndNotesProps) =>
  letter.endNotes.map((note) => (
    <View key={note.kind} wrap={note.lines.length > ROWS_KEPT * noteColumns(note)} style={{ marginTop: density.gap }}>
      <Note note={note} style={smallStyle(letter, style)} bold={bold} />
    </View>
  ));
