import styles from './ChevronIcon.module.css';

/** At the end of a row that leads somewhere; turned round where lines run from right to left. */
export const ChevronIcon = () => (
  <svg className={styles.icon} viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M7.5 4.5 13 10l-5.5 5.5" />
  </svg>
);
