/** Headings under which the demands stand on the home page, in their order; the words are in content/messages. */
export const DEMAND_GROUPS = ['people', 'justice', 'children', 'security'] as const;
export type DemandGroup = (typeof DEMAND_GROUPS)[number];
