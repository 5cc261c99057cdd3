import type { LetterDraft } from './draft';
import type { TextField } from './draftLimits';
import { TEXT_FIELDS } from './draftLimits';

/** The form's values: the draft with every key present, as controls want it. */
export interface FormValues extends Record<TextField, string> {
  to: string;
  office: string;
  in: string;
  referenceIn: string;
  also: string[];
  country: string;
  citizenship: string;
  date: string;
  layout: string;
  recipientGender: string;
  addressCheckedOn: string;
  textSize: string;
  envelope: string;
  kind: string;
  answer: string;
  earlierDate: string;
  answerDate: string;
  writingAs: string;
  withoutName: string;
}

/** The order in which a person meets the fields: the error summary follows it. */
export const FIELD_ORDER: readonly (keyof FormValues)[] = [
  'kind',
  'answer',
  'answerDate',
  'earlierDate',
  'earlierReference',
  'to',
  'office',
  'recipientName',
  'recipientGender',
  'recipientAddress',
  'addressCheckedOn',
  'also',
  'personal',
  'withoutName',
  'name',
  'organisation',
  'role',
  'town',
  'country',
  'citizenship',
  'address',
  'email',
  'writingAs',
  'reference',
  'copies',
  'enclosures',
  'cosigners',
  'in',
  'referenceIn',
  'date',
  'layout',
  'textSize',
  'envelope',
];

const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;

export const emptyValues: FormValues = {
  ...texts,
  to: '',
  office: '',
  in: '',
  referenceIn: '',
  also: [],
  country: '',
  citizenship: '',
  date: '',
  layout: '',
  recipientGender: 'n',
  addressCheckedOn: '',
  textSize: 'normal',
  envelope: '',
  kind: 'first',
  answer: '',
  earlierDate: '',
  answerDate: '',
  writingAs: '',
  withoutName: '',
};

/** An empty control is a key that the draft does not have. */
export const toDraft = (values: FormValues): LetterDraft =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
