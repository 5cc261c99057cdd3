import type { Ref } from 'react';
import styles from './ErrorSummary.module.css';
import { focusField } from './focusField';

export interface SummaryEntry {
  readonly fieldId: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly title: string;
  readonly note: string;
  readonly entries: readonly SummaryEntry[];
  readonly ref?: Ref<HTMLDivElement>;
}

/** Stands above the form after a failed submit and takes the focus; each entry leads to its field. */
export const ErrorSummary = ({ title, note, entries, ref }: ErrorSummaryProps) => (
  <div ref={ref} className={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
    <h2 id="error-summary-title">{title}</h2>
    <p>{note}</p>
    <ul>
      {entries.map(({ fieldId, text }) => (
        <li key={fieldId}>
          <a
            href={`#${fieldId}`}
            onClick={(event) => {
              event.preventDefault();
              focusField(fieldId);
            }}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
