import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/Button';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { World } from '@/lib/domain/catalogue';
import styles from '../form.module.css';
import type { LetterFormApi } from '../letterFormApi';
import { DraftFile } from './DraftFile';
import { DraftNotices } from './DraftNotices';
import { EncryptDraft } from './EncryptDraft';
import { ReplaceDraftDialog } from './ReplaceDraftDialog';
import { SaveDraft } from './SaveDraft';
import { useOpenedDraft } from './useOpenedDraft';
import { useSavedDraft } from './useSavedDraft';

export interface DraftSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  readonly today: string;
  /** A sealed draft that came with the address, not yet opened. */
  readonly sealed: string | null;
  readonly onSealed: (sealed: string | null) => void;
}

/** Where at the head of the form a draft says what it did; an element of LetterForm. */
const NOTICES_ID = 'draft-notices';

/** Keeping a draft, saving it, handing it over: all that outlives the tab, each by the person's own hand. */
export const DraftSection = ({ page, form, world, today, sealed, onSealed }: DraftSectionProps) => {
  const { drafts } = page.messages;
  const kept = useSavedDraft(form, page.demand, today);
  const opening = useOpenedDraft(form, { demand: page.demand, locale: page.locale, today, world });
  const [place] = useState(() => document.getElementById(NOTICES_ID));

  return (
    <section className={styles.section} aria-labelledby="drafts-title">
      <h2 id="drafts-title">{drafts.title}</h2>
      {place &&
        createPortal(
          <DraftNotices
            page={page}
            form={form}
            world={world}
            today={today}
            kept={kept}
            opening={opening}
            sealed={sealed}
            onSealed={onSealed}
          />,
          place,
        )}
      {opening.asking && <ReplaceDraftDialog messages={page.messages} onAnswer={opening.answer} />}
      <SaveDraft page={page} kept={kept} />
      <DraftFile page={page} form={form} today={today} opening={opening} onSealed={onSealed} />
      <EncryptDraft page={page} form={form} today={today} />
      <h3>{drafts.eraseTitle}</h3>
      <p id="erase-hint">{drafts.eraseHint}</p>
      <div className={styles.buttons}>
        <Button aria-describedby="erase-hint" onClick={() => void kept.erase()}>
          {drafts.erase}
        </Button>
      </div>
      <p role="status" className={styles.status}>
        {(kept.state === 'erased' || kept.state === 'eraseFailed') && drafts[kept.state]}
      </p>
    </section>
  );
};
