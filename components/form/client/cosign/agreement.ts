import type { DraftRecord } from '@/lib/domain/draftRecord';
import type { FormValues } from '@/lib/domain/formValues';
import { draftOfForm } from '@/lib/drafts/draftOfForm';
import { cosignersIn, draftToSign } from '@/lib/sharing/cosigning';
import { formStore } from '../formStore';

export interface Readable {
  readonly getValues: () => FormValues;
}

interface Asked {
  readonly demand: string;
  /** ISO day on the device. */
  readonly today: string;
}

/** The form as others are asked to sign it, with the letter's day. */
export const toSign = (form: Readable, today: string) => {
  const { in: locale, date } = form.getValues();
  return draftToSign(draftOfForm(form, today), { locale, date: date || today });
};

/** All of the form that the text of its letter comes from, as text. */
export const draftAgreedTo = (form: Readable, { demand, today }: Asked): string =>
  JSON.stringify([demand, toSign(form, today)]);

/**
 * The form's draft as it is kept, saved and sealed. Where others were asked to sign the letter that it makes, with who
 * agreed, and with its day: another day would make another letter, and answers take days.
 */
export const recordOfForm = (form: Readable, { demand, today }: Asked): DraftRecord => {
  const draft = draftOfForm(form, today);
  const { agreed } = formStore();
  if (!agreed || (agreed.draft !== null && agreed.draft !== draftAgreedTo(form, { demand, today })))
    return { demand, draft };
  const { hash, names } = agreed;
  return {
    demand,
    draft: { ...draft, date: form.getValues().date || today },
    agreed: { hash, names: cosignersIn(draft.cosigners ?? '', names) },
  };
};
