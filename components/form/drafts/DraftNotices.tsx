import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fillSlots } from '@/lib/locale/fillSlots';
import { formatDate } from '@/lib/locale/formatDate';
import styles from '../form.module.css';
import type { WritePageProps } from '../writePageProps';
import { OpenedNotice } from './OpenedNotice';
import { OpenSealed } from './OpenSealed';
import type { useKeptDraft } from './useKeptDraft';
import type { useOpenedDraft } from './useOpenedDraft';

export interface DraftNoticesProps {
  readonly page: WritePageProps;
  readonly kept: ReturnType<typeof useKeptDraft>;
  readonly opening: ReturnType<typeof useOpenedDraft>;
  readonly sealed: string | null;
  readonly onSealed: (sealed: string | null) => void;
}

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A draft from before, with the two things that can be done with it. */
const FoundNotice = ({ page, kept, opening }: Omit<DraftNoticesProps, 'sealed' | 'onSealed'>) => {
  const { drafts } = page.messages;
  const { found } = kept;
  if (!found) return null;
  return (
    <Notice
      title={
        found.ok
          ? fillSlots(drafts.found, { date: formatDate(isoDay(found.value.kept), page.profile) })
          : drafts[found.error === 'newer' ? 'newer' : 'damaged']
      }
    >
      <div className={styles.buttons}>
        {found.ok && (
          <Button look="primary" onClick={() => opening.open(found.value, 'device', kept.goOn)}>
            {drafts.goOn}
          </Button>
        )}
        <Button onClick={kept.remove}>{drafts.remove}</Button>
      </div>
    </Notice>
  );
};

/** What drafts say at the head of the form. Told what a draft did, the person is taken there to read it. */
export const DraftNotices = ({ page, kept, opening, sealed, onSealed }: DraftNoticesProps) => {
  const { drafts } = page.messages;
  const { opened, otherDemand } = opening;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened || otherDemand || sealed !== null) told.current?.focus();
  }, [opened, otherDemand, sealed]);
  const other = page.others.find(({ id }) => id === otherDemand);

  return (
    <>
      {kept.expired > 0 && <Notice>{fillSlots(drafts.expired, { count: kept.expired })}</Notice>}
      <FoundNotice page={page} kept={kept} opening={opening} />
      <div ref={told} tabIndex={-1}>
        {sealed !== null && (
          <OpenSealed
            key={sealed}
            page={page}
            sealed={sealed}
            onOpened={(record) => opening.open(record, 'elsewhere', () => onSealed(null))}
            onLeave={() => onSealed(null)}
          />
        )}
        {otherDemand && (
          <Notice title={drafts.otherDemand}>
            {other && <a href={`/${page.locale}/write/${other.id}/`}>{other.title}</a>}
          </Notice>
        )}
        {opened && <OpenedNotice page={page} opened={opened} onDone={opening.dismiss} />}
      </div>
    </>
  );
};
