import type { ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** Stands after the label of a field that can be left empty, e.g. “(optional)”. */
  readonly optional?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Needed and still empty: it stands out. */
  readonly missing?: boolean;
  /** Receives the ids of hint and error, for aria-describedby, and whether the value is in error. */
  readonly children: (aria: { 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, hint, control and error in one column; the error stands above the control, where it is read first. */
export const Field = ({ id, label, optional, hint, error, missing = false, children }: FieldProps) => {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={[styles.field, error && styles.wrong, missing && styles.missing].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {/* Brackets of full width hold their own space. */}
        {optional && <span className={styles.optional}>{optional.startsWith('（') ? optional : ` ${optional}`}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {children({ ...(describedBy && { 'aria-describedby': describedBy }), ...(error && { 'aria-invalid': true }) })}
    </div>
  );
};
