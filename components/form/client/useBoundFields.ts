import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { readTexts } from '@/lib/compose/fieldText';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { DraftKey, TextField } from '@/lib/domain/fields';
import { FIELD_ORDER } from '@/lib/domain/fields';
import { emptyValues, type FormValues } from '@/lib/domain/formValues';
import { leaveOutWithheld } from '@/lib/domain/withoutName';
import { errorTexts } from '@/lib/form/draftErrors';
import type { Fields } from '../fields/FieldsContext';
import type { LetterFormState } from './LetterFormContext';
import type { CheckContext } from './letterFormApi';

const watching =
  (control: Control<FormValues, CheckContext, CompleteDraft>): Fields['useValue'] =>
  <Key extends DraftKey>(field: Key) =>
    (useWatch({ control, name: field as DraftKey }) ?? emptyValues[field]) as FormValues[Key];

/** The sections bound to react-hook-form, and the texts from which invisible characters are left out. */
export const useBoundFields = ({
  page,
  form,
  values,
  today,
  date,
  recipient,
  data,
  ready,
}: LetterFormState): { readonly fields: Fields; readonly cleaned: readonly TextField[] } => {
  const { control, formState } = form;
  const useValue = useMemo(() => watching(control), [control]);
  const { world } = data;
  const texts = readTexts(leaveOutWithheld(values));
  const errors = errorTexts(texts.errors, page);
  for (const field of FIELD_ORDER) {
    const message = formState.errors[field]?.message;
    if (message) errors[field] = message;
  }
  const fields: Fields = {
    page,
    world: ready ? world : null,
    today,
    date,
    recipient,
    errors,
    tries: formState.submitCount,
    values,
    useValue,
    control: (field) => form.register(field),
    option: (field, value) => ({ ...form.register(field), value }),
    flag: (field, value, ticked) => ({
      name: field,
      checked: ticked,
      onChange: ({ target }) => form.setValue(field, target.checked ? value : '', { shouldDirty: true }),
    }),
    noscript: null,
  };
  return { fields, cleaned: texts.cleaned };
};
