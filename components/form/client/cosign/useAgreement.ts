import { useEffect, useRef, useState } from 'react';
import type { FormValues } from '@/lib/domain/formValues';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import { cosignersIn, draftToSign, withCosigners, withoutCosigners } from '@/lib/sharing/cosigning';
import { formStore } from '../formStore';
import type { LetterFormApi } from '../letterFormApi';

interface Readable {
  readonly getValues: () => FormValues;
}

interface Asked {
  readonly demand: string;
  /** ISO day on the device. */
  readonly today: string;
}

/** All of the form that the text of its letter comes from, as text. */
export const draftAgreedTo = (form: Readable, { demand, today }: Asked): string => {
  const { in: locale, date } = form.getValues();
  return JSON.stringify([demand, draftToSign(draftOfForm(form, today), { locale, date: date || today })]);
};

/**
 * Holds an agreement to the letter that was agreed to: as soon as the form makes another, who agreed leaves the field of
 * those who sign as well, before anything can be made of it; made the same again, they come back. Returns who left.
 */
export const useAgreement = (form: LetterFormApi, { demand, today }: Asked): readonly string[] => {
  const [left, setLeft] = useState<readonly string[]>([]);
  const out = useRef({ of: formStore().agreed, names: [] as readonly string[] });
  useEffect(() => {
    const leave = (names: readonly string[]) => {
      out.current = { of: formStore().agreed, names };
      setLeft(names);
    };
    const hold = () => {
      const { agreed } = formStore();
      if (agreed !== out.current.of) leave([]);
      if (!agreed) return;
      const lines = form.getValues('cosigners');
      const { names } = out.current;
      const put = (cosigners: string) => form.setValue('cosigners', cosigners, { shouldDirty: true });
      const there = cosignersIn(lines, agreed.names);
      if (draftAgreedTo(form, { demand, today }) !== agreed.draft) {
        if (there.length === 0) return;
        leave([...names, ...there]);
        put(withoutCosigners(lines, there));
      } else if (names.length > 0) {
        leave([]);
        put(withCosigners(lines, names));
      }
    };
    // Another demand comes without a change of what is typed.
    hold();
    return form.subscribe({ formState: { values: true }, callback: hold });
  }, [form, demand, today]);
  return left;
};
