import { loadMessages } from '@/lib/catalogue/loadMessages';
import { reviewGroups } from '@/lib/catalogue/reviewText';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import { profileOf } from '../../pageContext';
import styles from './sources.module.css';

/** Per language and kind of text: who has reviewed the wording. */
export const LanguageReviews = ({ locale }: { readonly locale: Locale }) => {
  const { languages } = loadMessages(locale);
  return (
    <>
      <h2 id="languages">{languages.title}</h2>
      <p className={styles.lead}>{languages.lead}</p>
      <ul className={styles.facts}>
        {LOCALES.map((tag) => (
          <li key={tag} className={styles.fact}>
            <p>
              <strong lang={tag} dir={profileOf(tag).direction}>
                {profileOf(tag).name}
              </strong>
            </p>
            {reviewGroups(tag, locale).map(({ text, kinds }) => (
              <p key={text} className={styles.origin}>
                {text} ({kinds.map((kind) => languages.kinds[kind]).join(' · ')})
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};
