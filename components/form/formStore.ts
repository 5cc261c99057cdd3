import { createFormControl } from 'react-hook-form';
import type { CompleteDraft } from '@/lib/domain/draft';
import { NO_PICTURES, type Pictures } from '@/lib/domain/picture';
import { emptyValues, type FormValues } from '../../lib/domain/formValues';

const makeStore = () => ({
  form: createFormControl<FormValues, unknown, CompleteDraft>({ defaultValues: emptyValues }).formControl,
  pictures: NO_PICTURES as Pictures,
});

let store: ReturnType<typeof makeStore> | null = null;

/**
 * What is typed on this page: outside React and so above every error boundary, for it must outlive whatever fails there.
 * A page has one form; where pages are printed, each has its own.
 */
export const formStore = (): ReturnType<typeof makeStore> => {
  if (typeof window === 'undefined') return makeStore();
  store ??= makeStore();
  return store;
};
