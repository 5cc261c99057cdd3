import { lazy, Suspense } from 'react';
import type { Letter } from '@/lib/domain/letter';
import styles from './form.module.css';
import type { WritePageProps } from './writePageProps';

/** There is nothing to show before the wording has come, so this comes beside it. */
const LetterPreview = lazy(async () => ({
  default: (await import('@/components/letter/LetterPreview')).LetterPreview,
}));

export interface PreviewPanelProps {
  readonly messages: WritePageProps['messages'];
  readonly shown: boolean;
  readonly letter: Letter | null;
}

export const PreviewPanel = ({ messages: { preview }, shown, letter }: PreviewPanelProps) => (
  <section
    className={`${styles.view} ${styles.preview}`}
    data-shown={shown}
    aria-labelledby="preview-title"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it
    tabIndex={0}
  >
    <h2 id="preview-title" className={styles.chrome}>
      {preview.title}
    </h2>
    <p className={`${styles.hint} ${styles.chrome}`}>{preview.note}</p>
    <Suspense fallback={<p>{preview.updating}</p>}>
      {letter ? <LetterPreview letter={letter} /> : <p>{preview.updating}</p>}
    </Suspense>
  </section>
);
