/** Layouts of content/catalogue/layouts.json, in the order in which they are offered. */
export const LAYOUT_IDS = [
  'din-5008-b',
  'din-5008-a',
  'nf-z-11-001',
  'sn-right',
  'sn-left',
  'uk-dl',
  'nordic-c65',
  'us-letter',
  'us-10',
  'jp-nippon-el',
  'jp-kaku-ll',
  'ru-gost',
  'plain-a4',
] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];
