import type { Locale } from '@/lib/domain/locales';
import { fillSlots } from '@/lib/i18n/fillSlots';
import styles from './form.module.css';
import type { LanguageFieldProps } from './LanguageField';

export interface ReferenceFieldProps extends Pick<LanguageFieldProps, 'page' | 'form'> {
  /** Language of the letter: it needs no version for reference. */
  readonly letter: Locale;
}

/**
 * Whether a page after the letter shows what it says, in the page's language; a draft may have come with one in another
 * language, which stays until it is unticked.
 */
export const ReferenceField = ({ page, form, letter }: ReferenceFieldProps) => {
  const { reader } = page.messages;
  const wanted = form.watch('referenceIn');
  const other = page.languages.find(({ locale }) => locale === wanted && ![page.locale, letter].includes(locale));
  if (!other && letter === page.locale) return null;
  return (
    <label className={styles.choice}>
      <input
        id="referenceIn"
        type="checkbox"
        checked={wanted !== '' && wanted !== letter}
        onChange={(event) =>
          form.setValue('referenceIn', event.target.checked ? page.locale : '', { shouldDirty: true })
        }
      />
      <span>
        <span>{other ? fillSlots(reader.pageIn, { language: other.called }) : reader.page}</span>{' '}
        <small className={styles.explained}>{reader.pageHint}</small>
      </span>
    </label>
  );
};
