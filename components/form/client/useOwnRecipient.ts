import { useEffect, useEffectEvent, useRef } from 'react';
import { firstRecipient } from '@/lib/compose/firstRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { Demand } from '@/lib/domain/demand';
import type { LetterFormApi } from './letterFormApi';

interface Setting {
  readonly world: World | null;
  readonly demand: Demand | undefined;
  /** Of the letter, ISO. */
  readonly date: string;
}

/** Once the person says where they live the letter is to their own government, if nobody was chosen: see `firstRecipient`. */
export const useOwnRecipient = (form: LetterFormApi, { world, demand, date }: Setting): void => {
  /** Whom the letter was addressed to so: another answer changes it again, a choice does not. */
  const offered = useRef('');
  const offer = useEffectEvent((country: string) => {
    const to = form.getValues('to');
    if (!world || !demand || (to !== '' && to !== offered.current)) return;
    offered.current = (country && firstRecipient(country, demand, world, date)) || '';
    if (offered.current === to) return;
    form.setValue('to', offered.current, { shouldDirty: true, shouldValidate: form.formState.submitCount > 0 });
    form.setValue('office', '');
  });
  useEffect(() => {
    // Not of a draft or a link, which say themselves to whom.
    const { unsubscribe } = form.watch(({ country }, { name, type }) => {
      if (name === 'country' && type === 'change') offer(country ?? '');
    });
    return unsubscribe;
  }, [form]);
};
