import { useEffect, useState } from 'react';
import { PictureInput } from '@/components/picture/PictureInput';
import type { PictureProblem } from '@/components/picture/readPicture';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { Pictures } from '@/lib/domain/picture';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { FormValues } from '../../lib/domain/formValues';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { TextInput } from './TextInput';

export interface MoreSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  readonly errorOf: (field: keyof FormValues) => string | undefined;
  readonly pictures: Pictures;
  readonly onPictures: (pictures: Pictures) => void;
}

/** Lines of the text fields, as many as are seen at once. */
const FIELDS = [
  { field: 'reference', rows: 1 },
  { field: 'copies', rows: 2 },
  { field: 'enclosures', rows: 2 },
  { field: 'cosigners', rows: 4 },
] as const;

/** What mostly organisations want: closed at first, open as soon as something in it is wrong. */
export const MoreSection = ({ page, form, errorOf, pictures, onPictures }: MoreSectionProps) => {
  const { more } = page.messages;
  const [open, setOpen] = useState(false);
  const wrong = FIELDS.some(({ field }) => errorOf(field));
  const { submitCount } = form.formState;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try shows what is wrong, closed or not
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong, submitCount]);

  const problemText = (field: string) => (problem: PictureProblem, file: string) =>
    fillSlots(more[problem], { field, file });
  return (
    <details className={styles.section} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{more.title}</summary>
      <p>{more.lead}</p>
      <PictureInput
        id="logo"
        label={more.logo}
        hint={more.logoHint}
        chooseLabel={more.choose}
        removeLabel={more.remove}
        picture={pictures.logo}
        onChange={(logo) => onPictures({ ...pictures, logo })}
        problemText={problemText(more.logo)}
      />
      <PictureInput
        id="signature"
        label={more.signature}
        hint={more.signatureHint}
        chooseLabel={more.choose}
        removeLabel={more.remove}
        pad={{ label: more.draw, hint: more.drawHint }}
        picture={pictures.signature}
        onChange={(signature) => onPictures({ ...pictures, signature })}
        problemText={problemText(more.signature)}
      />
      {FIELDS.map(({ field, rows }) => (
        <TextInput
          key={field}
          form={form}
          field={field}
          label={more[field]}
          hint={more[`${field}Hint`]}
          error={errorOf(field)}
          rows={rows}
        />
      ))}
    </details>
  );
};
