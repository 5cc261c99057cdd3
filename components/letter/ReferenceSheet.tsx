import type { LetterReference } from '@/lib/domain/letter';
import { Pieces, Step } from './LetterParts';
import styles from './LetterPreview.module.css';

export interface ReferenceSheetProps {
  readonly reference: LetterReference;
  /** Whether it is on the screen too; on paper it is a page of its own after the letter. */
  readonly onScreen: boolean;
}

/** What the letter says in another language, marked as that: no address, no date, no signature. */
export const ReferenceSheet = ({ reference, onScreen }: ReferenceSheetProps) => {
  const { locale, direction, letter, heading, note, noteInLetterLanguage, subject, opening, blocks, close } = reference;
  return (
    <article
      className={`${styles.sheet} ${styles.reference} ${onScreen ? '' : styles.paperOnly}`}
      lang={locale}
      dir={direction}
      translate="no"
    >
      <p className={styles.subject}>{heading}</p>
      <div className={styles.referenceNote}>
        <p>{note}</p>
        <p lang={letter.locale} dir={letter.direction}>
          {noteInLetterLanguage}
        </p>
      </div>
      <p className={styles.subject}>
        <Pieces line={subject} />
      </p>
      <p>
        <Pieces line={opening} />
      </p>
      {blocks.map((block, index) =>
        block.kind === 'paragraph' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
          <p key={index}>
            <Pieces line={block.line} />
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <ol key={index} className={styles.steps}>
            {block.items.map((item, step) => (
              <li key={block.labels[step]}>
                <Step label={block.labels[step]} item={item} />
              </li>
            ))}
          </ol>
        ),
      )}
      <p className={styles.close}>{close}</p>
    </article>
  );
};
