import type { ReactNode } from 'react';
import { FoldIcon } from '@/components/ui/FoldIcon';
import folds from '../../fields/Fold.module.css';
import styles from './Done.module.css';

interface DoneFoldProps {
  readonly title: string;
  /** What stands in it. */
  readonly value?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What only some need to know. */
export const DoneFold = ({ title, value, open, children }: DoneFoldProps) => (
  <details className={`${folds.fold} ${styles.fold}`} open={open}>
    <summary className={folds.row}>
      <span className={folds.said}>
        <span className={styles.key}>{title}</span>
        {value && <span className={folds.value}>{value}</span>}
      </span>
      <FoldIcon />
    </summary>
    <div className={folds.inside}>{children}</div>
  </details>
);
