import { fieldText } from '../compose/fieldText';
import { givesReason } from '../compose/kindOfLetter';
import { groupMembers } from '../compose/recipientGroups';
import { heldOffice, isOffice, officeFor, resolveRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import { EMPHASES } from '../domain/emphases';
import { type DraftKey, FIELD_ORDER, FIELDS } from '../domain/fields';
import type { FormValues } from '../domain/formValues';
import { ANSWERS, LETTER_KINDS } from '../domain/kinds';
import { LOCALES } from '../domain/locales';
import type { RecipientId } from '../domain/offices';
import { RECIPIENT_GROUPS, type RecipientGroup } from '../domain/recipientGroups';
import type { LinkNotice, PrefilledLink } from './linkFormat';
import type { IncomingLink } from './linkReading';

/** Fields that say nothing of who writes: what a link fills in and holds unasked. */
export type LinkField = {
  [Key in DraftKey]: (typeof FIELDS)[Key]['privacy'] extends 'choice' ? Key : never;
}[DraftKey];

const isLinkField = (field: DraftKey): field is LinkField => FIELDS[field].privacy === 'choice';
const LINK_FIELDS = FIELD_ORDER.filter(isLinkField);

type LinkValues = Pick<FormValues, LinkField>;

/** What a link does in a form, before it is done. */
export interface LinkUse {
  /** The link without what this form cannot use of it. */
  readonly used: PrefilledLink;
  readonly values: Partial<LinkValues>;
  /** Of a group, who is written to besides `values.to`; left out where the link names none. */
  readonly others?: readonly RecipientId[];
  readonly filled: readonly LinkField[];
  readonly notices: readonly LinkNotice[];
}

export interface LinkSetting {
  readonly world: World | null;
  readonly demand: Demand | undefined;
  /** ISO date: who sits in the Security Council decides who can be written to. */
  readonly today: string;
}

const isAsked = (id: RecipientId, { world, demand, today }: LinkSetting): boolean =>
  !!demand && !!world && (resolveRecipient(id, demand, world, today)?.roles.length ?? 0) > 0;

export const linkUse = ({ link, notices }: IncomingLink, { world, demand, today }: LinkSetting): LinkUse => {
  const recipient = link.to && demand && world ? resolveRecipient(link.to, demand, world, today) : null;
  const members =
    link.group && world
      ? groupMembers(link.group, world, today).filter((id) => isAsked(id, { world, demand, today }))
      : [];
  const [first, ...others] = members;
  const refused = recipient !== null && recipient.roles.length === 0;
  const meant = link.office && recipient && world ? officeFor(recipient, link.office, world) : null;
  const also = link.also.filter((id) => id !== demand?.id);
  const { emphasis } = link;
  const reason = emphasis && givesReason(link.kind ?? '') && demand?.emphases.includes(emphasis) ? emphasis : undefined;
  const used: PrefilledLink = {
    ...link,
    emphasis: reason,
    to: refused ? null : link.to,
    office: refused ? null : meant,
    group: first ? link.group : undefined,
    also,
  };
  const more: LinkNotice[] = [];
  if (refused || (link.group && demand && world && !first)) more.push({ code: 'notOffered', slots: {} });
  else if (link.office && !meant) more.push({ code: 'badOffice', slots: { value: link.office } });
  if (emphasis && !reason) more.push({ code: 'badEmphasis', slots: { value: emphasis } });
  return {
    used,
    ...(first && { others }),
    values: {
      ...(first && { to: first, office: '' }),
      ...(used.to && { to: used.to, office: meant && recipient ? heldOffice(meant, recipient) : '' }),
      ...(used.in && { in: used.in }),
      ...(also.length > 0 && { also: [...also] }),
      ...(used.kind && { kind: used.kind }),
      ...(used.answer && { answer: used.answer }),
      ...(used.emphasis && { emphasis: used.emphasis }),
    },
    filled: LINK_FIELDS.filter((field) => used[field]?.length || (field === 'to' && first)),
    notices: [...notices, ...more],
  };
};

/** Fields that would not be as they are now. */
export const changedBy = ({ values }: LinkUse, current: LinkValues): readonly LinkField[] =>
  LINK_FIELDS.filter((field) => values[field] !== undefined && String(values[field]) !== String(current[field]));

/** Whether anything of the link is of use: words are, once they are taken. */
export const isOfUse = ({ filled, used }: LinkUse): boolean =>
  filled.length > 0 || used.words !== null || used.intro !== undefined;

/** The group that recipients are, by their codes: all of it who can be asked, and nobody else; undefined where they are none. */
export const groupOf = (chosen: ReadonlySet<string>, setting: LinkSetting): RecipientGroup | undefined => {
  const { world, today } = setting;
  if (!world || chosen.size < 2) return undefined;
  return RECIPIENT_GROUPS.find((group) => {
    const members = groupMembers(group, world, today);
    const left = members.filter((id) => !chosen.has(id));
    return members.length - left.length === chosen.size && !left.some((id) => isAsked(id, setting));
  });
};

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);

/** What a link to this letter holds; its words only where the person says so. */
export const linkOfForm = (values: FormValues): PrefilledLink => {
  const choices = {
    to: values.to || null,
    office: values.office && isOffice(values.office) ? values.office : null,
    in: oneOf(LOCALES, values.in) ?? null,
    also: values.also,
    kind: oneOf(LETTER_KINDS, values.kind),
    answer: oneOf(ANSWERS, values.answer),
    emphasis: givesReason(values.kind) ? oneOf(EMPHASES, values.emphasis) : undefined,
  } satisfies Readonly<Record<LinkField, unknown>>;
  return { ...choices, words: fieldText('personal', values.personal).text || null };
};
