import { PictureCanvas } from '@/components/picture/PictureCanvas';
import type { EndNote, Letter, Line } from '@/lib/domain/letter';
import styles from './LetterPreview.module.css';

const MARKS = { filled: styles.filled, blank: styles.blank, citation: styles.citation } as const;

const Pieces = ({ line }: { readonly line: Line }) =>
  line.map(({ text, mark, lang }, index) =>
    mark || lang ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
      <span key={index} lang={lang} className={mark && MARKS[mark]}>
        {text}
      </span>
    ) : (
      text
    ),
  );

const Lines = ({ lines, className }: { readonly lines: readonly Line[]; readonly className: string | undefined }) =>
  lines.length > 0 && (
    <p className={className}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal
        <span key={index} className={styles.line}>
          <Pieces line={line} />
        </span>
      ))}
    </p>
  );

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

/** The letter as it will be, in its own language and direction; what the person filled in is underlined. */
export const LetterPreview = ({ letter }: { readonly letter: Letter }) => (
  <article
    className={letter.textSize === 'large' ? `${styles.sheet} ${styles.large}` : styles.sheet}
    lang={letter.locale}
    dir={letter.direction}
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
    <p className={styles.subject}>
      <Pieces line={letter.subject} />
    </p>
    <p>
      <Pieces line={letter.opening} />
    </p>
    {letter.blocks.map((block, index) =>
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
              <span className={styles.label}>{block.labels[step]}</span>
              <span>
                <Pieces line={item} />
              </span>
            </li>
          ))}
        </ol>
      ),
    )}
    <p className={styles.close}>{letter.close}</p>
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
);
