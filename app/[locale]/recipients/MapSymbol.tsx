import styles from './recipients.module.css';

/** The symbols of tools/build/map/drawMap.ts, for the legend: told apart by shape as well as by colour. */
export const MapSymbol = ({ kind }: { readonly kind: 'now' | 'next' | 'listed' }) => (
  <svg className={styles.symbol} viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true" focusable="false">
    {kind === 'listed' ? (
      <circle className={styles.listed} r="7" />
    ) : (
      <path className={styles[kind]} d="M0-9l9 9-9 9-9-9z" />
    )}
  </svg>
);
