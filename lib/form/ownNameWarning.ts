import type { TextField } from '../domain/fields';
import type { FormValues } from '../domain/formValues';
import { fillSlots } from '../i18n/fillSlots';
import { findOwnName } from '../names/findOwnName';
import { fieldLabel } from './fieldLabels';
import type { WritePageProps } from './writePageProps';

/** Says in which of some fields the typed name would be read although the letter is to have none; null where there is none. */
export const nameLeftText = (
  values: FormValues,
  { locale, messages }: Pick<WritePageProps, 'locale' | 'messages'>,
  among: (field: TextField) => boolean = () => true,
): string | null => {
  const fields = findOwnName(values)
    .filter(among)
    .map((field) => fieldLabel(field, messages));
  if (fields.length === 0) return null;
  // Units run together in Chinese and have no commas in Russian and Turkish; narrow conjunctions are parted everywhere.
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return fillSlots(messages.nameLeft.standsIn, { fields: list.format(fields) });
};
