import { Field } from '@/components/ui/Field';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { actOf, answerFits } from '@/lib/compose/kindOfLetter';
import type { ResolvedRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import { ANSWERS, LETTER_KINDS } from '@/lib/domain/kinds';
import type { FormValues } from '../../lib/domain/formValues';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { TextInput } from './TextInput';

export interface KindSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly world: World;
  /** Null until one is chosen. */
  readonly recipient: ResolvedRecipient | null;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
}

/** What the letter is in a correspondence, and what came before it: asked only where it matters. */
export const KindSection = ({ page, form, world, recipient, errorOf }: KindSectionProps) => {
  const { kind: messages, optional } = page.messages;
  const kind = form.watch('kind');
  const answer = form.watch('answer');
  const thanked = actOf(world, page.demand, recipient?.state ?? null) !== undefined;
  const follows = kind === 'reminder' || kind === 'reply';
  const date = (field: 'earlierDate' | 'answerDate', hint?: string) => (
    <Field id={field} label={messages[field]} hint={hint} error={errorOf(field)}>
      {(aria) => <input {...aria} id={field} type="date" {...form.register(field)} />}
    </Field>
  );
  return (
    <fieldset className={styles.section}>
      <legend>{messages.title}</legend>
      <Field id="kind" label={messages.kind} hint={messages.thanksHint} error={errorOf('kind')}>
        {(aria) => (
          <select {...aria} id="kind" {...form.register('kind')}>
            {LETTER_KINDS.filter((id) => id !== 'thanks' || thanked || kind === id).map((id) => (
              <option key={id} value={id}>
                {messages.kinds[id]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'reply' && (
        <>
          <Field id="answer" label={messages.answer} error={errorOf('answer')}>
            {(aria) => (
              <select {...aria} id="answer" {...form.register('answer')}>
                <option value="">{messages.choose}</option>
                {ANSWERS.filter((id) => !recipient || answerFits(id, recipient.roles) || answer === id).map((id) => (
                  <option key={id} value={id}>
                    {messages.answers[id]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {date('answerDate', optional)}
        </>
      )}
      {follows && (
        <>
          {date('earlierDate', kind === 'reply' ? optional : undefined)}
          <TextInput
            form={form}
            field="earlierReference"
            label={messages.earlierReference}
            hint={optional}
            error={errorOf('earlierReference')}
          />
        </>
      )}
    </fieldset>
  );
};
