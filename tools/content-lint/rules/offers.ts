import { lastLookedAt } from '../../../lib/catalogue/lastLookedAt';
import { offerFor } from '../../../lib/compose/offerFor';
import { resolveRecipient } from '../../../lib/compose/resolveRecipient';
import type { World } from '../../../lib/domain/catalogue';
import type { OfferRules } from '../../../lib/domain/offer';
import type { Problem } from '../../../lib/domain/problem';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/offers.json';

const problem = (place: string, text: string, remedy: string): Problem => ({
  file: FILE,
  place,
  problem: text,
  remedy,
});

/** Offers that no letter follows, kinds of record whose letter would not tell them, and letters home where that can harm. */
export const offerProblems = (rules: OfferRules, world: World, date: string): Problem[] => {
  const demandOf = (id: string) => world.demands.find((demand) => demand.id === id);
  const { byRecord, elsewhere } = rules;
  const all = [...byRecord, rules.otherwise, ...elsewhere].map(({ demand }) => demand);
  const unknown = [...new Set(all)].filter((id) => !demandOf(id));
  if (unknown.length > 0)
    return unknown.map((id) => problem(id, 'is no demand.', 'Name a folder of templates/demands.'));
  const partial = [...new Set(all)].filter((id) => demandOf(id)?.languages);
  if (partial.length > 0)
    return partial.map((id) =>
      problem(id, 'exists in some languages only.', 'Offer a demand that every page can show.'),
    );
  if (elsewhere.filter(({ states }) => !states).length !== 1)
    return [problem('elsewhere', 'not one row without states.', 'Keep one, for the states that no row names.')];
  const kinds = byRecord.flatMap((row) => row.kinds.map((kind) => ({ kind, demand: row.demand })));
  return [
    ...kinds
      .filter(({ kind }, index) => kinds.findIndex((one) => one.kind === kind) !== index)
      .map(({ kind }) => problem(kind, 'stands in two rows.', 'Let one row decide.')),
    ...kinds
      .filter(({ kind, demand }) => !demandOf(demand)?.records?.includes(kind))
      .map(({ kind, demand }) =>
        problem(kind, `letters on "${demand}" tell no record of it.`, 'Name a demand that lists it under `records`.'),
      ),
    ...elsewhere
      .filter(({ to }) => world.institutions.find(({ id }) => id === to)?.state !== undefined || to.length === 2)
      .map(({ to }) => problem(to, 'is a government.', 'Name a body of no state.')),
    ...world.states.flatMap(({ iso2 }) => {
      const { demand, to } = offerFor(iso2, { ...world, offers: rules }, date);
      const asked = demandOf(demand);
      const able = asked && resolveRecipient(to, asked, world, date)?.roles.length;
      return able ? [] : [problem(iso2, `nothing on "${demand}" can be written to "${to}".`, 'Offer another letter.')];
    }),
  ];
};

export const rule: Rule = {
  holds: 'A letter that can be written, first for each state; to a body where one to the own government can harm',
  catalogue: ({ world }) => offerProblems(world.offers, world, lastLookedAt()),
};
