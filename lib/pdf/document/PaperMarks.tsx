import type { LetterLayout } from '../../domain/layout';
import type { Mm } from '../../domain/units';
import { View } from '../layout/elements';
import { pt, RULE_COLOUR } from './paperStyle';

/** Distance of the marks from the left edge and their lengths, mm (KOMA-Script's DIN option file). */
const MARK_X: Mm = 3.5;
const FOLD_LENGTH: Mm = 4;
const HOLE_LENGTH: Mm = 6;

const Mark = ({ y, length }: { readonly y: Mm; readonly length: Mm }) => (
  <View
    style={{
      position: 'absolute',
      left: pt(MARK_X),
      top: pt(y),
      width: pt(length),
      borderTopWidth: 0.5,
      borderTopColor: RULE_COLOUR,
    }}
  />
);

/** Where to fold and punch, on the first sheet. */
export const PaperMarks = ({ layout: { foldMarks, holeMark } }: { readonly layout: LetterLayout }) => (
  <>
    {foldMarks.map((y) => (
      <Mark key={y} y={y} length={FOLD_LENGTH} />
    ))}
    {holeMark !== null && <Mark y={holeMark} length={HOLE_LENGTH} />}
  </>
);
