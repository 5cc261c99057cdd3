import { Notice } from '@/components/ui/Notice';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import { isWithoutName } from '@/lib/domain/withoutName';
import { joinSentences } from '@/lib/i18n/joinSentences';
import styles from './form.module.css';
import type { LetterFormApi } from './letterFormApi';
import { NameLeft } from './NameLeft';

/** ISO codes of the states in which a letter under one's own name is a risk that the form itself speaks of. */
const RISKY: readonly (string | null)[] = ['SY', 'IQ', 'TR'];

export interface WithoutNameProps {
  readonly page: WritePageProps;
  readonly form: LetterFormApi;
  /** ISO code of the state addressed, or null. */
  readonly state: string | null;
}

/** The switch for a letter that names nobody, with advice: aloud where the writer may live in danger, else in a line. */
export const WithoutName = ({ page, form, state }: WithoutNameProps) => {
  const { locale, messages } = page;
  const { unnamed } = messages;
  const risky = RISKY.includes(form.watch('country')) || RISKY.includes(state);
  // A new tab: what has been typed stays in this one.
  const link = (
    <a href={`/${locale}/safety/`} target="_blank" rel="noopener">
      {unnamed.link}
    </a>
  );
  return (
    <>
      {risky ? (
        <Notice title={unnamed.title}>
          <p>
            <span>{unnamed.advice}</span> {link}
          </p>
        </Notice>
      ) : (
        <p>{link}</p>
      )}
      <label className={styles.choice}>
        <input
          id="withoutName"
          type="checkbox"
          checked={isWithoutName({ withoutName: form.watch('withoutName') })}
          onChange={({ target }) => form.setValue('withoutName', target.checked ? 'yes' : '', { shouldDirty: true })}
        />
        <span>
          <span>{unnamed.label}</span>{' '}
          <small className={styles.explained}>{joinSentences(unnamed.hint, unnamed.lost)}</small>
        </span>
      </label>
      <NameLeft values={form.watch()} page={page} />
    </>
  );
};
