import { Notice } from '@/components/ui/Notice';
import { nameLeft } from '@/lib/letter/nameLeft';
import { fillSlots } from '@/lib/locale/fillSlots';
import { fieldLabel } from './errorText';
import type { FormValues } from './formValues';
import type { WritePageProps } from './writePageProps';

type Words = Pick<WritePageProps, 'locale' | 'messages' | 'profile'>;

/** Says in which fields the typed name would be read although the letter is to have none; null where there is none. */
export const nameLeftText = (values: FormValues, page: Words): string | null => {
  const fields = nameLeft(values).map((field) => fieldLabel(field, page));
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
