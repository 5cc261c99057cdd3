import type { DraftError, DraftKey } from '../domain/draft';
import { FIELD_ORDER } from '../domain/fields';
import { OFFICES } from '../domain/offices';
import { fillSlots } from '../i18n/fillSlots';
import { formatDate } from '../i18n/formatDate';
import { fieldLabel } from './fieldLabels';
import type { WritePageProps } from './writePageProps';

type Page = Pick<WritePageProps, 'messages' | 'profile' | 'others' | 'officeNames'>;
type Slots = NonNullable<DraftError['slots']>;

/** A message and its slots; "field" is the label of the field. */
type Text = (page: Page, error: DraftError) => readonly [text: string, slots?: Slots];

const days = ({ slots = {} }: DraftError, { profile }: Page): Slots => ({
  from: formatDate(String(slots.from), profile),
  to: formatDate(String(slots.to), profile),
});

/** What to do about each error, in the words of both forms. */
const TEXTS: Readonly<Record<DraftError['code'], Text>> = {
  recipientMissing: ({ messages: { errors } }) => [errors.recipient],
  recipientUnknown: ({ messages: { errors } }) => [errors.recipient],
  // The list of a state's offices calls the usual one by its name.
  officeUnknown: ({ messages: { errors, to }, officeNames }, { slots }) => {
    const usual = OFFICES.find((office) => office === slots?.usual);
    return [errors.office, { usual: (usual && officeNames[usual]) ?? to.officeUsual }];
  },
  choiceUnknown: ({ messages: { errors } }) => [errors.choice],
  notOffered: ({ messages: { errors }, others }, { field, slots }) =>
    field === 'also'
      ? [errors.alsoNotOffered, { demand: others.find(({ id }) => id === slots?.demand)?.title ?? '' }]
      : [errors.recipient],
  otherNameMissing: ({ messages: { errors } }) => [errors.otherName],
  senderMissing: ({ messages: { errors } }) => [errors.sender],
  tooLong: ({ messages: { errors } }, { field }) => [field === 'personal' ? errors.personalLong : errors.tooLong],
  tooManyLines: ({ messages: { errors } }) => [errors.tooManyLines],
  characterTooLong: ({ messages: { errors } }) => [errors.characterTooLong],
  email: ({ messages: { errors } }) => [errors.email],
  date: (page, error) => [page.messages.errors.date, days(error, page)],
  alsoTooMany: ({ messages: { errors } }) => [errors.alsoMany],
  thanksNotOffered: ({ messages: { kind } }) => [kind.errors.thanksNotOffered],
  answerMissing: ({ messages: { kind } }) => [kind.errors.answerMissing],
  answerUnfit: ({ messages: { kind } }) => [kind.errors.answerUnfit],
  answerOfAnother: ({ messages: { kind } }) => [kind.errors.answerOfAnother],
  earlierDateMissing: ({ messages: { kind } }) => [kind.errors.earlierDateMissing],
  earlierDate: (page, error) => [page.messages.kind.errors.earlierDate, days(error, page)],
  answerDate: (page, error) => [page.messages.kind.errors.answerDate, days(error, page)],
  nameMissing: ({ messages: { kind } }) => [kind.errors.nameMissing],
  organisationMissing: ({ messages: { kind } }) => [kind.errors.organisationMissing],
  cosignersMissing: ({ messages: { kind } }) => [kind.errors.cosignersMissing],
};

/** A draft's error in the page's language: it says which field and what to do. */
export const errorText = (error: DraftError, page: Page): string => {
  const [text, slots] = TEXTS[error.code](page, error);
  return fillSlots(text, { ...error.slots, field: fieldLabel(error.field, page.messages), ...slots });
};

export type FieldTexts = Partial<Record<DraftKey, string>>;

/** The first error of each field, by the field it stands at. */
export const errorTexts = (errors: readonly DraftError[], page: Page): FieldTexts => {
  const texts: FieldTexts = {};
  for (const error of errors) texts[error.field] ??= errorText(error, page);
  return texts;
};

/** The errors as the summary above a form lists them, in the order of the form. */
export const errorEntries = (errors: FieldTexts): readonly { readonly fieldId: DraftKey; readonly text: string }[] =>
  FIELD_ORDER.flatMap((field) => {
    const text = errors[field];
    return text ? [{ fieldId: field, text }] : [];
  });
