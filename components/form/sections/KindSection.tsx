import type { ReactNode } from 'react';
import type { DraftKey } from '@/lib/domain/fields';
import { emptyValues } from '@/lib/domain/formValues';
import { fittingAnswers, fittingKinds } from '@/lib/form/allowedChoices';
import { sectionValues } from '@/lib/form/sectionValues';
import { DateInput, Select, TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';

/** What the letter is in a correspondence, and what came before it: asked only where it matters; most letters are first ones. */
export const KindSection = ({ earlier }: { readonly earlier?: ReactNode }) => {
  const { page, world, recipient, errors, date, values, useValue, noscript } = useFields();
  const { kind: messages, parts } = page.messages;
  const kind = useValue('kind');
  const answer = useValue('answer');
  // What was typed for another kind stays, and so does its field where the letter is refused for it.
  const asked = (fields: readonly DraftKey[], ...kinds: readonly string[]): boolean =>
    noscript !== null || kinds.includes(kind) || fields.some((field) => errors[field]);
  // Without script nothing is known of a recipient before the form is sent.
  const kinds = world && (recipient || !noscript) ? fittingKinds(world, page.demand, recipient, kind, date) : undefined;
  return (
    <Fold
      section="kind"
      title={messages.title}
      values={[
        ...(kind === emptyValues.kind ? [parts.firstLetter] : []),
        ...sectionValues('kind', values, page, world),
      ]}
    >
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
          {earlier}
        </>
      )}
    </Fold>
  );
};
