import { createContext, type InputHTMLAttributes, use } from 'react';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import { type DraftKey, fieldsWhere, type Section, type SeveralField } from '@/lib/domain/fields';
import { emptyValues, type FormValues } from '@/lib/domain/formValues';
import type { FieldTexts } from '@/lib/form/draftErrors';
import type { WritePageProps } from '@/lib/form/writePageProps';
import type { Messages } from '@/lib/i18n/messages';

/** What binds a control to its value: react-hook-form's `register`, or name and value of plain HTML. */
export type ControlProps = Pick<
  InputHTMLAttributes<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
  'name' | 'defaultValue' | 'autoComplete'
>;
export type BoxProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'value' | 'checked' | 'defaultChecked' | 'onChange' | 'autoComplete'
>;

/**
 * What the sections of the form are bound to. They are written once: in the browser react-hook-form holds the values, on
 * the server they are those of the form that was sent, and the browser's own controls hold what is typed.
 */
export interface Fields {
  readonly page: WritePageProps;
  /** Null until it has been loaded. */
  readonly world: World | null;
  /** ISO dates of the day, and of the letter. */
  readonly today: string;
  readonly date: string;
  /** Null until one is chosen. */
  readonly recipient: ResolvedRecipient | null;
  readonly errors: FieldTexts;
  /** How often a letter was asked for: each time shows what is wrong, also where it was closed. */
  readonly tries: number;
  /** All values, as they were when typing last paused. */
  readonly values: FormValues;
  /** A hook: one value as it stands. */
  readonly useValue: <Key extends DraftKey>(field: Key) => FormValues[Key];
  readonly control: (field: Exclude<DraftKey, SeveralField>) => ControlProps;
  /** A box or button of a group that stands for one value. */
  readonly option: (field: DraftKey, value: string) => BoxProps;
  /** A single box: ticked, the field has the value. */
  readonly flag: (field: Exclude<DraftKey, SeveralField>, value: string, ticked: boolean) => BoxProps;
  /** Words of the form without JavaScript, in which nothing can come, go or be closed off while somebody types; else null. */
  readonly noscript: Messages['plain'] | null;
}

const Context = createContext<Fields | null>(null);
export const FieldsProvider = Context.Provider;

export const useFields = (): Fields => {
  const fields = use(Context);
  if (!fields) throw new Error('A section of the form stands outside it.');
  return fields;
};

/** What a section that can be folded up would hide: its errors, one after the other, and whether anything stands in it. */
export const useSectionContent = (section: Section): { readonly errors: string; readonly filled: boolean } => {
  const { values, errors } = useFields();
  const fields = fieldsWhere((row) => row.section === section);
  return {
    errors: fields.map((field) => errors[field] ?? '').join(''),
    filled: fields.some((field) => String(values[field]) !== String(emptyValues[field])),
  };
};
