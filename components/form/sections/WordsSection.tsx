import type { ReactNode } from 'react';
import { givesReason } from '@/lib/compose/kindOfLetter';
import { Select, TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

export interface WordsSectionProps {
  /** What is offered above the words, and said about them below. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export const WordsSection = ({ before, after }: WordsSectionProps) => {
  const { page, world, errors, noscript, useValue } = useFields();
  const chosen = useValue('emphasis');
  const given = givesReason(useValue('kind'));
  const emphases = world?.demands.find(({ id }) => id === page.demand)?.emphases ?? [];
  const { words } = page.messages;
  return (
    <fieldset className={styles.section}>
      <legend>{words.title}</legend>
      {before}
      {/* Without script the kind may be chosen afterwards; what is not used is then told. */}
      {emphases.length > 0 && (given || noscript || errors.emphasis) && (
        <Select field="emphasis" only={[...emphases, chosen]} />
      )}
      <TextInput field="personal" />
      {after}
      <p className={styles.hint}>{words.prompts}</p>
      <ul className={styles.prompts}>
        {page.wording.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <p>{words.care}</p>
    </fieldset>
  );
};
