import { CAMPAIGN } from '../domain/campaign';
import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { CompleteDraft, DraftError, LetterDraft } from '../domain/draft';
import { ANSWERS, isFollowUp, LETTER_KINDS, WRITING_AS, type Writer } from '../domain/kinds';
import { OTHER_RECIPIENT } from '../domain/offices';
import { isWithoutName, leaveOutWithheld } from '../domain/withoutName';
import { isIsoDate } from '../i18n/formatDate';
import { readTexts } from './fieldText';
import { answerFits } from './kindOfLetter';
import type { ResolvedRecipient } from './resolveRecipient';
import { thankedFor } from './stateRecords';

/** The demands were voiced in this month: nobody wrote about them before. */
const EARLIEST = `${CAMPAIGN.since.slice(0, 7)}-01`;

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null;

/** What is known of the letter before its kind is settled. */
export interface KindSetting {
  readonly demand: DemandId;
  /** Null where none is chosen. */
  readonly recipient: ResolvedRecipient | null;
  /** ISO dates. */
  readonly today: string;
  readonly letterDate: string;
  readonly country: string | null;
  readonly world: World;
  readonly fields: Pick<CompleteDraft, 'name' | 'organisation' | 'cosigners'>;
}

export type Kind = Pick<CompleteDraft, 'kind' | 'answer' | 'earlierDate' | 'answerDate' | 'writer'>;

/** The state whose citizen or resident a sender may say they are: the recipient's, or with a person typed their own. */
export const ownState = (recipient: ResolvedRecipient | null, country: string | null): string | null =>
  recipient?.id === OTHER_RECIPIENT ? country : (recipient?.state ?? null);

/** Nobody becomes a citizen here who has not said so, and nobody a resident of a state that is not theirs. */
const writerOf = (
  draft: LetterDraft,
  { recipient, country, fields }: Pick<KindSetting, 'recipient' | 'country' | 'fields'>,
): Writer => {
  const said = oneOf(WRITING_AS, draft.writingAs);
  const state = ownState(recipient, country);
  if (said === 'citizen' || said === 'resident') return state ? said : 'person';
  if (said === 'coalition' && fields.organisation && fields.cosigners) return said;
  if (said === 'organisation' && fields.organisation) return said;
  if (fields.organisation) return fields.cosigners ? 'coalition' : 'organisation';
  // Where somebody lives narrows down who writes: without a name it is said only by choice.
  if (isWithoutName(draft)) return 'person';
  // Where a recipient who is typed lives nobody knows: only somebody who says so lives in their country.
  return recipient?.id !== OTHER_RECIPIENT && state !== null && state === country ? 'resident' : 'person';
};

/** As what a draft is written where the sender does not say. */
export const usualWriter = (draft: LetterDraft, recipient: ResolvedRecipient | null, world: World): Writer => {
  const { fields } = readTexts(leaveOutWithheld(draft));
  const country = world.states.find(({ iso2 }) => iso2 === draft.country)?.iso2 ?? null;
  const known = recipient && recipient.roles.length > 0 ? recipient : null;
  return writerOf({ ...draft, writingAs: '' }, { recipient: known, country, fields });
};

/** Kind, answer, dates and writer of a draft, with what is wrong about them. */
export const completeKind = (
  draft: LetterDraft,
  setting: KindSetting,
): { readonly kind: Kind; readonly errors: readonly DraftError[] } => {
  const { demand, recipient, today, letterDate, world, fields } = setting;
  const errors: DraftError[] = [];
  const add = (field: DraftError['field'], code: DraftError['code'], slots?: DraftError['slots']) =>
    errors.push(slots ? { field, code, slots } : { field, code });

  let kind = oneOf(LETTER_KINDS, draft.kind || 'first');
  if (!kind) add('kind', 'choiceUnknown', { value: draft.kind ?? '' });
  if (kind === 'thanks' && !thankedFor(world, demand, recipient?.state ?? null, letterDate)) {
    add('kind', 'thanksNotOffered', { value: draft.to ?? '', demand });
    kind = 'first';
  }

  let answer = kind === 'reply' ? oneOf(ANSWERS, draft.answer) : null;
  if (kind === 'reply' && !answer) {
    if (draft.answer) add('answer', 'choiceUnknown', { value: draft.answer });
    else add('answer', 'answerMissing');
  }
  if (answer && recipient && !answerFits(answer, recipient.roles)) {
    add('answer', 'answerUnfit', { value: answer });
    answer = null;
  }

  const earlier = (one: string, other: string): string => (one < other ? one : other);
  const dated = (field: 'earlierDate' | 'answerDate', from: string, last: string): string | null => {
    const date = draft[field]?.trim();
    if (!date) return null;
    if (isIsoDate(date) && date >= from && date <= last) return date;
    add(field, field, { from, to: last });
    return null;
  };
  const follows = isFollowUp(kind);
  const earlierDate = follows ? dated('earlierDate', EARLIEST, earlier(today, dayBefore(letterDate))) : null;
  const answerDate = kind === 'reply' ? dated('answerDate', earlierDate ?? EARLIEST, earlier(today, letterDate)) : null;
  if (kind === 'reminder' && !draft.earlierDate?.trim()) add('earlierDate', 'earlierDateMissing');

  const said = oneOf(WRITING_AS, draft.writingAs);
  if (draft.writingAs && !said) add('writingAs', 'choiceUnknown', { value: draft.writingAs });
  if ((said === 'citizen' || said === 'resident') && !fields.name && !isWithoutName(draft)) add('name', 'nameMissing');
  if ((said === 'organisation' || said === 'coalition') && !fields.organisation)
    add('organisation', 'organisationMissing');
  if (said === 'coalition' && !fields.cosigners) add('cosigners', 'cosignersMissing');

  return {
    kind: { kind: kind ?? 'first', answer, earlierDate, answerDate, writer: writerOf(draft, setting) },
    errors,
  };
};
