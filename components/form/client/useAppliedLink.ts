import { useState } from 'react';
import type { RecipientId } from '@/lib/domain/offices';
import { rowsToText } from '@/lib/form/recipientRows';
import type { LinkNotice, WordsCodec } from '@/lib/sharing/linkFormat';
import type { IncomingLink } from '@/lib/sharing/linkReading';
import { changedBy, isOfUse, type LinkField, type LinkSetting, type LinkUse, linkUse } from '@/lib/sharing/linkUse';
import type { LetterFormApi } from './letterFormApi';
import { useIncomingLink } from './useIncomingLink';

const rowsOfGroup = (members: readonly RecipientId[]): string =>
  rowsToText(members.map((to) => ({ to, office: '', name: '', address: '' })));

/** A link that waits for an answer, because it would change a letter that somebody is writing. */
export interface AskingLink {
  readonly use: LinkUse;
  readonly changed: readonly LinkField[];
  /** What was wrong with a link of no use that came while this one waited. */
  readonly problems: readonly LinkNotice[];
}

export interface AppliedLink {
  /** True once the link that the page was opened with is read, or there is none. */
  readonly read: boolean;
  /** A link that was opened: what it filled in, and what of it could not be used. */
  readonly opened: LinkUse | null;
  readonly asking: AskingLink | null;
  readonly answer: (replace: boolean) => void;
  /** Words of another person, shown until they are taken or left. */
  readonly offered: string | null;
  readonly decide: (accept: boolean) => void;
  /** Packs again what of words a link brought. */
  readonly codec: WordsCodec;
  /** A sealed draft, from a link or a file, that waits for its passphrase. */
  readonly sealed: string | null;
  readonly setSealed: (sealed: string | null) => void;
}

/** Fills the form from the link that the page is opened with. Words and a letter under way are never replaced unasked. */
export const useAppliedLink = (form: LetterFormApi, setting: LinkSetting): AppliedLink => {
  const [offered, setOffered] = useState<string | null>(null);
  const [opened, setOpened] = useState<LinkUse | null>(null);
  const [asking, setAsking] = useState<AskingLink | null>(null);
  const [sealed, setSealed] = useState<string | null>(null);
  const [codec, setCodec] = useState<WordsCodec>(null);

  const apply = (use: LinkUse) => {
    const { to, office, in: locale, also, kind, answer, emphasis } = use.values;
    if (to !== undefined) form.setValue('to', to);
    if (office !== undefined) form.setValue('office', office);
    if (use.others) form.setValue('recipients', rowsOfGroup(use.others));
    if (locale !== undefined) form.setValue('in', locale);
    if (also !== undefined) form.setValue('also', also);
    if (kind !== undefined) form.setValue('kind', kind);
    if (answer !== undefined) form.setValue('answer', answer);
    if (emphasis !== undefined) form.setValue('emphasis', emphasis);
    if (use.used.words) setOffered(use.used.words);
    setOpened(use);
    keep(use.used);
  };

  const handle = (next: IncomingLink, packed: WordsCodec) => {
    if (packed) setCodec(packed);
    const use = linkUse(next, setting);
    if (next.sealed !== null) {
      setSealed(next.sealed);
      setOpened(use.notices.length > 0 ? use : null);
      return;
    }
    const changed = form.formState.isDirty ? changedBy(use, form.getValues()) : [];
    if (changed.length > 0) setAsking({ use, changed, problems: [] });
    else {
      apply(use);
      // The page behind a dialog cannot be read: what is wrong is said in there as well.
      if (asking && !isOfUse(use)) setAsking({ ...asking, problems: use.notices });
    }
  };
  const { read, keep } = useIncomingLink(setting.world, handle);

  return {
    read,
    opened,
    asking,
    answer: (replace) => {
      if (replace && asking) apply(asking.use);
      setAsking(null);
    },
    offered,
    decide: (accept) => {
      if (accept && offered) {
        // After what is already there: accepting must not cost the person their own words.
        const own = form.getValues('personal').trimEnd();
        form.setValue('personal', own ? `${own}\n${offered}` : offered, { shouldDirty: true });
      }
      setOffered(null);
    },
    codec,
    sealed,
    setSealed,
  };
};
