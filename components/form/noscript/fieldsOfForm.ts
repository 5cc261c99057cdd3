import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { FormValues } from '@/lib/domain/formValues';
import type { FieldTexts } from '@/lib/form/draftErrors';
import type { Fields } from '../fields/FieldsContext';
import type { NoScriptPage } from './noScriptPage';

/** A form that is filled in again, or empty. */
export interface FilledForm {
  readonly world: World;
  readonly values: FormValues;
  readonly errors: FieldTexts;
  /** ISO dates of the server's day (UTC), and of the letter. */
  readonly today: string;
  readonly date: string;
  /** Null where none was chosen. */
  readonly recipient: ResolvedRecipient | null;
}

/**
 * For every control: browsers neither suggest what was typed before nor write it down, and going back to the page finds
 * the control as it was sent (HTML, 4.10.18.7.1). Firefox asks each control, choices too; Chromium is content with the form.
 */
export const UNKEPT = { autoComplete: 'off' } as const;

/**
 * A password that is none, neither seen nor sent: Chromium writes what a form sent into the session on the disk, with all
 * that was typed, `no-store` or not, unless a password is in the form (seen in 156; audits/disk.ts).
 */
export const UNSAVED = { type: 'password', defaultValue: 'none', hidden: true } as const;

/** The sections bound to plain HTML. */
export const fieldsOfForm = ({ form, words }: NoScriptPage, { values, ...filled }: FilledForm): Fields => ({
  ...filled,
  page: form,
  tries: 0,
  values,
  useValue: (field) => values[field],
  control: (field) => ({ ...UNKEPT, name: field, defaultValue: values[field] }),
  option: (field, value) => ({ ...UNKEPT, name: field, value, defaultChecked: [values[field]].flat().includes(value) }),
  flag: (field, value, ticked) => ({ ...UNKEPT, name: field, value, defaultChecked: ticked }),
  noscript: words.plain,
});
