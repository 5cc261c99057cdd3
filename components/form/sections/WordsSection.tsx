import type { ReactNode } from 'react';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { TextInput } from '../fields/controls';
import { useFields } from '../fields/FieldsContext';
import styles from '../form.module.css';
import { NameLeft } from './NameLeft';
import { Part } from './Part';
import partStyles from './Part.module.css';

export interface WordsSectionProps {
  /** What is offered above the words, and said about them below. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** In place of the list of beginnings, where they can be taken. */
  readonly prompts?: ReactNode;
}

/** Beginnings, to read. */
const PromptList = () => {
  const { page } = useFields();
  return (
    <>
      <p className={styles.hint}>{page.messages.words.prompts}</p>
      <ul className={styles.prompts}>
        {page.wording.prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </>
  );
};

export const WordsSection = ({ before, after, prompts = <PromptList /> }: WordsSectionProps) => {
  const { page } = useFields();
  const { words } = page.messages;
  return (
    <Part number={2} title={words.title}>
      {before}
      <TextInput field="personal" hint={joinSentences(words.question, words.hint)} />
      {/* Here and not by the switch, which may be folded away when the words are typed. */}
      <NameLeft among={(field) => field === 'personal'} />
      {after}
      {prompts}
      <p className={partStyles.small}>{words.care}</p>
    </Part>
  );
};
