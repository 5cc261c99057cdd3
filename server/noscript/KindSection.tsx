import styles from '../../components/form/form.module.css';
import { Field } from '../../components/ui/Field';
import { ANSWERS, LETTER_KINDS, WRITING_AS } from '../../lib/domain/kinds';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { NoScriptSelect, NoScriptText, UNKEPT } from './controls';
import type { SectionProps } from './ToSection';

/** What the letter is in a correspondence; closed at first, for most letters are first ones. Nothing can be hidden here. */
export const KindSection = ({ page, values, errors }: SectionProps) => {
  const { kind, optional } = page.words.write;
  const filled = { values, errors };
  const dates = ['answerDate', 'earlierDate'] as const;
  const open = values.kind !== 'first' || Boolean(errors.kind);
  return (
    <details className={styles.section} open={open}>
      <summary className={styles.summary}>{kind.title}</summary>
      <NoScriptSelect {...filled} field="kind" label={kind.kind} hint={kind.thanksHint}>
        {LETTER_KINDS.map((id) => (
          <option key={id} value={id}>
            {kind.kinds[id]}
          </option>
        ))}
      </NoScriptSelect>
      <NoScriptSelect {...filled} field="answer" label={kind.answer} hint={optional}>
        <option value="">{kind.choose}</option>
        {ANSWERS.map((id) => (
          <option key={id} value={id}>
            {kind.answers[id]}
          </option>
        ))}
      </NoScriptSelect>
      {dates.map((field) => (
        <Field key={field} id={field} label={kind[field]} hint={optional} error={errors[field]}>
          {(aria) => <input {...aria} {...UNKEPT} id={field} name={field} type="date" defaultValue={values[field]} />}
        </Field>
      ))}
      <NoScriptText {...filled} field="earlierReference" label={kind.earlierReference} hint={optional} />
    </details>
  );
};

/** As what the letter is written; left alone it follows from the other fields. */
export const WriterField = ({ page, values, errors }: Pick<SectionProps, 'page' | 'values' | 'errors'>) => {
  const { kind } = page.words.write;
  return (
    <NoScriptSelect values={values} errors={errors} field="writingAs" label={kind.writingAs} hint={kind.writingAsHint}>
      <option value="">{fillSlots(kind.auto, { writer: '…' })}</option>
      {WRITING_AS.map((id) => (
        <option key={id} value={id}>
          {kind.writers[id]}
        </option>
      ))}
    </NoScriptSelect>
  );
};
