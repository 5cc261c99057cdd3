import { FoldRow } from '../fields/Fold';
import styles from '../fields/Fold.module.css';
import { DraftSection } from './drafts/DraftSection';
import { useDrafts } from './drafts/DraftsContext';
import { useLetterForm } from './LetterFormContext';
import { LinkTraces } from './LinkNotices';

/** What stays on the device: a draft if the person wants one, and what a link leaves behind. */
export const OnThisDevice = () => {
  const { page, link } = useLetterForm();
  const { saved } = useDrafts();
  const { parts } = page.messages;
  const said = [saved.keeping && saved.lastKept && parts.draftKept, link.opened && parts.linkInHistory].filter(Boolean);
  return (
    <details className={styles.fold} data-fold="device">
      <FoldRow title={parts.device} value={said.join(' · ') || parts.noDraft} />
      <div className={styles.inside}>
        {link.opened && <LinkTraces messages={page.messages} opened={link.opened} />}
        <DraftSection />
      </div>
    </details>
  );
};
