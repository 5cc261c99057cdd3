import { Fragment, type ReactNode } from 'react';
import { type Line, lineText } from '@/lib/domain/letter';
import {
  handleParts,
  type LetterPart,
  type PartHandlers,
  type PartKind,
  type SharedKind,
} from '@/lib/domain/letterParts';
import { FieldLink } from './FieldLinks';
import styles from './LetterPreview.module.css';

const MARKS = { filled: styles.filled, blank: styles.blank, citation: styles.citation } as const;

export const Pieces = ({ line }: { readonly line: Line }) =>
  line.map(({ text, mark, lang, field }, index) => (
    // Each in an element, also where it has no mark: a bare text beside others is lost to React when a page is translated.
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no identity but their place
    <FieldLink key={index} field={field} lang={lang} className={mark && MARKS[mark]}>
      {text}
    </FieldLink>
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

const paragraph = ({ lines: [line = []] }: LetterPart) => (
  <p>
    <Pieces line={line} />
  </p>
);

/** What a letter and a version for reference show alike; steps may be paired. */
export const SHARED: PartHandlers<Exclude<SharedKind, 'steps'>, ReactNode> = {
  runningHead: () => null,
  subject: ({ heading }) => (
    <p className={styles.subject}>
      <Pieces line={heading ?? []} />
    </p>
  ),
  opening: paragraph,
  paragraph,
  close: ({ lines }) => <p className={styles.close}>{lines.map(lineText).join('\n')}</p>,
};

/** Parts as elements, an element each. */
export const drawParts = <Kind extends PartKind>(
  parts: readonly LetterPart<Kind>[],
  handlers: PartHandlers<Kind, ReactNode>,
): ReactNode[] =>
  handleParts(parts, handlers).map((node, index) => <Fragment key={parts[index]?.name}>{node}</Fragment>);
