import type { World } from '../domain/catalogue';
import { type DraftKey, fieldsWhere, rowOf, type Section } from '../domain/fields';
import { emptyValues, type FormValues, toDraft } from '../domain/formValues';
import { fieldLabel } from './fieldLabels';
import { draftValue } from './fieldOptions';
import type { WritePageProps } from './writePageProps';

/** Of a longer text no more is said than that it is there; characters. */
const SHORT = 60;

/** What stands in a field, in few words; null where nothing does. */
const shortValue = (field: DraftKey, values: FormValues, page: WritePageProps, world: World | null): string | null => {
  if (String(values[field]) === String(emptyValues[field])) return null;
  const text = draftValue(field, toDraft(values), page, world)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ');
  return rowOf(field).type === 'flag' || text === '' || text.length > SHORT ? fieldLabel(field, page.messages) : text;
};

/** What stands in a section of the form, field by field, so that it can be read without being opened. */
export const sectionValues = (
  section: Section,
  values: FormValues,
  page: WritePageProps,
  world: World | null,
  without: readonly DraftKey[] = [],
): string[] =>
  fieldsWhere((row) => row.section === section)
    .filter((field) => !without.includes(field))
    .flatMap((field) => shortValue(field, values, page, world) ?? []);

/** Several values in one line. The sign between them is of no script. */
export const joinValues = (values: readonly string[]): string => values.filter(Boolean).join(' · ');
