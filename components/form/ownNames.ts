import { fieldText } from '@/lib/letter/fieldText';
import type { FormValues } from './formValues';

const FIELDS = ['name', 'organisation', 'recipientName'] as const;

/** Names that a letter bears anyway: nobody is put at risk by their standing in its words as well. */
export const ownNames = (values: Pick<FormValues, (typeof FIELDS)[number]>): readonly string[] =>
  FIELDS.map((field) => fieldText(field, values[field]).text);
