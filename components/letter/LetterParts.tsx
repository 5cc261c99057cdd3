import type { Line } from '@/lib/domain/letter';
import styles from './LetterPreview.module.css';

const MARKS = { filled: styles.filled, blank: styles.blank, citation: styles.citation } as const;

export const Pieces = ({ line }: { readonly line: Line }) =>
  line.map(({ text, mark, lang }, index) => (
    // Each in an element, also where it has no mark: a bare text beside others is lost to React when a page is translated.
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
    <span key={index} lang={lang} className={mark && MARKS[mark]}>
      {text}
    </span>
  ));

export const Lines = ({
  lines,
  className,
}: {
  readonly lines: readonly Line[];
  readonly className: string | undefined;
}) =>
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

/** "1." and the step after it. */
export const Step = ({ label, item }: { readonly label: string | undefined; readonly item: Line }) => (
  <div className={styles.step}>
    <span className={styles.label}>{label}</span>
    <span>
      <Pieces line={item} />
    </span>
  </div>
);
