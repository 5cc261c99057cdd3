/** Recipients who can be written to together, in the order in which they are offered; ids are public (command line). */
export const RECIPIENT_GROUPS = ['council', 'council-january', 'eu', 'all-states', 'named-in-iraq'] as const;
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number];
/** What “from January” means another January is another group: on paper and in links nobody would know which is meant. */
export const isLasting = (group: RecipientGroup): boolean => group !== 'council-january';
export const isGroup = (id: string): id is RecipientGroup => (RECIPIENT_GROUPS as readonly string[]).includes(id);

/** What of the groups does not follow from the rest of the catalogue. */
export interface GroupLists {
  /** ISO codes of the member states of the European Union. */
  readonly eu: readonly string[];
  /** Ids of the records of letters by which Iraq's authorities named a state's nationals in February 2026. */
  readonly namedInIraq: readonly string[];
}
