/** Offices of a government one can write to; `pr-un` is the permanent representative to the UN in New York. */
export const OFFICES = ['foreign-minister', 'head-of-government', 'pr-un', 'ambassador'] as const;
export type Office = (typeof OFFICES)[number];
export const DEFAULT_OFFICE: Office = 'foreign-minister';

/** `to` in links, drafts and the command line: an ISO code, an institution's id, or "other". */
export type RecipientId = string;
export const OTHER_RECIPIENT = 'other';
