import type { ReactNode } from 'react';
import { type LetterReference, lineText } from '@/lib/domain/letter';
import { type PartHandlers, type ReferenceKind, referenceParts } from '@/lib/domain/letterParts';
import { drawParts, SHARED, Step } from './LetterParts';
import styles from './LetterPreview.module.css';
import { at, type Measures } from './paperMeasures';

export interface ReferenceSheetProps {
  readonly reference: LetterReference;
  /** Whether it is on the screen too; on paper it is a page of its own after the letter. */
  readonly onScreen: boolean;
  /** Of the letter's sheet, for one that is printed. */
  readonly measures?: Measures;
}

/** What the letter says in another language, marked as that: no address, no date, no signature. */
export const ReferenceSheet = ({ reference, onScreen, measures }: ReferenceSheetProps) => {
  const { locale, direction, letter } = reference;
  const sheet: PartHandlers<ReferenceKind, ReactNode> = {
    ...SHARED,
    referenceHeading: ({ heading }) => <p className={styles.subject}>{lineText(heading ?? [])}</p>,
    referenceNote: ({ lines: [note = [], again = []] }) => (
      <div className={styles.referenceNote}>
        <p>{lineText(note)}</p>
        <p lang={letter.locale} dir={letter.direction}>
          {lineText(again)}
        </p>
      </div>
    ),
    steps: ({ lines, labels = [] }) => (
      <ol className={styles.steps}>
        {lines.map((item, index) => (
          <li key={labels[index]}>
            <Step label={labels[index]} item={item} />
          </li>
        ))}
      </ol>
    ),
  };
  return (
    <article
      className={`${styles.sheet} ${styles.reference} ${onScreen ? '' : styles.paperOnly}`}
      {...(measures && at(measures))}
      lang={locale}
      dir={direction}
      translate="no"
    >
      {drawParts(referenceParts(reference), sheet)}
    </article>
  );
};
