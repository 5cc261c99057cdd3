import { Button } from '@/components/ui/Button';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { DraftFile } from './DraftFile';
import { useDrafts } from './DraftsContext';
import { EncryptDraft } from './EncryptDraft';
import { SaveDraft } from './SaveDraft';

/** Keeping a draft, saving it, handing it over: all that outlives the tab, each by the person's own hand. */
export const DraftSection = () => {
  const { page, ready } = useLetterForm();
  const { saved } = useDrafts();
  const { drafts } = page.messages;
  if (!ready) return null;
  return (
    <>
      <SaveDraft />
      <DraftFile />
      <EncryptDraft />
      <h4>{drafts.eraseTitle}</h4>
      <p id="erase-hint">{drafts.eraseHint}</p>
      <div className={styles.buttons}>
        <Button aria-describedby="erase-hint" onClick={() => void saved.erase()}>
          {drafts.erase}
        </Button>
      </div>
      <p role="status" className={styles.status}>
        {(saved.state === 'erased' || saved.state === 'eraseFailed') && drafts[saved.state]}
      </p>
    </>
  );
};
