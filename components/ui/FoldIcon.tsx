/** At the end of a row that unfolds below itself. */
export const FoldIcon = () => (
  <svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d="M4.5 7.5 10 13l5.5-5.5" />
  </svg>
);
