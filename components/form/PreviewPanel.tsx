import { lazy, Suspense, useState } from 'react';
import type { LetterPair } from '@/lib/domain/letterPair';
import styles from './form.module.css';
import type { WritePageProps } from './writePageProps';

/** There is nothing to show before the wording has come, so this comes beside it. */
const LetterPreview = lazy(async () => ({
  default: (await import('@/components/letter/LetterPreview')).LetterPreview,
}));

export interface PreviewPanelProps {
  readonly messages: WritePageProps['messages'];
  readonly shown: boolean;
  readonly pair: LetterPair | null;
}

export const PreviewPanel = ({ messages: { preview, reader }, shown, pair }: PreviewPanelProps) => {
  const [both, setBoth] = useState(true);
  return (
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
      {pair?.reference && (
        <label className={`${styles.choice} ${styles.chrome}`}>
          <input type="checkbox" checked={both} onChange={({ target }) => setBoth(target.checked)} />
          {reader.show}
        </label>
      )}
      <Suspense fallback={<p>{preview.updating}</p>}>
        {pair ? <LetterPreview pair={pair} both={both} words={reader} /> : <p>{preview.updating}</p>}
      </Suspense>
    </section>
  );
};
