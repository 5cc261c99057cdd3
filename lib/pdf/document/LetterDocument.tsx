import type { ReactNode } from 'react';
import { type Letter, lineText } from '../../domain/letter';
import {
  type LetterKind,
  type LetterPart,
  letterParts,
  mapTexts,
  type PartHandlers,
  referenceParts,
} from '../../domain/letterParts';
import { fillSlots } from '../../i18n/fillSlots';
import type { Density } from '../../paper/density';
import type { LetterFamilies } from '../fontsForLetter';
import { replaceCharacters } from '../heldCharacters';
import { Document, View } from '../layout/elements';
import { drawParts } from './drawParts';
import { EnvelopePage } from './EnvelopePage';
import { bodyOnPaper } from './LetterBody';
import { PaperMarks } from './PaperMarks';
import { boldFace, pt, textStyle } from './paperStyle';
import { type PaperProps, placedOnPaper } from './placedOnPaper';
import { ReferencePage } from './ReferencePage';
import { RunningText, Sheet } from './Sheet';

export interface LetterDocumentProps {
  readonly letter: Letter;
  /** Families to set the letter in (see fontsForLetter). */
  readonly families: LetterFamilies;
  /** What is printed for characters that no typeface holds. */
  readonly standIns?: ReadonlyMap<string, string>;
  readonly density: Density;
}

const NO_STAND_INS: ReadonlyMap<string, string> = new Map();

/** What the letter is about at the head, "Page 2 of 2" at the foot. */
const repeatedOnPaper = ({ letter, style }: PaperProps) =>
  ({
    runningHead: ({ lines: [line = []] }) => (
      <RunningText letter={letter} style={style} place="header" text={() => lineText(line)} />
    ),
    pageLabel: ({ lines: [line = []] }) => (
      <RunningText
        letter={letter}
        style={style}
        place="footer"
        text={(page, pages) => fillSlots(lineText(line), { page, pages })}
      />
    ),
  }) satisfies Partial<PartHandlers<LetterKind, ReactNode>>;

/** A letter on paper. The same letter gives the same pages everywhere: nothing here looks at a clock or a device. */
export const LetterDocument = ({ letter, families, standIns = NO_STAND_INS, density }: LetterDocumentProps) => {
  const { layout, envelope, referencePage } = letter;
  const style = textStyle(letter, families.regular, density);
  const bold = boldFace(families.bold);
  const printed = <Part extends LetterPart>(part: Part): Part =>
    mapTexts(part, (text) => replaceCharacters(text, standIns));
  const parts = letterParts(letter).map(printed);
  const drawn = drawParts(parts, {
    ...placedOnPaper({ letter, style, bold }),
    ...bodyOnPaper({ letter, style, bold, density }),
    ...repeatedOnPaper({ letter, style, bold }),
    // On a page of its own.
    referencePage: () => null,
  });
  const close = parts.findIndex(({ kind }) => kind === 'close');
  return (
    <Document title={letter.title} language={letter.locale}>
      <Sheet letter={letter} direction={letter.direction}>
        <PaperMarks layout={layout} />
        <View style={{ height: pt(layout.subjectY - layout.margins.top) }} />
        {drawn.slice(0, close - 1)}
        {/* The last paragraph stays with the close, so that no signature is alone on a page. */}
        <View wrap={false}>{drawn.slice(close - 1, close + 2)}</View>
        {drawn.slice(close + 2)}
      </Sheet>
      {referencePage && families.reference && (
        <ReferencePage
          letter={letter}
          parts={referenceParts(referencePage).map(printed)}
          reference={referencePage}
          families={families.reference}
          letterStyle={style}
        />
      )}
      {envelope && <EnvelopePage parts={parts} envelope={envelope} style={style} bold={bold} />}
    </Document>
  );
};
