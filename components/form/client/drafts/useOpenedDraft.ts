import { useState } from 'react';
import type { DraftSetting } from '@/lib/compose/completeDraft';
import { usableDraft } from '@/lib/compose/usableDraft';
import type { World } from '@/lib/domain/catalogue';
import type { LetterDraft } from '@/lib/domain/draft';
import type { Agreed, ReadRecord } from '@/lib/domain/draftRecord';
import { type DraftGroup, groupOf } from '@/lib/domain/fields';
import { ANY_DEMAND } from '@/lib/drafts/draftFileFormat';
import { onlyGroup } from '@/lib/drafts/draftGroups';
import { cleanDraft } from '@/lib/drafts/draftOfForm';
import { fieldsLost, type OwnWords, type Taking, valuesAfter } from '@/lib/drafts/takeDraft';
import { formStore } from '../formStore';
import type { LetterFormApi } from '../letterFormApi';

/** Where a draft comes from. Only what was kept on this device is surely the person's own. */
export type DraftOrigin = 'device' | 'elsewhere';

/** A draft from outside the form, as it can stand in it. */
export interface OpenedDraft {
  readonly draft: LetterDraft;
  /** Keys of what could not be used. */
  readonly unused: readonly string[];
  readonly agreed?: Agreed | undefined;
}

/** One from elsewhere, shown before anything of it is in the form. */
export interface OfferedDraft extends OpenedDraft {
  readonly taken: readonly DraftGroup[];
  /** It brings this group and leaves the others as they are. */
  readonly only?: DraftGroup;
}

/** A letter that somebody asks others to sign as well, and the hash of its text. */
export interface CosignRequest {
  readonly draft: LetterDraft;
  readonly hash: string;
}

interface Waiting {
  readonly opened: OpenedDraft;
  readonly onFilled: () => void;
}

/** What drafts are completed with; nothing can be opened before the world is there. */
type Setting = Omit<DraftSetting, 'world'> & { readonly world: World | null };

const nothing = (): void => undefined;

/** Puts drafts into the form: another's only as far as it is taken, and nothing in place of what is there unasked. */
export const useOpenedDraft = (form: LetterFormApi, setting: Setting) => {
  const { today } = setting;
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [offered, setOffered] = useState<OfferedDraft | null>(null);
  const [request, setRequest] = useState<CosignRequest | null>(null);
  const [otherDemand, setOtherDemand] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const put = (taking: Taking, agreed: Agreed | undefined): void => {
    if (agreed) formStore().agreed = { ...agreed, draft: null };
    form.reset(valuesAfter(form.getValues(), taking), { keepDefaultValues: true });
  };
  const fill = ({ opened: next, onFilled }: Waiting): void => {
    put({ draft: next.draft, today }, next.agreed);
    setOffered(null);
    setOpened(next);
    onFilled();
  };
  /** `onFilled` is called once the draft is in the form, not where the person keeps the letter. */
  const fillOrAsk = (next: Waiting): void => {
    if (fieldsLost(form.getValues(), { draft: next.opened.draft, today }).length > 0) setWaiting(next);
    else fill(next);
  };
  const dismiss = (): void => {
    setOpened(null);
    setOffered(null);
    setRequest(null);
    setOtherDemand(null);
  };

  const open = (record: ReadRecord, origin: DraftOrigin, onFilled: () => void = nothing): void => {
    dismiss();
    const ofSender = record.demand === ANY_DEMAND;
    if (record.demand !== setting.demand && !ofSender) {
      setOtherDemand(record.demand);
      return;
    }
    const { world } = setting;
    if (!world) return;
    if (record.cosign) {
      setRequest({ draft: record.draft, hash: record.cosign });
      return;
    }
    const { draft, unused } = usableDraft(cleanDraft(record.draft), { ...setting, world });
    const next: OpenedDraft = { draft, unused: [...unused, ...record.unused], agreed: record.agreed };
    if (ofSender) setOffered({ ...next, draft: onlyGroup(draft, 'sender'), taken: [], only: 'sender' });
    else if (origin === 'device') fillOrAsk({ opened: next, onFilled });
    else setOffered({ ...next, taken: [] });
  };

  const take = (group: DraftGroup, ownWords: OwnWords = 'replace'): void => {
    if (!offered) return;
    const taken = [...offered.taken, group];
    // Who agreed comes with the field in which they stand, and is looked at again with all that is taken after it.
    const signing = taken.includes(groupOf('cosigners'));
    put({ draft: offered.draft, group, ownWords, today }, signing ? offered.agreed : undefined);
    setOffered({ ...offered, taken });
  };

  return {
    opened,
    offered,
    request,
    otherDemand,
    asking: waiting !== null,
    open,
    /** All that is offered. */
    takeAll: () => {
      if (offered?.only) take(offered.only);
      else if (offered) fillOrAsk({ opened: offered, onFilled: nothing });
    },
    take,
    answer: (replace: boolean) => {
      if (replace && waiting) fill(waiting);
      setWaiting(null);
    },
    dismiss,
  };
};
