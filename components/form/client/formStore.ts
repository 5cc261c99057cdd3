import { createFormControl } from 'react-hook-form';
import type { CompleteDraft } from '@/lib/domain/draft';
import { emptyValues, type FormValues } from '@/lib/domain/formValues';
import { NO_PICTURES, type Pictures } from '@/lib/domain/picture';
import type { CheckContext } from './letterFormApi';

/** What stands in the field of the address, or stood there. */
export interface AddressText {
  readonly text: string;
  /** Whether it was offered there, and not typed; of a mission whether the language is to be offered with it. */
  readonly offered: 'mission' | 'other' | null;
}

/** An address that was taken into its field: for whom, and what it took the place of. */
export interface TakenAddress {
  readonly whom: string;
  readonly now: AddressText;
  readonly before: AddressText;
}

const makeStore = () => ({
  form: createFormControl<FormValues, CheckContext, CompleteDraft>({ defaultValues: emptyValues }).formControl,
  pictures: NO_PICTURES as Pictures,
  taken: null as TakenAddress | null,
});
export type FormStore = ReturnType<typeof makeStore>;

let store: FormStore | null = null;

/**
 * What is typed on this page: outside React and so above every error boundary, for it must outlive whatever fails there.
 * A page has one form; where pages are printed, each has its own.
 */
export const formStore = (): FormStore => {
  if (typeof window === 'undefined') return makeStore();
  store ??= makeStore();
  return store;
};
