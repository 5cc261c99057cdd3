import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { MAX_ALSO } from '@/lib/domain/draftLimits';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';

export interface AlsoSectionProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  /** Demands on which the chosen recipient cannot act. */
  readonly refused: readonly string[];
}

export const AlsoSection = ({ page, form, refused }: AlsoSectionProps) => {
  const { also } = page.messages;
  const chosen = form.watch('also');
  return (
    <fieldset className={styles.section}>
      <legend>{also.title}</legend>
      <p className={styles.hint}>{also.hint}</p>
      {page.others.map(({ id, title }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            value={id}
            disabled={!chosen.includes(id) && (chosen.length >= MAX_ALSO || refused.includes(id))}
            {...form.register('also')}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
};
