import type { DraftKey, LetterDraft } from '../domain/draft';
import { type DraftGroup, FIELD_ORDER, groupOf } from '../domain/fields';
import type { FormValues } from '../domain/formValues';
import { emptyForm, valuesOf } from './draftOfForm';

/** Where the person's own words go when they take another's. */
export type OwnWords = 'replace' | 'keep';

export interface Taking {
  readonly draft: LetterDraft;
  /** Left out: all of the draft. */
  readonly group?: DraftGroup | undefined;
  readonly ownWords?: OwnWords;
  /** ISO date of the day: what an untouched form holds. */
  readonly today: string;
}

/**
 * The form's values once a group of a draft is taken, or all of it. A group comes whole: a field of it that the draft
 * leaves empty is emptied, since half of one sender or recipient with half of another is nobody. Only "Write without my
 * name" stays on where it was: no draft brings a name into a letter that is to have none.
 */
export const valuesAfter = (values: FormValues, { draft, group, ownWords = 'replace', today }: Taking): FormValues => {
  const all = valuesOf(draft, today);
  const taken = FIELD_ORDER.filter((field) => group === undefined || groupOf(field) === group);
  const after: FormValues = {
    ...values,
    ...Object.fromEntries(taken.map((field) => [field, all[field]])),
    withoutName: values.withoutName || (taken.includes('withoutName') ? all.withoutName : ''),
  };
  const own = values.personal.trimEnd();
  return ownWords === 'keep' && own ? { ...after, personal: `${own}\n${after.personal}` } : after;
};

/** The fields in which that would cost something that stands in the form. A chosen letter language is not counted. */
export const fieldsLost = (values: FormValues, taking: Taking): DraftKey[] => {
  const after = valuesAfter(values, taking);
  const empty = emptyForm(taking.today);
  const text = (of: FormValues, field: DraftKey): string => String(of[field]);
  return FIELD_ORDER.filter(
    (field) => field !== 'in' && ![text(empty, field), text(after, field)].includes(text(values, field)),
  );
};
