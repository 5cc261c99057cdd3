import { Field } from '@/components/ui/Field';
import type { World } from '@/lib/domain/catalogue';
import { WRITING_AS } from '@/lib/domain/kinds';
import { completeDraft } from '@/lib/letter/completeDraft';
import { fillSlots } from '@/lib/locale/fillSlots';
import styles from './form.module.css';
import { type FormValues, type LetterFormApi, toDraft } from './formValues';
import type { WritePageProps } from './writePageProps';

export interface WriterFieldProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  /** ISO date of the day. */
  readonly today: string;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

/** As what the letter is written. Left alone it follows from the fields above, and never claims a citizenship. */
export const WriterField = ({ page, form, world, today, errorOf }: WriterFieldProps) => {
  const { kind: messages } = page.messages;
  const draft = { ...toDraft(form.watch()), writingAs: '' };
  const derived = completeDraft(draft, { demand: page.demand, today, locale: page.locale, world }, true);
  const writer = messages.writers[derived.ok ? derived.value.writer : 'person'];
  return (
    <fieldset className={styles.section}>
      <Field id="writingAs" label={messages.writingAs} hint={messages.writingAsHint} error={errorOf('writingAs')}>
        {(aria) => (
          <select {...aria} id="writingAs" {...form.register('writingAs')}>
            <option value="">{fillSlots(messages.auto, { writer })}</option>
            {WRITING_AS.map((id) => (
              <option key={id} value={id}>
                {messages.writers[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  );
};
