import { lazy, Suspense, useState } from 'react';
import styles from '../../form.module.css';
import { recordOfForm } from '../cosign/agreement';
import { useLetterForm } from '../LetterFormContext';

const SealDraft = lazy(async () => ({ default: (await import('./SealDraft')).SealDraft }));

/** The draft for a colleague: most letters are for nobody else, so what seals it comes once this is opened. */
export const EncryptDraft = () => {
  const { page, form, today } = useLetterForm();
  const { sealed } = page.messages;
  const [wanted, setWanted] = useState(false);
  return (
    <details onToggle={() => setWanted(true)}>
      <summary className={styles.summary}>{sealed.title}</summary>
      <p>{sealed.lead}</p>
      {wanted && (
        <Suspense>
          <SealDraft id="seal" record={recordOfForm(form, { demand: page.demand, today })} />
        </Suspense>
      )}
    </details>
  );
};
