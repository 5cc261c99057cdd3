import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { DraftKey } from '@/lib/domain/draft';
import { cleanText } from '@/lib/locale/cleanText';
import styles from '../form.module.css';
import type { WritePageProps } from '../writePageProps';
import { draftLabel } from './draftLabels';
import type { OpenedDraft } from './useOpenedDraft';

export interface OpenedNoticeProps {
  readonly page: WritePageProps;
  readonly opened: OpenedDraft;
  readonly onDone: () => void;
}

/** Fields that say who speaks in the letter: their values are shown, not only their names. */
const SENDER: readonly DraftKey[] = ['name', 'organisation', 'role', 'town', 'address', 'email', 'cosigners'];
/** Of a value as much as shows whose it is; characters. */
const SHOWN = 80;

const shownValue = ({ draft }: OpenedDraft, field: DraftKey): string => {
  const value = draft[field];
  return SENDER.includes(field) && typeof value === 'string' ? cleanText(value).text.slice(0, SHOWN) : '';
};

/** What a draft filled in and what of it could not be used. One from elsewhere may be another person's: it says so. */
export const OpenedNotice = ({ page, opened, onDone }: OpenedNoticeProps) => {
  const { drafts } = page.messages;
  const foreign = opened.origin === 'elsewhere';
  return (
    <Notice title={drafts.opened}>
      {foreign && (
        <>
          <p>{drafts.check}</p>
          <ul>
            {opened.filled.map((field) => (
              <li key={field}>
                {draftLabel(field, page)}
                {shownValue(opened, field) && (
                  <>
                    : <bdi>{shownValue(opened, field)}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {opened.unused.length > 0 && (
        <>
          <p>{drafts.unused}</p>
          <ul>
            {opened.unused.map((key) => (
              <li key={key}>
                <bdi>{draftLabel(key, page)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={onDone}>{drafts.done}</Button>
      </div>
    </Notice>
  );
};
