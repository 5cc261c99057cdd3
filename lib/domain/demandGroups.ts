import { CAMPAIGN } from './campaign';

/** Headings under which the demands stand on the home page, in their order; the words are in content/<locale>/messages.json. */
export const DEMAND_GROUPS = CAMPAIGN.groups;

/** As the home page orders them, so that no list of demands has another order; each group as it comes. */
export const byGroup = <Grouped extends { readonly group: (typeof DEMAND_GROUPS)[number] }>(
  demands: readonly Grouped[],
): Grouped[] => DEMAND_GROUPS.flatMap((group) => demands.filter((demand) => demand.group === group));
