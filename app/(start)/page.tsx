import { loadMessages } from '@/lib/catalogue/loadMessages';
import { pageReview } from '@/lib/catalogue/reviewText';
import { LOCALES } from '@/lib/domain/locales';
import { profileOf } from '../pageContext';
import styles from './start.module.css';

/** The list works without script; the script only saves a tap for those who come back or whose browser says enough. */
export default function StartPage() {
  return (
    <main className={styles.start}>
      <script src="/page.js" defer data-locales={LOCALES.join(' ')} />
      <h1>{loadMessages('en').site.name}</h1>
      <ul className={styles.languages}>
        {LOCALES.map((locale) => {
          const { name, direction } = profileOf(locale);
          return (
            <li key={locale}>
              <a href={`/${locale}/`} lang={locale} dir={direction} hrefLang={locale}>
                <strong>{name}</strong>
                <span>{loadMessages(locale).home.title}</span>
                <small>{pageReview(locale)}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </main>
  );
}
