import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { useModal } from '@/components/ui/useModal';
import type { WritePageProps } from '@/lib/form/writePageProps';
import styles from '../form.module.css';
import { LinkFields, LinkProblems } from './LinkNotices';
import type { AskingLink } from './useAppliedLink';

export interface ReplaceDialogProps {
  readonly messages: WritePageProps['messages'];
  readonly asking: AskingLink;
  readonly onAnswer: (replace: boolean) => void;
}

/** Asks before a link changes a letter that somebody is writing. Escape keeps the letter. */
export const ReplaceDialog = ({ messages, asking: { changed, problems }, onAnswer }: ReplaceDialogProps) => {
  const { link } = messages;
  const dialog = useModal();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="replace-title" onCancel={() => onAnswer(false)}>
      <h2 id="replace-title">{link.replaceTitle}</h2>
      <p>{link.replace}</p>
      <LinkFields messages={messages} fields={changed} />
      <p>{link.replaceRest}</p>
      {problems.length > 0 && (
        <Notice title={link.second}>
          <LinkProblems messages={messages} problems={problems} />
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => onAnswer(false)}>
          {link.replaceNo}
        </Button>
        <Button onClick={() => onAnswer(true)}>{link.replaceYes}</Button>
      </div>
    </dialog>
  );
};
