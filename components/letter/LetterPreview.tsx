import { PictureCanvas } from '@/components/picture/PictureCanvas';
import type { EndNote, LetterBlock, LetterReference } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import { Lines, Pieces, Step } from './LetterParts';
import styles from './LetterPreview.module.css';
import { Paired } from './Paired';
import { ReferenceSheet } from './ReferenceSheet';

const Note = ({ note: { kind, heading, lines } }: { readonly note: EndNote }) => (
  <div className={styles.note}>
    <p>{heading}</p>
    <ul className={kind === 'cosigners' ? styles.columns : undefined}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
        <li key={index}>
          <Pieces line={line} />
        </li>
      ))}
    </ul>
  </div>
);

interface BlockProps {
  readonly block: LetterBlock;
  /** The same in the reader's language; null for own words, undefined where the letter stands alone. */
  readonly says: LetterBlock | null | undefined;
  readonly version: LetterReference | null;
  readonly ownWords: string;
}

const Block = ({ block, says, version, ownWords }: BlockProps) => {
  if (block.kind === 'paragraph') {
    return (
      <Paired version={version} says={<p>{says?.kind === 'paragraph' ? <Pieces line={says.line} /> : ownWords}</p>}>
        <p>
          <Pieces line={block.line} />
        </p>
      </Paired>
    );
  }
  const steps = says?.kind === 'steps' ? says : null;
  return (
    <ol className={styles.steps}>
      {block.items.map((item, index) => (
        <li key={block.labels[index]}>
          <Paired version={version} says={<Step label={steps?.labels[index]} item={steps?.items[index] ?? []} />}>
            <Step label={block.labels[index]} item={item} />
          </Paired>
        </li>
      ))}
    </ol>
  );
};

export interface LetterPreviewProps {
  readonly pair: LetterPair;
  /** Whether each part is shown in the reader's language as well. */
  readonly both: boolean;
  readonly words: {
    /** That own words are not translated. */
    readonly own: string;
    /** That the two versions cannot stand side by side. */
    readonly differs: string;
  };
}

/** The letter as it will be, word for word, in its own language and direction; what the person filled in is underlined. */
export const LetterPreview = ({ pair: { letter, reference, beside }, both, words }: LetterPreviewProps) => {
  const version = both && beside ? reference : null;
  const apart = both && !beside ? reference : null;
  return (
    <>
      <article
        className={letter.textSize === 'large' ? `${styles.sheet} ${styles.large}` : styles.sheet}
        lang={letter.locale}
        dir={letter.direction}
        translate="no"
      >
        {letter.logo && <PictureCanvas {...letter.logo} />}
        <div className={styles.sender}>
          {letter.letterhead && (
            <p className={styles.letterhead}>
              <Pieces line={letter.letterhead} />
            </p>
          )}
          <Lines lines={letter.sender} className={undefined} />
        </div>
        <Lines lines={letter.recipient} className={styles.recipient} />
        <p className={styles.date}>
          <Pieces line={letter.placeAndDate} />
        </p>
        {letter.reference && (
          <p>
            <Pieces line={letter.reference} />
          </p>
        )}
        <Paired
          version={version}
          says={
            version && (
              <p className={styles.subject}>
                <Pieces line={version.subject} />
              </p>
            )
          }
        >
          <p className={styles.subject}>
            <Pieces line={letter.subject} />
          </p>
        </Paired>
        <Paired
          version={version}
          says={
            version && (
              <p>
                <Pieces line={version.opening} />
              </p>
            )
          }
        >
          <p>
            <Pieces line={letter.opening} />
          </p>
        </Paired>
        {letter.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Block key={index} block={block} says={beside?.[index]} version={version} ownWords={words.own} />
        ))}
        <Paired version={version} says={version && <p className={styles.close}>{version.close}</p>}>
          <p className={styles.close}>{letter.close}</p>
        </Paired>
        {letter.signaturePicture && <PictureCanvas {...letter.signaturePicture} />}
        <Lines lines={letter.signature} className={letter.signaturePicture ? undefined : styles.signature} />
        {letter.endNotes.map((note) => (
          <Note key={note.kind} note={note} />
        ))}
        {letter.sources.length > 0 && (
          <div className={styles.sources}>
            <p>{letter.sourcesHeading}</p>
            {letter.sources.map(({ label, line }) => (
              <p key={label}>
                <bdi>{label}</bdi> <Pieces line={line} />
              </p>
            ))}
          </div>
        )}
      </article>
      {apart && (
        <p className={styles.apart} lang={apart.locale} dir={apart.direction}>
          {words.differs}
        </p>
      )}
      {apart && <ReferenceSheet reference={apart} onScreen />}
      {letter.referencePage && <ReferenceSheet reference={letter.referencePage} onScreen={false} />}
    </>
  );
};
