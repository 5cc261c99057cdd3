import type en from '../../content/messages/en.json';

/** The pages' wording; every language has the keys of the English file (checked by checks/sameKeys.ts). */
export type Messages = typeof en;
export type WriteMessages = Messages['write'];
