/** Headings under which the demands stand on the home page, in their order; the words are in content/<locale>/messages.json. */
export const DEMAND_GROUPS = ['people', 'justice', 'children', 'security'] as const;
