import { Notice } from '@/components/ui/Notice';
import type { TextField } from '@/lib/domain/fields';
import { nameLeftText } from '@/lib/form/ownNameWarning';
import { useFields } from '../fields/FieldsContext';

/** Says in which of some fields the typed name would be read although the letter is to have none, as it is typed. */
export const NameLeft = ({ among }: { readonly among: (field: TextField) => boolean }) => {
  const { page, values } = useFields();
  const text = nameLeftText(values, page, among);
  return text && <Notice>{text}</Notice>;
};
