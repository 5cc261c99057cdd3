import type { LetterDraft } from './draft';
import { type DraftKey, FIELD_ORDER, rowOf, type SeveralField } from './fields';

/** The form's values: the draft with every key present, as controls want it. */
export type FormValues = { [Key in DraftKey]: Key extends SeveralField ? string[] : string };

const emptyValue = (field: DraftKey): string | string[] => {
  const row = rowOf(field);
  return row.type === 'several' ? [] : ('empty' in row && row.empty) || '';
};

export const emptyValues = Object.fromEntries(
  FIELD_ORDER.map((field) => [field, emptyValue(field)]),
) as unknown as FormValues;

/** An empty control is a key that the draft does not have. */
export const toDraft = (values: FormValues): LetterDraft =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0));
