import { heldOffice, officeFor, resolveRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { FormValues } from '../domain/formValues';
import { ANSWERS, LETTER_KINDS } from '../domain/kinds';
import type { IncomingLink } from './linkReading';
import type { LinkNotice, PrefilledLink } from './prefilledLink';

/** Fields that a link can fill in, in the order in which they are listed. */
const FIELDS = ['to', 'office', 'in', 'also', 'kind'] as const;
export type LinkField = (typeof FIELDS)[number];

type LinkValues = Pick<FormValues, LinkField | 'answer'>;

/** What a link does in a form, before it is done. */
export interface LinkUse {
  /** The link without what this form cannot use of it. */
  readonly used: PrefilledLink;
  readonly values: Partial<LinkValues>;
  readonly filled: readonly LinkField[];
  readonly notices: readonly LinkNotice[];
}

export interface LinkSetting {
  readonly world: World | null;
  readonly demand: Demand | undefined;
  /** ISO date: who sits in the Security Council decides who can be written to. */
  readonly today: string;
}

export const linkUse = ({ link, notices }: IncomingLink, { world, demand, today }: LinkSetting): LinkUse => {
  const recipient = link.to && demand && world ? resolveRecipient(link.to, demand, world, today) : null;
  const refused = recipient !== null && recipient.roles.length === 0;
  const meant = link.office && recipient && world ? officeFor(recipient, link.office, world) : null;
  const also = link.also.filter((id) => id !== demand?.id);
  const used: PrefilledLink = { ...link, to: refused ? null : link.to, office: refused ? null : meant, also };
  const more: LinkNotice[] = [];
  if (refused) more.push({ code: 'notOffered', slots: {} });
  else if (link.office && !meant) more.push({ code: 'badOffice', slots: { value: link.office } });
  return {
    used,
    values: {
      ...(used.to && { to: used.to, office: meant && recipient ? heldOffice(meant, recipient) : '' }),
      ...(used.in && { in: used.in }),
      ...(also.length > 0 && { also: [...also] }),
      ...(used.kind && { kind: used.kind }),
      ...(used.answer && { answer: used.answer }),
    },
    filled: FIELDS.filter((field) => used[field]?.length),
    notices: [...notices, ...more],
  };
};

/** Fields that would not be as they are now. The answer that is replied to belongs to the kind of letter. */
export const changedBy = ({ values }: LinkUse, current: LinkValues): readonly LinkField[] => {
  const differs = (field: keyof LinkValues) =>
    values[field] !== undefined && String(values[field]) !== String(current[field]);
  return FIELDS.filter((field) => differs(field) || (field === 'kind' && differs('answer')));
};

/** Whether anything of the link is of use: words are, once they are taken. */
export const isOfUse = ({ filled, used }: LinkUse): boolean => filled.length > 0 || used.words !== null;

/** What of a letter's kind goes into a link: choices, never dates or references. */
export const kindChoices = ({ kind, answer }: FormValues): Pick<PrefilledLink, 'kind' | 'answer'> => ({
  kind: LETTER_KINDS.find((id) => id === kind),
  answer: ANSWERS.find((id) => id === answer),
});
