import { useFields } from '../fields/FieldsContext';
import { useLetterForm } from './LetterFormContext';
import styles from './Prompts.module.css';

/** Beginnings that a press puts into the words, where the person goes on writing. */
export const Prompts = () => {
  const { page } = useFields();
  const { form } = useLetterForm();
  const begin = (prompt: string) => {
    const held = form.getValues('personal').trimEnd();
    const beginning = prompt.replace(/\s*…$/u, ' ');
    form.setValue('personal', held ? `${held}\n${beginning}` : beginning, { shouldDirty: true });
    const field = document.getElementById('personal');
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };
  return (
    <ul className={styles.prompts} aria-label={page.messages.words.prompts}>
      {page.wording.prompts.map((prompt) => (
        <li key={prompt}>
          <button type="button" onClick={() => begin(prompt)}>
            {prompt}
          </button>
        </li>
      ))}
    </ul>
  );
};
