import { useEffect, useState } from 'react';
import styles from '../sections/RecipientCard.module.css';
import { loadDonePanel } from './done/loadDonePanel';
import { useLetterForm } from './LetterFormContext';

type Loaded = Awaited<ReturnType<typeof loadDonePanel>>;

/**
 * What is loaded for letters to several, from when it is wanted: null till it has come, undefined where it did not come.
 * It is asked for again with each other `wanted`; 0 does not want it.
 */
export const useSeveral = (wanted: number): Loaded | null | undefined => {
  const [loaded, setLoaded] = useState<Loaded | null | undefined>(null);
  useEffect(() => {
    if (wanted === 0) return;
    setLoaded((before) => before ?? null);
    loadDonePanel().then(setLoaded, () => setLoaded(undefined));
  }, [wanted]);
  return loaded;
};

/** Opens the list of several recipients; a draft that has some opens it by itself. */
export const SeveralRecipients = () => {
  const { page, values } = useLetterForm();
  const { many, loadFailed, loading } = page.messages;
  const [asked, setAsked] = useState(0);
  const wanted = asked + Number(values.recipients !== '');
  const loaded = useSeveral(wanted);
  return (
    <>
      <div className={styles.row}>
        <button
          id="recipients"
          type="button"
          className={styles.add}
          aria-expanded={wanted > 0}
          onClick={() => setAsked(asked + 1)}
        >
          {many.add}
        </button>
      </div>
      {wanted > 0 && (
        <div className={styles.inside}>
          {loaded ? <loaded.SeveralPanel /> : <p role="status">{loaded === null ? loading : loadFailed}</p>}
        </div>
      )}
    </>
  );
};
