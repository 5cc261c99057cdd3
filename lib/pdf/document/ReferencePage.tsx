import type { Letter, LetterReference } from '../../domain/letter';
import type { LetterPart, ReferenceKind } from '../../domain/letterParts';
import { SEVERAL_PAGES } from '../../paper/density';
import type { TextFamilies } from '../fontsForLetter';
import { View } from '../layout/elements';
import { partIn, structured } from '../structure';
import { drawParts } from './drawParts';
import { blocksOnPaper } from './LetterBody';
import { LetterText } from './LetterText';
import { boldFace, RULE_COLOUR, type TextStyle, textStyle } from './paperStyle';
import { RunningText, Sheet } from './Sheet';

export interface ReferencePageProps {
  readonly letter: Letter;
  readonly reference: LetterReference;
  readonly parts: readonly LetterPart<ReferenceKind>[];
  readonly families: TextFamilies;
  /** The letter's own style, for the line in its language. */
  readonly letterStyle: TextStyle;
}

/** Between the rules at the head and the text, pt. */
const HEAD_GAP = 6;

/**
 * What the letter says in another language, on a page of its own: no address, no date, no signature, and the head of
 * each page says what it is.
 */
export const ReferencePage = ({ letter, reference, parts, families, letterStyle }: ReferencePageProps) => {
  const { direction, locale, heading } = reference;
  const { gap } = SEVERAL_PAGES;
  const style = textStyle({ ...letter, direction }, families.regular, SEVERAL_PAGES);
  const bold = { ...style, ...boldFace(families.bold), marginBottom: gap };
  const drawn = drawParts<ReferenceKind>(parts, {
    // Outside of the part that the file's structure knows.
    runningHead: () => null,
    referenceHeading: ({ heading, kind }) => (
      <View style={{ borderTopWidth: 2, borderTopColor: RULE_COLOUR, paddingTop: HEAD_GAP }}>
        <LetterText line={heading ?? []} structure={structured('H2', `reference/${kind}`)} style={bold} />
      </View>
    ),
    referenceNote: ({ kind, lines: [note = [], again = []] }) => (
      <>
        <LetterText line={note} structure={structured('P', `reference/${kind}`)} style={style} />
        <LetterText
          line={again}
          structure={structured('P', `reference/${kind}/again`)}
          style={{ ...letterStyle, marginBottom: HEAD_GAP }}
        />
      </>
    ),
    subject: ({ kind, heading }) => (
      <View style={{ borderTopWidth: 0.5, borderTopColor: RULE_COLOUR, paddingTop: 2 * HEAD_GAP }}>
        <LetterText line={heading ?? []} structure={structured('H3', `reference/${kind}`)} style={bold} />
      </View>
    ),
    ...blocksOnPaper({ style, gap, owner: 'reference' }),
  });
  return (
    <Sheet letter={letter} direction={direction}>
      <RunningText letter={letter} style={style} place="header" text={() => heading} />
      <View {...partIn(locale, 'letter/referencePage')}>{drawn}</View>
    </Sheet>
  );
};
