import { loadMessages } from '@/lib/catalogue/loadMessages';
import type { Locale } from '@/lib/domain/locales';
import styles from './trustLine.module.css';

const DRAWN = {
  time: (
    <>
      <circle cx="10" cy="10" r="7.5" />
      <path d="M10 5.5V10l3 2" />
    </>
  ),
  account: (
    <>
      <circle cx="10" cy="6.5" r="3.2" />
      <path d="M3.5 17c.4-3.6 3-5.5 6.5-5.5s6.1 1.9 6.5 5.5M3 3l14 14" />
    </>
  ),
  device: (
    <>
      <rect x="5.5" y="2" width="9" height="16" rx="1.5" />
      <path d="m7.8 9.8 1.7 1.7 3-3.2" />
    </>
  ),
} as const;

/** What it costs to write: some minutes, no account, and nothing that leaves the device. */
export const TrustLine = ({ locale }: { readonly locale: Locale }) => {
  const { trust } = loadMessages(locale).home;
  return (
    <ul className={styles.trust}>
      {(['time', 'account', 'device'] as const).map((what) => (
        <li key={what}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            {DRAWN[what]}
          </svg>
          {trust[what]}
        </li>
      ))}
    </ul>
  );
};
