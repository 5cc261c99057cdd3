import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { completeDraft } from '@/lib/compose/completeDraft';
import type { World } from '@/lib/domain/catalogue';
import { WRITING_AS } from '@/lib/domain/kinds';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { type FormValues, toDraft } from '../../lib/domain/formValues';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';

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
