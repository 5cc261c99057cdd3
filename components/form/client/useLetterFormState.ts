import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { resolveRecipient } from '@/lib/compose/resolveRecipient';
import { hasLeft } from '@/lib/device/leaving';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { FormValues } from '@/lib/domain/formValues';
import { NO_PICTURES, type Pictures } from '@/lib/domain/picture';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { useAgreement } from './cosign/useAgreement';
import { formStore } from './formStore';
import type { LetterFormState, WithLetter } from './LetterFormContext';
import { type CheckContext, checkForm } from './letterFormApi';
import { useAddress } from './useAddress';
import { useAppliedLink } from './useAppliedLink';
import { useComposedLetter } from './useComposedLetter';
import { useDebouncedValues } from './useDebouncedValues';
import { useLeaveWarning } from './useLeaveWarning';
import { isLoading, useLetterData } from './useLetterData';
import { useOwnRecipient } from './useOwnRecipient';
import { useToday } from './useToday';

export interface LetterFormHandles {
  /** Called when the form is asked for a letter and something in it is wrong. */
  readonly onRefused: () => void;
}

/** All that the form is made of where script runs. All of it happens in this tab. */
export const useLetterFormState = (
  page: WritePageProps,
  { onRefused }: LetterFormHandles,
): { readonly state: LetterFormState; readonly flush: () => void } => {
  const store = formStore();
  const today = useToday(store.form);
  const { values, flush } = useDebouncedValues(store.form);
  const data = useLetterData(page.locale, values, [page.demand, ...values.also]);
  const form = useForm<FormValues, CheckContext, CompleteDraft>({
    formControl: store.form,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
    context: { page, world: data.world, today },
    resolver: checkForm,
  });

  const [pictures, setPictures] = useState<Pictures>(store.pictures);
  // After a letter that was made, the form of another demand begins with all that was typed, and is not called changed.
  useLeaveWarning(form.formState.isDirty || store.written.length > 0 || pictures !== NO_PICTURES);

  const demand = data.world?.demands.find(({ id }) => id === page.demand);
  const loaded = today !== '' && data.world !== null;
  const setting = { world: loaded ? data.world : null, demand, today };
  const link = useAppliedLink(form, setting);
  const { to } = values;
  const date = values.date || today;
  useOwnRecipient(form, { world: data.world, demand, date });
  const recipient = useMemo(
    () => (to && demand && data.world ? resolveRecipient(to, demand, data.world, date) : null),
    [to, demand, data.world, date],
  );
  const address = useAddress({ page, form, values, world: data.world, recipient, flush });
  const made = useComposedLetter(page, values, pictures, data.maker, today);

  const waiting: RefObject<Parameters<WithLetter>[0] | null> = useRef(null);
  const withLetter: WithLetter = (use) => {
    flush();
    void form.handleSubmit(async (draft) => {
      if (hasLeft()) return;
      const composed = data.maker?.compose(draft, pictures);
      // The wording of another language may still be on its way: what was asked for is done when it has come.
      if (!data.maker || !composed || isLoading(composed)) waiting.current = use;
      else if (composed.ok) await use(composed.value.letter, data.maker);
    }, onRefused)();
  };

  const doWaiting = useEffectEvent(() => {
    const use = waiting.current;
    waiting.current = null;
    if (use) withLetter(use);
  });
  useEffect(() => {
    if (data.maker) doWaiting();
  }, [data.maker]);

  const state: LetterFormState = {
    page,
    form,
    values,
    today,
    date,
    recipient,
    data,
    // Nothing may come in above a field that somebody already types in, so the form opens with all its sections.
    ready: loaded && link.read,
    pictures,
    setPictures: (next) => {
      store.pictures = next;
      setPictures(next);
    },
    link,
    setting,
    made,
    address,
    disagreed: useAgreement(form, { demand: page.demand, today, locale: page.locale, world: data.world }),
    withLetter,
  };
  return { state, flush };
};
