import { fillSlots } from '@/lib/i18n/fillSlots';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useDrafts } from './DraftsContext';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** One tick keeps the draft in this browser; beside it, who else could read it then. */
export const SaveDraft = () => {
  const { page } = useLetterForm();
  const { saved } = useDrafts();
  const { drafts } = page.messages;
  const { keeping, state, lastKept, found } = saved;
  const said = state === 'erased' || state === 'eraseFailed' ? null : state;
  return (
    <>
      {found ? (
        <p>{drafts.decide}</p>
      ) : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={keeping}
            aria-describedby="keep-hint"
            onChange={({ target }) => saved.setKeeping(target.checked)}
          />
          <span>{drafts.keep}</span>
        </label>
      )}
      <p id="keep-hint" className={styles.hint}>
        {drafts.keepHint}
      </p>
      <p role="status" className={styles.status}>
        {said && drafts[said]}
      </p>
      {keeping && lastKept && (
        <p className={styles.hint}>
          {fillSlots(drafts.lastKept, {
            time: `${twoDigits(lastKept.getHours())}:${twoDigits(lastKept.getMinutes())}`,
          })}
        </p>
      )}
    </>
  );
};
