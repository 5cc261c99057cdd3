import type { ReactNode } from 'react';
import { TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';

export interface WordsSectionProps {
  /** What is offered above the words, and said about them below. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export const WordsSection = ({ before, after }: WordsSectionProps) => {
  const { page } = useFields();
  const { words } = page.messages;
  return (
    <fieldset className={styles.section}>
      <legend>{words.title}</legend>
      {before}
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
