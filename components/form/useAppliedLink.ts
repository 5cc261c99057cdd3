import { useState } from 'react';
import type { World } from '@/lib/domain/catalogue';
import type { Demand } from '@/lib/domain/demand';
import { officeFor, resolveRecipient } from '@/lib/letter/resolveRecipient';
import type { LinkNotice, PrefilledLink } from '@/lib/link/prefilledLink';
import type { LetterFormApi } from './formValues';
import type { IncomingLink } from './linkReading';
import { useIncomingLink } from './useIncomingLink';

/** Fields that a link can fill in. */
export type LinkField = 'to' | 'office' | 'in' | 'also' | 'kind';

/** A link that was opened: what it filled in, and what of it could not be used. */
export interface OpenedLink {
  readonly filled: readonly LinkField[];
  readonly notices: readonly LinkNotice[];
}

export interface AppliedLink {
  /** True once the link that the page was opened with is read, or there is none. */
  readonly read: boolean;
  readonly opened: OpenedLink | null;
  /** A link that waits for an answer, because it would change a letter that somebody is writing. */
  readonly asking: IncomingLink | null;
  readonly answer: (replace: boolean) => void;
  /** Words of another person, shown until they are taken or left. */
  readonly offered: string | null;
  readonly decide: (accept: boolean) => void;
  /** A sealed draft, from a link or a file, that waits for its passphrase. */
  readonly sealed: string | null;
  readonly setSealed: (sealed: string | null) => void;
}

/** Fills the form from the link that the page is opened with. Words and a letter under way are never replaced unasked. */
export const useAppliedLink = (
  form: LetterFormApi,
  world: World | null,
  demand: Demand | undefined,
  today: string,
): AppliedLink => {
  const [offered, setOffered] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedLink | null>(null);
  const [asking, setAsking] = useState<IncomingLink | null>(null);
  const [sealed, setSealed] = useState<string | null>(null);

  const apply = ({ link, notices }: IncomingLink) => {
    const { to, office, in: locale, words, kind, answer } = link;
    const recipient = to && demand && world ? resolveRecipient(to, demand, world, today) : null;
    const refused = recipient !== null && recipient.roles.length === 0;
    const meant = office && recipient && world ? officeFor(recipient, office, world) : null;
    const also = link.also.filter((id) => id !== demand?.id);
    const used: PrefilledLink = { ...link, to: refused ? null : to, office: refused ? null : meant, also };
    if (used.to) {
      form.setValue('to', used.to);
      form.setValue('office', meant && meant !== recipient?.defaultOffice ? meant : '');
    }
    if (locale) form.setValue('in', locale);
    if (also.length > 0) form.setValue('also', also);
    if (kind) form.setValue('kind', kind);
    if (answer) form.setValue('answer', answer);
    if (words) setOffered(words);
    const more: LinkNotice[] = [];
    if (refused) more.push({ code: 'notOffered', slots: {} });
    else if (office && !meant) more.push({ code: 'badOffice', slots: { value: office } });
    const fields: readonly LinkField[] = ['to', 'office', 'in', 'also', 'kind'];
    setOpened({ filled: fields.filter((field) => used[field]?.length), notices: [...notices, ...more] });
    keep(used);
  };

  const handle = (next: IncomingLink) => {
    if (next.sealed !== null) {
      setSealed(next.sealed);
      setOpened(next.notices.length > 0 ? { filled: [], notices: next.notices } : null);
    } else if (form.formState.isDirty) setAsking(next);
    else apply(next);
  };
  const { read, keep } = useIncomingLink(world, handle);

  return {
    read,
    opened,
    asking,
    answer: (replace) => {
      if (replace && asking) apply(asking);
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
    sealed,
    setSealed,
  };
};
