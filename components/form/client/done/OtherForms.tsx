import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { FormValues } from '@/lib/domain/formValues';
import type { Letter } from '@/lib/domain/letter';
import { OUTPUTS } from '@/lib/outputs/outputs';
import { type FileOutput, useLetterActions } from '../LetterActionsContext';
import { useLetterForm } from '../LetterFormContext';
import styles from './Done.module.css';

interface OtherFormsProps {
  readonly letter: Letter;
  readonly ids: readonly FileOutput[];
  readonly mailTo?: readonly string[];
  /** What is other in this letter than in the form: one of several has its own recipient. */
  readonly own?: Partial<FormValues>;
}

/** Buttons that save the letter in other forms, and what became of it. */
export const OtherForms = ({ letter, ids, mailTo = [], own = {} }: OtherFormsProps) => {
  const { page } = useLetterForm();
  const { saveAs, busy } = useLetterActions();
  const [said, setSaid] = useState('');
  const save = async (id: FileOutput) => {
    setSaid(page.messages.outputs.making);
    setSaid(await saveAs(id, letter, mailTo, own));
  };
  return (
    <>
      <div className={styles.acts}>
        {ids.map((id) => (
          <Button key={id} className={styles.act} aria-disabled={busy} onClick={() => void (busy || save(id))}>
            {OUTPUTS[id].offered.page(page.messages)}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
};
