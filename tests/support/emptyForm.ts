import { useForm } from 'react-hook-form';
import type { CheckContext, LetterFormApi } from '../../components/form/client/letterFormApi';
import type { CompleteDraft } from '../../lib/domain/draft';
import { emptyValues, type FormValues } from '../../lib/domain/formValues';
import { TODAY } from './letters';

/** A hook: an untouched form on the day of the tests, without its controls. */
export const useEmptyForm = (): LetterFormApi => {
  const form = useForm<FormValues, CheckContext, CompleteDraft>({ defaultValues: { ...emptyValues, date: TODAY } });
  // Asked for while rendering, as the form does: react-hook-form follows only what is.
  void form.formState.isDirty;
  return form;
};
