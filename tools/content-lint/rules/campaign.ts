import { CAMPAIGN } from '../../../lib/domain/campaign';
import type { CampaignFile } from '../../../lib/domain/campaignFile';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';
import type { CatalogueContext } from '../ruleContexts';

const FILE = 'content/catalogue/campaign.json';

/** What the campaign names and the catalogue does not have. */
export const campaignProblems = (
  { statement, sample, councilDemand, riskyStates, groups }: typeof CAMPAIGN | CampaignFile,
  { sources, world, recipients }: Pick<CatalogueContext, 'sources' | 'world' | 'recipients'>,
): Problem[] => {
  const problem = (place: string, text: string, remedy: string): Problem => ({
    file: FILE,
    place,
    problem: text,
    remedy,
  });
  const demand = (id: string) => world.demands.find((one) => one.id === id);
  return [
    ...(sources.find(({ id }) => id === statement)?.url
      ? []
      : [problem('statement', `"${statement}" has no address.`, 'Name a row of sources.json that has a url.')]),
    ...[sample.demand, councilDemand]
      .filter((id) => !demand(id))
      .map((id) => problem(id, 'is no demand.', 'Name a folder of templates/demands.')),
    ...(demand(sample.demand)?.languages
      ? [problem(sample.demand, 'exists in some languages only.', 'Name a demand that every page can show.')]
      : []),
    ...[sample.to, ...riskyStates]
      .filter((state) => !recipients.states.includes(state))
      .map((state) => problem(state, 'is no state of the catalogue.', 'Correct the code, or take it out.')),
    ...groups
      .filter((group) => !world.demands.some((one) => one.group === group))
      .map((group) => problem(group, 'heads no demand.', 'Take it out, or give a demand this group.')),
  ];
};

export const rule: Rule = {
  holds:
    'What campaign.json names: the statement, demands that every page can show, states, headings that head something',
  catalogue: (catalogue) => campaignProblems(CAMPAIGN, catalogue),
};
