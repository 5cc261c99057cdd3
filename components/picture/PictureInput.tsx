import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import type { Picture } from '@/lib/domain/picture';
import { PictureCanvas } from './PictureCanvas';
import styles from './picture.module.css';
import { type PictureProblem, readPicture } from './readPicture';
import { SignaturePad } from './SignaturePad';

export interface PictureInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly chooseLabel: string;
  readonly removeLabel: string;
  /** Where the picture may be drawn as well: what the field is called, and how to draw. */
  readonly pad?: { readonly label: string; readonly hint: string };
  readonly picture: Picture | null;
  readonly onChange: (picture: Picture | null) => void;
  /** Wording for a picture that was not taken. `file` is empty for a drawing. */
  readonly problemText: (problem: PictureProblem, file: string) => string;
}

/** A picture from a file, or drawn. It stays in this tab; a refused one leaves the picture before it in place. */
export const PictureInput = (props: PictureInputProps) => {
  const { id, label, hint, chooseLabel, removeLabel, pad, picture, onChange, problemText } = props;
  const [error, setError] = useState<string | undefined>();
  /** Counts the drawings begun: the field stays while a signature of several strokes grows, and starts white again. */
  const [drawing, setDrawing] = useState({ count: 0, active: false });

  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readPicture(file);
    setError(read.ok ? undefined : problemText(read.error, file.name));
    if (!read.ok) return;
    setDrawing({ ...drawing, active: false });
    onChange(read.value);
  };
  const draw = (drawn: Picture | null) => {
    setError(drawn ? undefined : problemText('pictureBlocked', ''));
    setDrawing({ ...drawing, active: true });
    if (drawn) onChange(drawn);
  };
  const remove = () => {
    setDrawing({ count: drawing.count + 1, active: false });
    onChange(null);
  };

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(aria) => (
        <>
          {picture && !drawing.active && (
            <div className={styles.preview}>
              <PictureCanvas picture={picture} alt={label} />
            </div>
          )}
          {pad && (!picture || drawing.active) && (
            <>
              <p>{pad.hint}</p>
              <SignaturePad key={drawing.count} label={pad.label} onDraw={draw} />
            </>
          )}
          <div className={styles.buttons}>
            <input
              {...aria}
              id={id}
              className={styles.file}
              type="file"
              accept="image/png,image/jpeg"
              onChange={({ target }) => {
                void take(target.files?.[0]);
                // The same file may be chosen again after it was mended.
                target.value = '';
              }}
            />
            {/* In the page's words: the browser's own button speaks its language and says that no file was chosen. */}
            <label htmlFor={id} className={styles.choose}>
              {chooseLabel}
            </label>
            {picture && (
              <Button aria-label={`${removeLabel}: ${label}`} onClick={remove}>
                {removeLabel}
              </Button>
            )}
          </div>
        </>
      )}
    </Field>
  );
};
