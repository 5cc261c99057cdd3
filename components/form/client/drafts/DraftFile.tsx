import { useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { readDraftFile } from '@/lib/drafts/draftFileFormat';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useDrafts } from './DraftsContext';
import { saveDraftFile } from './saveDraftFile';

/** The draft as a file of the person's own, out of the form and back into it. */
export const DraftFile = () => {
  const { page, form, today } = useLetterForm();
  const { opening, setEncrypted } = useDrafts();
  const { drafts } = page.messages;
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const open = async (file: File) => {
    setSaid('');
    const read = await readDraftFile(file);
    if (!read.ok) setSaid(drafts[read.error]);
    else if ('sealed' in read.value) setEncrypted(read.value.sealed);
    else opening.open(read.value.record, 'elsewhere');
  };

  return (
    <>
      <h4>{drafts.fileTitle}</h4>
      <p id="file-hint">{drafts.fileHint}</p>
      <div className={styles.buttons}>
        <Button aria-describedby="file-hint" onClick={() => setSaid(saveDraftFile(form, page, today))}>
          {drafts.save}
        </Button>
        <Button onClick={() => input.current?.click()}>{drafts.openFile}</Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={drafts.openFile}
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void open(file);
          // The same file can be chosen again after a "no".
          target.value = '';
        }}
      />
      <p role="status" className={styles.status}>
        {said}
      </p>
    </>
  );
};
