import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import styles from '../form.module.css';
import { UnusedFields } from './UnusedFields';
import type { OpenedDraft } from './useOpenedDraft';

export interface OpenedNoticeProps {
  readonly page: WritePageProps;
  readonly opened: OpenedDraft;
  readonly onDone: () => void;
}

/** Says that a draft is in the form now, and what of it could not be used. */
export const OpenedNotice = ({ page, opened, onDone }: OpenedNoticeProps) => {
  const { drafts } = page.messages;
  return (
    <Notice title={drafts.opened}>
      <UnusedFields page={page} unused={opened.unused} />
      <div className={styles.buttons}>
        <Button onClick={onDone}>{drafts.done}</Button>
      </div>
    </Notice>
  );
};
