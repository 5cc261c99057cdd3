import buttons from '@/components/ui/Button.module.css';
import { FoldIcon } from '@/components/ui/FoldIcon';
import selects from '@/components/ui/Select.module.css';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { offersUrl } from '@/lib/catalogue/offersUrl';
import { CAMPAIGN } from '@/lib/domain/campaign';
import type { Locale } from '@/lib/domain/locales';
import styles from './whereYouLive.module.css';

/**
 * The question that decides which letter fits. lib/device/offers.ts puts the list of states in place of the link, of the
 * same size, and fills the box from what it has loaded; without it the link leads to the form, which asks as well.
 */
export const WhereYouLive = ({ locale }: { readonly locale: Locale }) => {
  const { home, write } = loadMessages(locale);
  const { live } = home;
  return (
    <div className={styles.ask} data-offers={offersUrl(locale)}>
      <div className={styles.question}>
        <h2 id="live-question">{write.from.country}</h2>
        <p id="live-hint" className={styles.hint}>
          {live.hint}
        </p>
        <a className={styles.inForm} href={`/${locale}/write/${CAMPAIGN.sample.demand}/`}>
          {live.inForm}
        </a>
        <span className={`${selects.select} ${styles.select}`} hidden>
          <select aria-labelledby="live-question" aria-describedby="live-hint" autoComplete="off">
            <option value="">{live.country}</option>
          </select>
          <FoldIcon />
        </span>
      </div>
      <div className={styles.answer} aria-live="polite">
        <p className={styles.wait}>{live.wait}</p>
        <div className={styles.box} hidden>
          <p className={styles.best}>{live.best}</p>
          <p className={styles.title} data-say="title" />
          <p className={styles.text} data-say="text" />
          <p className={styles.text} data-say="careful" />
          <a className={`${buttons.button} ${buttons.primary} ${styles.button}`} href={`/${locale}/write/`}>
            {home.write}
          </a>
        </div>
      </div>
    </div>
  );
};
