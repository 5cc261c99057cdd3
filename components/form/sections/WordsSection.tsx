import type { ReactNode } from 'react';
import { Select, TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

export interface WordsSectionProps {
  /** What is offered above the words, and said about them below. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export const WordsSection = ({ before, after }: WordsSectionProps) => {
  const { page, world, useValue } = useFields();
  const chosen = useValue('emphasis');
  const emphases = world?.demands.find(({ id }) => id === page.demand)?.emphases ?? [];
  const { words } = page.messages;
  return (
    <fieldset className={styles.section}>
      <legend>{words.title}</legend>
      {before}
      {emphases.length > 0 && <Select field="emphasis" only={[...emphases, chosen]} />}
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
