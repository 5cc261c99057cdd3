import { alsoOf } from '../compose/completeDraft';
import type { DraftKey, LetterDraft } from '../domain/draft';
import { FIELD_ORDER, TEXT_FIELDS } from '../domain/fields';
import { emptyValues, type FormValues, toDraft } from '../domain/formValues';
import { leaveOutWithheld } from '../domain/withoutName';
import { cleanText } from '../i18n/cleanText';

export const emptyForm = (today: string): FormValues => ({ ...emptyValues, date: today });

/**
 * The draft as it is kept, saved and sealed: what differs from an empty form, and the letter's language. Today's date
 * stays out: it would tell the day of writing, and be an old one when the draft is opened again.
 */
export const draftOfForm = (form: { readonly getValues: () => FormValues }, today: string): LetterDraft => {
  const empty = emptyForm(today);
  const filled = Object.entries(toDraft(form.getValues())).filter(
    ([key, value]) => value !== empty[key as keyof FormValues],
  );
  return leaveOutWithheld(Object.fromEntries(filled));
};

/** The fields that a draft fills, in the order of the form. */
export const filledFields = (draft: LetterDraft): DraftKey[] => FIELD_ORDER.filter((field) => draft[field]?.length);

/** Whether anything but the letter's language is in it. */
export const isBegun = (draft: LetterDraft): boolean => filledFields(draft).some((field) => field !== 'in');

/** The form's values when it holds this draft and nothing else. */
export const valuesOf = (draft: LetterDraft, today: string): FormValues =>
  ({
    ...emptyForm(today),
    ...draft,
    also: alsoOf(draft),
  }) as FormValues;

/** A draft from outside with every text as the letter would print it: nothing in it that cannot be shown. */
export const cleanDraft = (draft: LetterDraft): LetterDraft => {
  const cleaned = { ...draft };
  for (const field of TEXT_FIELDS) {
    const text = draft[field];
    if (text !== undefined) cleaned[field] = cleanText(text).text;
  }
  return cleaned;
};
