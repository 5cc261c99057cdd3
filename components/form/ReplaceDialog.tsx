import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { joinSentences } from '@/lib/locale/joinSentences';
import styles from './form.module.css';
import type { WritePageProps } from './writePageProps';

export interface ReplaceDialogProps {
  readonly messages: WritePageProps['messages'];
  readonly onAnswer: (replace: boolean) => void;
}

/** Asks before a link changes a letter that somebody is writing. Escape keeps the letter. */
export const ReplaceDialog = ({ messages: { link }, onAnswer }: ReplaceDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="replace-title" onCancel={() => onAnswer(false)}>
      <h2 id="replace-title">{link.replaceTitle}</h2>
      <p>{joinSentences(link.replace, link.keep)}</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => onAnswer(false)}>
          {link.replaceNo}
        </Button>
        <Button onClick={() => onAnswer(true)}>{link.replaceYes}</Button>
      </div>
    </dialog>
  );
};
