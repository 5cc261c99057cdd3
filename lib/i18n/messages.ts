import type en from '../../content/en/messages.json';

/** The pages' wording; every language has the keys of the English file (checked by tools/content-lint/rules/sameKeys.ts). */
export type Messages = typeof en;
export type WriteMessages = Messages['write'];
