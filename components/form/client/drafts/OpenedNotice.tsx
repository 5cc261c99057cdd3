import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useDrafts } from './DraftsContext';
import { UnusedFields } from './UnusedFields';
import type { OpenedDraft } from './useOpenedDraft';

/** Says that a draft is in the form now, and what of it could not be used. */
export const OpenedNotice = ({ opened }: { readonly opened: OpenedDraft }) => {
  const { page } = useLetterForm();
  const { opening } = useDrafts();
  const { drafts } = page.messages;
  return (
    <Notice title={drafts.opened}>
      <UnusedFields unused={opened.unused} />
      <div className={styles.buttons}>
        <Button onClick={opening.dismiss}>{drafts.done}</Button>
      </div>
    </Notice>
  );
};
