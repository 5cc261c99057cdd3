export const LAYOUT_IDS = ['din-5008-b', 'nf-z-11-001', 'us-letter', 'plain-a4'] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];
