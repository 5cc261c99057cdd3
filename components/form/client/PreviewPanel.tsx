import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { Notice } from '@/components/ui/Notice';
import styles from '../form.module.css';
import { AddressWarning } from './AddressWarning';
import { useLetterForm } from './LetterFormContext';

/** There is nothing to show before the wording has come, so this comes beside it. One that failed to load stays so. */
const loadPreview = () =>
  lazy(async () => ({ default: (await import('@/components/letter/LetterPreview')).LetterPreview }));

export const PreviewPanel = ({ shown }: { readonly shown: boolean }) => {
  const { page, made, data } = useLetterForm();
  const { messages } = page;
  const { preview, reader, failed } = messages;
  const [both, setBoth] = useState(true);
  const [LetterPreview, setLetterPreview] = useState(loadPreview);
  const pair = made?.ok ? made.value : null;

  const notShown = (retry: () => void) => (
    <Notice title={failed.preview}>
      <p>{failed.works}</p>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            setLetterPreview(loadPreview());
            retry();
          }}
        >
          {messages.retry}
        </Button>
      </div>
    </Notice>
  );

  return (
    <section
      className={styles.preview}
      data-shown={shown}
      aria-labelledby="preview-title"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard must be able to reach it
      tabIndex={0}
    >
      <h2 id="preview-title" className={styles.chrome}>
        {preview.title}
      </h2>
      <p className={`${styles.hint} ${styles.chrome}`}>{preview.note}</p>
      <div className={styles.chrome}>
        <AddressWarning />
      </div>
      {pair?.reference && (
        <label className={`${styles.choice} ${styles.chrome}`}>
          <input type="checkbox" checked={both} onChange={({ target }) => setBoth(target.checked)} />
          <span>{reader.show}</span>
        </label>
      )}
      <ErrorBoundary fallback={notShown} of={made}>
        {/* Comes in with the letter: one that stood there before would keep the letter waiting for what shows it. */}
        {pair && (
          <Suspense fallback={<p>{preview.updating}</p>}>
            <LetterPreview pair={pair} both={both} words={reader} />
          </Suspense>
        )}
        {made === null && !data.failed && <p>{preview.updating}</p>}
        {made?.ok === false && <Notice>{failed.letter}</Notice>}
      </ErrorBoundary>
    </section>
  );
};
