import { completeDraft, type DraftSetting } from '../compose/completeDraft';
import type { DraftError, DraftKey } from '../domain/draft';
import { FIELD_ORDER } from '../domain/fields';
import { type FormValues, toDraft } from '../domain/formValues';

/** What is wrong with a letter only because nothing has been given yet; all else is a mistake, which the form explains. */
const MISSING: ReadonlySet<DraftError['code']> = new Set([
  'recipientMissing',
  'otherNameMissing',
  'senderMissing',
  'nameMissing',
  'organisationMissing',
  'cosignersMissing',
  'answerMissing',
  'earlierDateMissing',
]);

/**
 * The fields without which there is no letter yet, in the order of the form. Where nobody is written to, it is enough to say
 * where one lives: the letter is then to the own government.
 */
export const missingFields = (values: FormValues, setting: DraftSetting): readonly DraftKey[] => {
  const result = completeDraft(toDraft(values), setting);
  const missing = new Set(
    result.ok ? [] : result.error.filter(({ code }) => MISSING.has(code)).map(({ field }) => field),
  );
  if (values.country === '' && missing.delete('to')) missing.add('country');
  return FIELD_ORDER.filter((field) => missing.has(field));
};
