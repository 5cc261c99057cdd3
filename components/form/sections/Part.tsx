import { type ReactNode, useId } from 'react';
import form from '../form.module.css';
import styles from './Part.module.css';

interface PartProps {
  /** Of the steps that everybody takes. */
  readonly number?: number;
  readonly title: string;
  /** Whether its rows say by themselves what the title says: then it is read out, and not seen. */
  readonly plain?: boolean;
  /** Stands after the title of a part that can be left empty. */
  readonly optional?: string;
  readonly children: ReactNode;
}

/** A part of the form, with its heading. */
export const Part = ({ number, title, plain = false, optional, children }: PartProps) => {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={plain ? form.unseen : styles.head}>
        {number && (
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
        )}
        <h2 id={id}>{title}</h2>
        {optional && <span className={styles.optional}>{optional}</span>}
      </div>
      {children}
    </section>
  );
};
