import { lazy, Suspense, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { localDay } from '@/lib/i18n/localDay';
import { at } from '@/lib/site/place';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useDrafts } from './DraftsContext';
import { OfferedNotice } from './OfferedNotice';
import { OpenedNotice } from './OpenedNotice';
import { ReplaceDraftDialog } from './ReplaceDraftDialog';

const OpenEncrypted = lazy(async () => ({ default: (await import('./OpenEncrypted')).OpenEncrypted }));
const CosignRequest = lazy(async () => ({ default: (await import('../later')).CosignRequest }));

/** A draft from before, with the two things that can be done with it. */
const FoundNotice = () => {
  const { page } = useLetterForm();
  const { saved, opening } = useDrafts();
  const { drafts } = page.messages;
  const { found } = saved;
  if (!found) return null;
  const goOn = () => {
    const now = saved.readAgain();
    if (now?.ok) opening.open(now.value, 'device', saved.goOn);
  };
  return (
    <Notice
      title={
        found.ok
          ? fillSlots(drafts.found, { date: formatDate(localDay(found.value.kept), page.profile) })
          : drafts[found.error === 'newer' ? 'newer' : 'damaged']
      }
    >
      <div className={styles.buttons}>
        {found.ok && (
          <Button look="primary" onClick={goOn}>
            {drafts.goOn}
          </Button>
        )}
        <Button onClick={saved.remove}>{drafts.remove}</Button>
      </div>
    </Notice>
  );
};

/** What drafts say at the head of the form. Told what a draft did, the person is taken there to read it. */
export const DraftNotices = () => {
  const { page, ready } = useLetterForm();
  const { saved, opening, encrypted, setEncrypted } = useDrafts();
  const { drafts } = page.messages;
  const { opened, offered, request, otherDemand } = opening;
  const isOffered = (offered ?? request) !== null;
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened || isOffered || otherDemand || encrypted !== null) told.current?.focus();
  }, [opened, isOffered, otherDemand, encrypted]);
  const other = page.others.find(({ id }) => id === otherDemand);
  if (!ready) return null;

  return (
    <>
      {/* Not in the fold of drafts: what is folded up shows no dialog. */}
      {opening.asking && <ReplaceDraftDialog messages={page.messages} onAnswer={opening.answer} />}
      {saved.expired > 0 && <Notice>{fillSlots(drafts.expired, { count: saved.expired })}</Notice>}
      <FoundNotice />
      <div ref={told} tabIndex={-1}>
        {encrypted !== null && (
          <Suspense>
            <OpenEncrypted
              key={encrypted}
              page={page}
              sealed={encrypted}
              onOpened={(record) => {
                setEncrypted(null);
                opening.open(record, 'elsewhere');
              }}
              onLeave={() => setEncrypted(null)}
            />
          </Suspense>
        )}
        {otherDemand && (
          <Notice title={drafts.otherDemand}>
            {other && <a href={at(`/${page.locale}/write/${other.id}/`)}>{other.title}</a>}
          </Notice>
        )}
        {request && (
          <Suspense>
            <CosignRequest request={request} onLeave={opening.dismiss} />
          </Suspense>
        )}
        {offered && <OfferedNotice offered={offered} />}
        {opened && <OpenedNotice opened={opened} />}
      </div>
    </>
  );
};
