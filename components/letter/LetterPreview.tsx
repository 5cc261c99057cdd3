import type { ReactNode } from 'react';
import { PictureCanvas } from '@/components/picture/PictureCanvas';
import { lineText } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import {
  forKinds,
  type LetterKind,
  type LetterPart,
  letterParts,
  type PartHandlers,
  referenceParts,
} from '@/lib/domain/letterParts';
import { drawParts, Lines, Pieces, SHARED, Step } from './LetterParts';
import styles from './LetterPreview.module.css';
import { ReferenceSheet } from './ReferenceSheet';
import { Paired } from './SideBySide';

const note = ({ kind, heading, lines }: LetterPart) => (
  <div className={styles.note}>
    <p>{lineText(heading ?? [])}</p>
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

/** What needs no second language beside it. */
const ALONE = {
  logo: ({ picture }) => picture && <PictureCanvas {...picture} />,
  sender: ({ heading, lines }) => (
    <div className={styles.sender}>
      {heading && (
        <p className={styles.letterhead}>
          <Pieces line={heading} />
        </p>
      )}
      <Lines lines={lines} className={undefined} />
    </div>
  ),
  recipient: ({ lines }) => <Lines lines={lines} className={styles.recipient} />,
  date: ({ lines: [line = []] }) => (
    <p className={styles.date}>
      <Pieces line={line} />
    </p>
  ),
  reference: SHARED.paragraph,
  signature: ({ picture, lines }) => (
    <>
      {picture && <PictureCanvas {...picture} />}
      <Lines lines={lines} className={picture ? undefined : styles.signature} />
    </>
  ),
  ...forKinds(['cosigners', 'copies', 'enclosures'], note),
  sources: ({ heading, lines, labels = [] }) => (
    <div className={styles.sources}>
      <p>{lineText(heading ?? [])}</p>
      {lines.map((line, index) => (
        <p key={labels[index]}>
          <bdi>{labels[index]}</bdi> <Pieces line={line} />
        </p>
      ))}
    </div>
  ),
  // On paper alone, and a sheet of its own.
  ...forKinds(['returnLine', 'runningHead', 'pageLabel', 'referencePage'], () => null),
} satisfies Partial<PartHandlers<LetterKind, ReactNode>>;

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
  const says = new Map(version ? referenceParts(version).map((part) => [part.name, part]) : []);
  /** With what the part says in the reader's language, part for part; own words are not translated. */
  const paired = (show: (part: LetterPart) => ReactNode) => (part: LetterPart) => {
    const other = says.get(part.name);
    return (
      <Paired version={version} says={part.own ? <p>{words.own}</p> : other && show(other)}>
        {show(part)}
      </Paired>
    );
  };
  const sheet: PartHandlers<LetterKind, ReactNode> = {
    ...ALONE,
    subject: paired(SHARED.subject),
    opening: paired(SHARED.opening),
    paragraph: paired(SHARED.paragraph),
    steps: ({ name, lines, labels = [] }) => {
      const other = says.get(name);
      return (
        <ol className={styles.steps}>
          {lines.map((item, index) => (
            <li key={labels[index]}>
              <Paired version={version} says={<Step label={other?.labels?.[index]} item={other?.lines[index] ?? []} />}>
                <Step label={labels[index]} item={item} />
              </Paired>
            </li>
          ))}
        </ol>
      );
    },
    close: paired(SHARED.close),
  };
  return (
    <>
      <article
        className={letter.textSize === 'large' ? `${styles.sheet} ${styles.large}` : styles.sheet}
        lang={letter.locale}
        dir={letter.direction}
        translate="no"
      >
        {drawParts(letterParts(letter), sheet)}
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
