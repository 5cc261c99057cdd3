import styles from './form.module.css';
import type { LanguageFieldProps } from './LanguageField';

/** Whether a page after the letter shows what it says, in the page's language. */
export const ReferenceField = ({ page, form }: Pick<LanguageFieldProps, 'page' | 'form'>) => {
  const { reader } = page.messages;
  const wanted = form.watch('referenceIn') !== '';
  return (
    <label className={styles.choice}>
      <input
        id="referenceIn"
        type="checkbox"
        checked={wanted}
        onChange={(event) =>
          form.setValue('referenceIn', event.target.checked ? page.locale : '', { shouldDirty: true })
        }
      />
      <span>
        {reader.page} <small className={styles.explained}>{reader.pageHint}</small>
      </span>
    </label>
  );
};
