import { useEffect, useRef, useState } from 'react';
import type { DraftSetting } from '@/lib/compose/completeDraft';
import { cosignersIn, withCosigners, withoutCosigners } from '@/lib/sharing/cosigning';
import { type Agreement, formStore } from '../formStore';
import type { LetterFormApi } from '../letterFormApi';
import { draftAgreedTo, type Readable, toSign } from './agreement';

/** Whether the form makes the letter that was agreed to, by its text: this site may have changed, or the draft. */
const isAgreedTo = async (form: Readable, { hash }: Agreement, setting: DraftSetting): Promise<boolean> => {
  const draft = toSign(form, setting.today);
  const { letterToSign } = await import('../later');
  return (await letterToSign(draft, setting))?.hash === hash;
};

/**
 * Holds an agreement to the letter that was agreed to: as soon as the form makes another, who agreed leaves the field of
 * those who sign as well, before anything can be made of it; made the same again, they come back. One that comes with a
 * draft is held against the text that the draft makes now. Returns who left.
 */
export const useAgreement = (
  form: LetterFormApi,
  { demand, today, locale, world }: Omit<DraftSetting, 'world'> & { readonly world: DraftSetting['world'] | null },
): readonly string[] => {
  const [left, setLeft] = useState<readonly string[]>([]);
  const out = useRef({ of: formStore().agreed, names: [] as readonly string[] });
  useEffect(() => {
    const leave = (names: readonly string[]) => {
      out.current = { of: formStore().agreed, names };
      setLeft(names);
    };
    const put = (cosigners: string) => form.setValue('cosigners', cosigners, { shouldDirty: true });
    const prove = async (agreed: Agreement) => {
      if (!world) return;
      const draft = draftAgreedTo(form, { demand, today });
      const same = await isAgreedTo(form, agreed, { demand, today, locale, world }).catch(() => false);
      if (formStore().agreed !== agreed) return;
      formStore().agreed = { ...agreed, draft: same ? draft : '' };
      const lines = form.getValues('cosigners');
      const back = same && cosignersIn(lines, agreed.names).length < agreed.names.length;
      if (back) put(withCosigners(lines, agreed.names));
      hold();
    };
    const hold = () => {
      const { agreed } = formStore();
      if (agreed !== out.current.of) leave([]);
      else if (agreed?.draft === null) return;
      if (!agreed) return;
      if (agreed.draft === null) {
        void prove(agreed);
        return;
      }
      const lines = form.getValues('cosigners');
      const { names } = out.current;
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
  }, [form, demand, today, locale, world]);
  return left;
};
