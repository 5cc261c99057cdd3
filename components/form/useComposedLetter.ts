import { useMemo, useRef } from 'react';
import type { LetterPair } from '@/lib/domain/letterPair';
import type { Pictures } from '@/lib/domain/picture';
import { type FormValues, toDraft } from './formValues';
import type { LetterMaker } from './useLetterData';
import type { WritePageProps } from './writePageProps';

/**
 * The letter as the form stands, with blanks where something is missing.
 * While another language loads, the last letter stays, so that the page does not jump.
 */
export const useComposedLetter = (
  { demand, locale }: WritePageProps,
  values: FormValues,
  pictures: Pictures,
  maker: LetterMaker | null,
  today: string,
): LetterPair | null => {
  const last = useRef<LetterPair | null>(null);
  return useMemo(() => {
    if (!maker || !today) return last.current;
    const draft = maker.complete(toDraft(values), { demand, today, locale, world: maker.world }, true);
    if (draft.ok && draft.value.in === maker.locale) last.current = maker.compose(draft.value, pictures);
    return last.current;
  }, [values, pictures, maker, today, demand, locale]);
};
