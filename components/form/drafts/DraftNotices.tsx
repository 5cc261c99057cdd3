import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { World } from '@/lib/domain/catalogue';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import styles from '../form.module.css';
import type { LetterFormApi } from '../letterFormApi';
import { OfferedNotice } from './OfferedNotice';
import { OpenEncrypted } from './OpenEncrypted';
import { OpenedNotice } from './OpenedNotice';
import type { useOpenedDraft } from './useOpenedDraft';
import type { useSavedDraft } from './useSavedDraft';

export interface DraftNoticesProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  /** ISO date of the day. */
  readonly today: string;
  readonly kept: ReturnType<typeof useSavedDraft>;
  readonly opening: ReturnType<typeof useOpenedDraft>;
  readonly sealed: string | null;
  readonly onSealed: (sealed: string | null) => void;
}

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** A draft from before, with the two things that can be done with it. */
const FoundNotice = ({ page, kept, opening }: Pick<DraftNoticesProps, 'page' | 'kept' | 'opening'>) => {
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
export const DraftNotices = ({ page, form, world, today, kept, opening, sealed, onSealed }: DraftNoticesProps) => {
  const { drafts } = page.messages;
  const { opened, offered, otherDemand } = opening;
  const isOffered = offered !== null;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened || isOffered || otherDemand || sealed !== null) told.current?.focus();
  }, [opened, isOffered, otherDemand, sealed]);
  const other = page.others.find(({ id }) => id === otherDemand);

  return (
    <>
      {kept.expired > 0 && <Notice>{fillSlots(drafts.expired, { count: kept.expired })}</Notice>}
      <FoundNotice page={page} kept={kept} opening={opening} />
      <div ref={told} tabIndex={-1}>
        {sealed !== null && (
          <OpenEncrypted
            key={sealed}
            page={page}
            sealed={sealed}
            onOpened={(record) => {
              onSealed(null);
              opening.open(record, 'elsewhere');
            }}
            onLeave={() => onSealed(null)}
          />
        )}
        {otherDemand && (
          <Notice title={drafts.otherDemand}>
            {other && <a href={`/${page.locale}/write/${other.id}/`}>{other.title}</a>}
          </Notice>
        )}
        {offered && (
          <OfferedNotice page={page} world={world} form={form} today={today} offered={offered} opening={opening} />
        )}
        {opened && <OpenedNotice page={page} opened={opened} onDone={opening.dismiss} />}
      </div>
    </>
  );
};
