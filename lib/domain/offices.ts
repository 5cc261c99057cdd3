/**
 * Offices of a state one can write to; `pr-un` is the permanent representative to the UN in New York.
 * Which of them a state has is in content/catalogue/recipients/governments.json.
 */
export const OFFICES = [
  'foreign-minister',
  'head-of-government',
  'head-of-state',
  'interior-minister',
  'justice-minister',
  'pr-un',
  'ambassador',
  'member-of-parliament',
  'senator',
] as const;
export type Office = (typeof OFFICES)[number];
export const DEFAULT_OFFICE: Office = 'foreign-minister';

/** Members of a chamber: not of the government, one of many, so that the person types the name. */
export const isMandate = (office: Office | null): boolean => office === 'member-of-parliament' || office === 'senator';

/** `to` in links, drafts and the command line: an ISO code, an institution's id, or "other". */
export type RecipientId = string;
export const OTHER_RECIPIENT = 'other';
