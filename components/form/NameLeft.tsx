import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { findOwnName } from '@/lib/names/findOwnName';
import type { FormValues } from '../../lib/domain/formValues';
import { fieldLabel } from './errorText';

type Words = Pick<WritePageProps, 'locale' | 'messages' | 'profile'>;

/** Says in which fields the typed name would be read although the letter is to have none; null where there is none. */
export const nameLeftText = (values: FormValues, page: Words): string | null => {
  const fields = findOwnName(values).map((field) => fieldLabel(field, page));
  if (fields.length === 0) return null;
  // Units run together in Chinese and have no commas in Russian and Turkish; narrow conjunctions are parted everywhere.
  const list = new Intl.ListFormat(page.locale, { type: 'conjunction', style: 'narrow' });
  return fillSlots(page.messages.nameLeft.standsIn, { fields: list.format(fields) });
};

/** The warning beside the switch; it comes and goes while the fields are typed in. */
export const NameLeft = ({ values, page }: { readonly values: FormValues; readonly page: Words }) => {
  const text = nameLeftText(values, page);
  return text && <Notice>{text}</Notice>;
};
