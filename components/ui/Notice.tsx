import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly title?: string;
  readonly children: ReactNode;
  /** Announced at once: something that was asked for cannot be had. */
  readonly urgent?: boolean;
}

/**
 * A message that needs reading but stops nothing; announced when it appears. A text stands in an element of its own:
 * page translation takes bare texts away from React, which then fails over what stands beside them.
 */
export const Notice = ({ title, children, urgent = false }: NoticeProps) => (
  <div className={styles.notice} role={urgent ? 'alert' : 'status'}>
    {title && <p className={styles.title}>{title}</p>}
    {typeof children === 'string' ? <span>{children}</span> : children}
  </div>
);
