import type { DraftKey } from '@/lib/domain/fields';
import { fittingAnswers, fittingKinds } from '@/lib/form/allowedChoices';
import { DateInput, Select, TextInput } from '../fields/controls';
import { useFields, useSectionContent } from '../fields/FieldsContext';
import styles from '../form.module.css';

/** What the letter is in a correspondence, and what came before it: asked only where it matters. */
export const KindSection = () => {
  const { page, world, recipient, errors, date, useValue, noscript } = useFields();
  const { errors: wrong, filled } = useSectionContent('kind');
  const { kind: messages } = page.messages;
  const kind = useValue('kind');
  const answer = useValue('answer');
  if (!world) return null;
  // What was typed for another kind stays, and so does its field where the letter is refused for it.
  const asked = (fields: readonly DraftKey[], ...kinds: readonly string[]): boolean =>
    noscript !== null || kinds.includes(kind) || fields.some((field) => errors[field]);
  // Without script nothing is known of a recipient before the form is sent.
  const kinds = noscript && !recipient ? undefined : fittingKinds(world, page.demand, recipient, kind, date);
  const fields = (
    <>
      <Select field="kind" {...(kinds && { only: kinds })} />
      {asked(['answer', 'answerDate'], 'reply') && (
        <>
          <Select field="answer" only={fittingAnswers(recipient, answer)} />
          <DateInput field="answerDate" />
        </>
      )}
      {asked(['earlierDate', 'earlierReference'], 'reply', 'reminder') && (
        <>
          <DateInput field="earlierDate" optional={!noscript && kind === 'reply'} />
          <TextInput field="earlierReference" />
        </>
      )}
    </>
  );
  // Closed at first without script, where all is asked at once: most letters are first ones. What is wrong is not folded up.
  return noscript ? (
    <details className={styles.section} open={filled || wrong !== ''}>
      <summary className={styles.summary}>{messages.title}</summary>
      {fields}
    </details>
  ) : (
    <fieldset className={styles.section}>
      <legend>{messages.title}</legend>
      {fields}
    </fieldset>
  );
};
