import { useEffect, useState } from 'react';
import styles from '../sections/RecipientCard.module.css';
import { loadDonePanel } from './done/loadDonePanel';
import { useLetterForm } from './LetterFormContext';

type Loaded = Awaited<ReturnType<typeof loadDonePanel>>;

/** What is loaded for letters to several, from when it is wanted; `failed` says that it did not come. */
export const useSeveral = (wanted: boolean) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it is tried again
  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    loadDonePanel().then(
      (module) => setLoaded(module),
      () => setFailed(true),
    );
  }, [wanted, tried]);
  return { loaded, failed, retry: () => setTried(tried + 1) };
};

/** Opens the list of several recipients; a draft that has some opens it by itself. */
export const SeveralRecipients = () => {
  const { page, values } = useLetterForm();
  const { many, loadFailed, loading, retry } = page.messages;
  const [asked, setAsked] = useState(false);
  const open = asked || values.recipients !== '';
  const { loaded, failed, retry: again } = useSeveral(open);
  return (
    <>
      <div className={styles.row}>
        <button
          id="recipients"
          type="button"
          className={styles.add}
          aria-expanded={open}
          onClick={() => setAsked(!asked || values.recipients !== '')}
        >
          {many.add}
        </button>
      </div>
      {open && loaded && (
        <div className={styles.inside}>
          <loaded.SeveralPanel />
        </div>
      )}
      {open && !loaded && (
        <div className={styles.inside} role="status">
          {failed ? (
            <>
              <p>{loadFailed}</p>
              <button type="button" onClick={again}>
                {retry}
              </button>
            </>
          ) : (
            loading
          )}
        </div>
      )}
    </>
  );
};
