import { fieldText } from '../compose/fieldText';
import type { FormValues } from '../domain/formValues';

const FIELDS = ['name', 'organisation', 'recipientName'] as const;

/** Names that a letter bears anyway: nobody is put at risk by their standing in its words as well. */
export const knownNames = (values: Pick<FormValues, (typeof FIELDS)[number]>): readonly string[] =>
  FIELDS.map((field) => fieldText(field, values[field]).text);
