import { useMemo, useRef } from 'react';
import type { ComposeError } from '@/lib/compose/composeError';
import { type FormValues, toDraft } from '@/lib/domain/formValues';
import type { LetterPair } from '@/lib/domain/letterPair';
import type { Pictures } from '@/lib/domain/picture';
import type { Result } from '@/lib/domain/result';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { isLoading, type LetterMaker } from './useLetterData';

/**
 * The letter as the form stands, with blanks where something is missing; null before the first.
 * While another language loads, the last letter stays, so that the page does not jump.
 */
export const useComposedLetter = (
  { demand, locale }: WritePageProps,
  values: FormValues,
  pictures: Pictures,
  maker: LetterMaker | null,
  today: string,
): Result<LetterPair, ComposeError> | null => {
  const last = useRef<Result<LetterPair, ComposeError> | null>(null);
  return useMemo(() => {
    if (!maker || !today) return last.current;
    const draft = maker.complete(toDraft(values), { demand, today, locale, world: maker.world }, true);
    const made = draft.ok ? maker.compose(draft.value, pictures) : null;
    if (made && !isLoading(made)) last.current = made;
    return last.current;
  }, [values, pictures, maker, today, demand, locale]);
};
