import { useState } from 'react';
import type { DraftKey, LetterDraft } from '@/lib/domain/draft';
import type { ReadRecord } from '@/lib/domain/draftRecord';
import type { DraftSetting } from '@/lib/letter/completeDraft';
import { usableDraft } from '@/lib/letter/usableDraft';
import type { LetterFormApi } from '../formValues';
import { draftOfForm, filledFields, fillForm, isBegun } from './draftOfForm';

/** Where a draft comes from. Only what was kept on this device is surely the person's own. */
export type DraftOrigin = 'device' | 'elsewhere';

export interface OpenedDraft {
  readonly origin: DraftOrigin;
  readonly draft: LetterDraft;
  readonly filled: readonly DraftKey[];
  /** Keys of what could not be used. */
  readonly unused: readonly string[];
}

interface Waiting {
  readonly record: ReadRecord;
  readonly origin: DraftOrigin;
  readonly onFilled: () => void;
}

/** Puts drafts into the form; asks first where the form holds something already. */
export const useOpenedDraft = (form: LetterFormApi, setting: DraftSetting) => {
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [otherDemand, setOtherDemand] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const fill = ({ record, origin, onFilled }: Waiting) => {
    const { draft, unused } = usableDraft(record.draft, setting);
    fillForm(form, draft, setting);
    setOpened({ origin, draft, filled: filledFields(draft), unused: [...unused, ...record.unused] });
    onFilled();
  };

  /** `onFilled` is called once the draft is in the form, not where the person keeps the letter. */
  const open = (record: ReadRecord, origin: DraftOrigin, onFilled: () => void) => {
    setOpened(null);
    const next = { record, origin, onFilled };
    setOtherDemand(record.demand === setting.demand ? null : record.demand);
    if (record.demand !== setting.demand) return;
    if (isBegun(draftOfForm(form, setting.today))) setWaiting(next);
    else fill(next);
  };

  const answer = (replace: boolean) => {
    if (replace && waiting) fill(waiting);
    setWaiting(null);
  };

  const dismiss = () => {
    setOpened(null);
    setOtherDemand(null);
  };

  return { opened, otherDemand, asking: waiting !== null, open, answer, dismiss };
};
