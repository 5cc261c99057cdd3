import { useEffect, useState } from 'react';
import type { FormValues } from '@/lib/domain/formValues';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import { cosignersIn, draftToSign, withCosigners, withoutCosigners } from '@/lib/sharing/cosigning';
import { formStore } from '../formStore';
import type { LetterFormApi } from '../letterFormApi';

/** All of the form that the text of its letter comes from, as text. */
export const draftAgreedTo = (form: { readonly getValues: () => FormValues }, today: string): string => {
  const { in: locale, date } = form.getValues();
  return JSON.stringify(draftToSign(draftOfForm(form, today), { locale, date: date || today }));
};

/**
 * Holds an agreement to the letter that was agreed to: as soon as the form makes another, who agreed leaves the field of
 * those who sign as well, before anything can be made of it; made the same again, they come back. Returns who left.
 */
export const useAgreement = (form: LetterFormApi, today: string): readonly string[] => {
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => {
    let out: readonly string[] = [];
    let of = formStore().agreed;
    const put = (cosigners: string, names: readonly string[]) => {
      out = names;
      setLeft(names);
      form.setValue('cosigners', cosigners, { shouldDirty: true });
    };
    return form.subscribe({
      formState: { values: true },
      callback: () => {
        const { agreed } = formStore();
        if (agreed !== of) {
          of = agreed;
          out = [];
          setLeft(out);
        }
        if (!agreed) return;
        const lines = form.getValues('cosigners');
        const same = draftAgreedTo(form, today) === agreed.draft;
        const there = cosignersIn(lines, agreed.names);
        if (same && out.length > 0) put(withCosigners(lines, out), []);
        else if (!same && there.length > 0) put(withoutCosigners(lines, there), [...out, ...there]);
      },
    });
  }, [form, today]);
  return left;
};
