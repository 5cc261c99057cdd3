import type { Act } from '../../../lib/domain/act';
import type { World } from '../../../lib/domain/catalogue';
import type { Fact } from '../../../lib/domain/fact';
import type { Problem } from '../../../lib/domain/problem';
import { ROLES } from '../../../lib/domain/role';
import type { Rule } from '../rule';

const FILE = 'content/catalogue/acts.json';

/** Acts without a fact, or that thank somebody who cannot be written to about the demand. */
export const actProblems = (
  acts: readonly Act[],
  facts: readonly Pick<Fact, 'id'>[],
  world: Pick<World, 'states' | 'demands'>,
): Problem[] =>
  acts.flatMap(({ state, demand: id, fact }, index) => {
    const known = world.states.find(({ iso2 }) => iso2 === state);
    const demand = world.demands.find((candidate) => candidate.id === id);
    const roles = known ? ROLES.filter((role) => demand?.roles.includes(role) && known.roles.includes(role)) : [];
    const twice = acts.findIndex((act) => act.state === state && act.demand === id) < index;
    const wrong = [
      ...(facts.some((row) => row.id === fact) ? [] : [`fact "${fact}" is not in the ledger.`]),
      ...(known ? [] : [`state "${state}" does not exist.`]),
      ...(demand ? [] : [`demand "${id}" does not exist.`]),
      ...(known && demand && roles.length === 0 ? [`"${state}" has no role for "${id}".`] : []),
      ...(twice ? [`"${state}" is thanked twice for "${id}".`] : []),
    ];
    return wrong.map((problem) => ({
      file: FILE,
      place: `row ${index + 1}`,
      problem,
      remedy: 'Only a fact of the ledger makes an act, of a state that can be written to about the demand.',
    }));
  });

export const rule: Rule = {
  holds: 'Thanks only for what the ledger says a state did, once, and to a state that can be written to about it',
  catalogue: ({ world, facts }) => actProblems(world.acts, facts, world),
};
