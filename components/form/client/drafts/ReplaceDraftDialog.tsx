import { Button } from '@/components/ui/Button';
import { useModal } from '@/components/ui/useModal';
import type { WritePageProps } from '@/lib/form/writePageProps';
import styles from '../../form.module.css';

export interface ReplaceDraftDialogProps {
  readonly messages: WritePageProps['messages'];
  readonly onAnswer: (replace: boolean) => void;
}

/** Asks before a draft takes the place of what the form holds. Escape keeps the letter. */
export const ReplaceDraftDialog = ({ messages: { drafts, link }, onAnswer }: ReplaceDraftDialogProps) => {
  const dialog = useModal();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="draft-title" onCancel={() => onAnswer(false)}>
      <h2 id="draft-title">{drafts.replaceTitle}</h2>
      <p>{drafts.replace}</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => onAnswer(false)}>
          {link.replaceNo}
        </Button>
        <Button onClick={() => onAnswer(true)}>{drafts.replaceYes}</Button>
      </div>
    </dialog>
  );
};
