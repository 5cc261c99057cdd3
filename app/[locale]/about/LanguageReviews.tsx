import { loadMessages } from '@/lib/catalogue/loadMessages';
import { reviewGroups } from '@/lib/catalogue/reviewText';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import { profileOf } from '../../pageContext';
import reference from '../reference.module.css';
import styles from './about.module.css';

/** Per language and kind of text: who has reviewed the wording. */
export const LanguageReviews = ({ locale }: { readonly locale: Locale }) => {
  const { languages } = loadMessages(locale);
  return (
    <>
      <h2 id="languages">{languages.title}</h2>
      <p>{languages.lead}</p>
      <ul className={reference.ledger}>
        {LOCALES.map((tag) => (
          <li key={tag} className={styles.language}>
            <p>
              <strong lang={tag} dir={profileOf(tag).direction}>
                {profileOf(tag).name}
              </strong>
            </p>
            {reviewGroups(tag, locale).map(({ text, kinds }) => (
              <p key={text} className={reference.note}>
                {text} ({kinds.map((kind) => languages.kinds[kind]).join(' · ')})
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};
