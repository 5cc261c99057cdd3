import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A message that needs reading but stops nothing; announced when it appears. */
export const Notice = ({ title, children }: { readonly title?: string; readonly children: ReactNode }) => (
  <div className={styles.notice} role="status">
    {title && <p className={styles.title}>{title}</p>}
    {children}
  </div>
);
