import { CAMPAIGN } from '../domain/campaign';
import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { CompleteDraft, DraftError, LetterDraft } from '../domain/draft';
import { EMPHASES } from '../domain/emphases';
import { ENVELOPE_IDS } from '../domain/envelopeIds';
import { type ChoiceField, FIELDS, MAX_ALSO } from '../domain/fields';
import { GENDERS } from '../domain/genders';
import { LAYOUT_IDS } from '../domain/layoutIds';
import { LOCALES, type Locale } from '../domain/locales';
import { isMandate, OTHER_RECIPIENT } from '../domain/offices';
import { fail, ok, type Result } from '../domain/result';
import { TEXT_SIZES } from '../domain/textSizes';
import { isWithoutName, leaveOutWithheld } from '../domain/withoutName';
import { isIsoDate } from '../i18n/formatDate';
import { completeKind } from './completeKind';
import { readTexts } from './fieldText';
import { layoutForCountry } from './layoutForCountry';
import { officeFor, resolveRecipient } from './resolveRecipient';
import { usualLanguage } from './usualLanguage';

/** A letter may be dated back a month and ahead a year; outside that it is a slip. Days. */
const DATE_WINDOW = { back: 31, ahead: 366 };

const DAY = 86_400_000;
const shift = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const dateWindow = (today: string): { from: string; to: string } => ({
  from: shift(today, -DATE_WINDOW.back),
  to: shift(today, DATE_WINDOW.ahead),
});

/** What the draft is completed with: the demand from the path, the day, and the page's language. */
export interface DraftSetting {
  readonly demand: DemandId;
  readonly today: string;
  readonly locale: Locale;
  readonly world: World;
}

/** Further demands, as an array, without empty parts. */
export const alsoOf = (draft: LetterDraft): string[] =>
  (typeof draft.also === 'string' ? draft.also.split(',') : (draft.also ?? [])).map((id) => id.trim()).filter(Boolean);

/** Deliberately loose: a wrong refusal costs a reply, a wrong acceptance only a line of ink. */
const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text);

/**
 * Checks a draft and settles what it leaves open: the recipient's usual language, date, layout, office.
 * `lenient` is for the live preview: a missing sender or recipient is no error there, wrong values fall back.
 */
export const completeDraft = (
  draft: LetterDraft,
  setting: DraftSetting,
  lenient = false,
): Result<CompleteDraft, readonly DraftError[]> => {
  const { demand: demandId, today, world } = setting;
  const errors: DraftError[] = [];
  const add = (field: DraftError['field'], code: DraftError['code'], slots?: DraftError['slots']) =>
    errors.push(slots ? { field, code, slots } : { field, code });
  const { fields, errors: tooMuch } = readTexts(leaveOutWithheld(draft));

  const date = draft.date?.trim() || today;
  const { from, to: last } = dateWindow(today);
  const dateFits = isIsoDate(date) && date >= from && date <= last;
  if (!dateFits) add('date', 'date', { from, to: last });
  const letterDate = dateFits ? date : today;

  const also = [...new Set(alsoOf(draft))].filter((id) => id !== demandId);
  // One that exists in some languages only stands in letters of its own.
  const canBe = (id: DemandId) =>
    world.demands.filter((demand) => demand.id === id && (id === demandId || !demand.languages));
  const demands = [demandId, ...also].flatMap(canBe);
  for (const id of also) if (canBe(id).length === 0) add('also', 'choiceUnknown', { value: id });
  if (also.length > MAX_ALSO) add('also', 'alsoTooMany', { count: MAX_ALSO });

  const to = draft.to?.trim() ?? '';
  const first = demands[0];
  const recipient = to && first ? resolveRecipient(to, first, world, letterDate) : null;
  const refused = recipient
    ? demands.filter((demand) => resolveRecipient(to, demand, world, letterDate)?.roles.length === 0)
    : [];
  let office = recipient?.defaultOffice ?? null;
  if (!to) add('to', 'recipientMissing');
  else if (!recipient) add('to', 'recipientUnknown', { value: to });
  else {
    for (const demand of refused) add(demand === first ? 'to' : 'also', 'notOffered', { value: to, demand: demand.id });
    if (draft.office) {
      const meant = officeFor(recipient, draft.office, world);
      if (meant) office = meant;
      else add('office', 'officeUnknown', { value: draft.office, usual: recipient.defaultOffice ?? '' });
    }
  }
  if ((to === OTHER_RECIPIENT || isMandate(office)) && !fields.recipientName) add('recipientName', 'otherNameMissing');
  const withoutName = isWithoutName(draft);
  if (!withoutName && !fields.name && !fields.organisation) add('name', 'senderMissing');
  if (fields.email && !looksLikeEmail(fields.email)) add('email', 'email');
  errors.push(...tooMuch);

  /** The value where it can be chosen; null where nothing is chosen, and where what is chosen cannot be. */
  const chosen = <Value extends string>(field: ChoiceField, values: readonly Value[]): Value | null => {
    const value = draft[field] || null;
    const known = values.find((one) => one === value) ?? null;
    if (value && !known) add(field, 'choiceUnknown', { value });
    return known;
  };
  const states = world.states.map(({ iso2 }) => iso2);
  const languages = first?.languages ?? LOCALES;
  const letterLocale =
    chosen('in', languages) ?? usualLanguage({ to, office, demand: demandId }, setting.locale, world).locale;
  const referenceIn = chosen('referenceIn', languages);
  const country = chosen('country', states);
  const citizenship = chosen('citizenship', states);
  const checkedOn = draft.addressCheckedOn;
  // Nobody looked an address up for this letter before the events that it is about.
  if (checkedOn && !(isIsoDate(checkedOn) && checkedOn >= CAMPAIGN.since && checkedOn <= today))
    add('addressCheckedOn', 'date', { from: CAMPAIGN.since, to: today });
  const layout = chosen('layout', LAYOUT_IDS) ?? layoutForCountry(country, world);
  const recipientGender = chosen('recipientGender', GENDERS) ?? FIELDS.recipientGender.empty;
  const textSize = chosen('textSize', TEXT_SIZES) ?? FIELDS.textSize.empty;
  const envelope = chosen('envelope', ENVELOPE_IDS);
  // Of a demand that has none it is kept with the draft, and says nothing.
  const stressed = chosen('emphasis', EMPHASES);
  const emphasis = first?.emphases.find((one) => one === stressed) ?? null;

  const known = recipient && recipient.roles.length > 0 ? recipient : null;
  const kind = completeKind(draft, {
    demand: demandId,
    recipient: known,
    today,
    letterDate,
    country,
    world,
    fields,
  });
  errors.push(...kind.errors);

  if (errors.length > 0 && !lenient) return fail(errors);
  return ok({
    ...fields,
    // In the preview a demand on which the recipient cannot act is left out, as a wrong value is.
    demands: demands
      .filter((demand) => demand === first || !refused.includes(demand))
      .slice(0, MAX_ALSO + 1)
      .map(({ id }) => id),
    to: known ? to : '',
    office,
    in: letterLocale,
    referenceIn: referenceIn === letterLocale ? null : referenceIn,
    country,
    citizenship,
    date: letterDate,
    layout,
    recipientGender,
    textSize,
    envelope,
    withoutName,
    emphasis,
    ...kind.kind,
  });
};
