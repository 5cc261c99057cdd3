/** Drawn in a square of 20; what an icon means is always said beside it. */
const PATHS = {
  done: 'M6.3 10.3l2.6 2.6 4.9-5.3M17.8 10a7.8 7.8 0 1 1-15.6 0 7.8 7.8 0 0 1 15.6 0z',
  download: 'M10 3v9.5M6 8.8l4 4 4-4M3.5 16.5h13',
  edit: 'M16.5 10H3.5M8.5 5l-5 5 5 5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  letter: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12h5.5M7.5 14.5h3.5',
  outside: 'M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7',
  share: 'M10 12.5V3M6.3 6.3 10 2.7l3.7 3.6M5.5 9.5H4v8h12v-8h-1.5',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name, className }: { readonly name: IconName; readonly className?: string | undefined }) => (
  <svg
    className={className}
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
);
