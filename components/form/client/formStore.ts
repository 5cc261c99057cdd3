import { createFormControl } from 'react-hook-form';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { Agreed } from '@/lib/domain/draftRecord';
import { emptyValues, type FormValues } from '@/lib/domain/formValues';
import { NO_PICTURES, type Pictures } from '@/lib/domain/picture';
import type { LetterWritten } from '@/lib/form/nextLetters';
import type { CheckContext } from './letterFormApi';

export interface Agreement extends Agreed {
  /** The draft that makes the letter, as text ({@link useAgreement}); null till it is known whether the form's is that. */
  readonly draft: string | null;
}

const makeStore = () => ({
  form: createFormControl<FormValues, CheckContext, CompleteDraft>({ defaultValues: emptyValues }).formControl,
  pictures: NO_PICTURES as Pictures,
  /** What the field of the address held before another text was put there; null where none was. */
  addressBefore: null as string | null,
  /** Words that came along from the letter before; null where none did. */
  carried: null as string | null,
  /** Who agreed to sign as well, and to what; null where nobody was asked. */
  agreed: null as Agreement | null,
  /** Letters made on this page, so that none is offered again. */
  written: [] as readonly LetterWritten[],
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
