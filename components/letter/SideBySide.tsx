import type { ReactNode } from 'react';
import type { LetterReference } from '@/lib/domain/letter';
import styles from './LetterPreview.module.css';

export interface PairedProps {
  /** The version it is taken from; null where the letter stands alone. */
  readonly version: Pick<LetterReference, 'locale' | 'direction'> | null | undefined;
  /** What the part says in that version's language. */
  readonly says: ReactNode;
  /** The part of the letter. */
  readonly children: ReactNode;
}

/** A part of the letter with what it says in another language: under it on a narrow screen, beside it on a wide one. */
export const Paired = ({ version, says, children }: PairedProps) =>
  version ? (
    <div className={styles.paired}>
      <div>{children}</div>
      <div className={styles.says} lang={version.locale} dir={version.direction}>
        {says}
      </div>
    </div>
  ) : (
    children
  );
