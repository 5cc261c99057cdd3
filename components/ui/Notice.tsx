import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly title?: string;
  readonly children: ReactNode;
  /** Announced at once: something that was asked for cannot be had. */
  readonly urgent?: boolean;
}

/** A message that needs reading but stops nothing; announced when it appears. */
export const Notice = ({ title, children, urgent = false }: NoticeProps) => (
  <div className={styles.notice} role={urgent ? 'alert' : 'status'}>
    {title && <p className={styles.title}>{title}</p>}
    {children}
  </div>
);
