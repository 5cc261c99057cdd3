import { TEXT_FIELDS } from '../domain/fields';
import type { FormValues } from '../domain/formValues';
import type { WriteMessages } from '../i18n/messages';
import { fieldLabel } from './fieldLabels';

/** What was typed, letter for letter, each text under the label of its field; empty where nothing was. */
export const typedText = (values: FormValues, messages: WriteMessages): string =>
  TEXT_FIELDS.filter((field) => values[field] !== '')
    .map((field) => `${fieldLabel(field, messages)}\n${values[field]}`)
    .join('\n\n');
