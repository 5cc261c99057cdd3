import type { DraftKey, LetterDraft } from '@/lib/domain/draft';
import type { DraftSetting } from '@/lib/letter/completeDraft';
import { alsoOf } from '@/lib/letter/completeDraft';
import { emptyValues, FIELD_ORDER, type FormValues, type LetterFormApi, toDraft } from '../formValues';

/**
 * The draft as it is kept, saved and sealed: what differs from an empty form, and the letter's language. Today's date
 * stays out: it would tell the day of writing, and be an old one when the draft is opened again.
 */
export const draftOfForm = (form: LetterFormApi, today: string): LetterDraft => {
  const values = form.getValues();
  const empty: FormValues = { ...emptyValues, date: today };
  return Object.fromEntries(
    Object.entries(toDraft(values)).filter(([key, value]) => value !== empty[key as keyof FormValues]),
  );
};

/** The fields that a draft fills, in the order of the form. */
export const filledFields = (draft: LetterDraft): DraftKey[] => FIELD_ORDER.filter((field) => draft[field]?.length);

/** Whether anything but the letter's language is in it. */
export const isBegun = (draft: LetterDraft): boolean => filledFields(draft).some((field) => field !== 'in');

/** Puts a draft in place of all that the form holds. */
export const fillForm = (form: LetterFormApi, draft: LetterDraft, { today }: Pick<DraftSetting, 'today'>): void => {
  const given = { ...emptyValues, date: today, ...draft, also: alsoOf(draft) };
  form.reset(given as FormValues, { keepDefaultValues: true });
};
