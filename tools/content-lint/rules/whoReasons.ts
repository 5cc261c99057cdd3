import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { ROLES, type Role } from '../../../lib/domain/role';
import { reasonFor, reasonsAgainst, type WhoWording } from '../../../lib/domain/who';
import type { Rule } from '../rule';

/** A role that a demand offers and of which no page could say why, and reasons for what is not offered. */
export const whoProblems = (
  file: string,
  wording: WhoWording,
  demands: readonly Pick<Demand, 'id' | 'roles'>[],
): Problem[] => [
  ...demands.flatMap(({ id, roles }) =>
    roles
      .filter((role) => reasonFor(wording, id, role) === null || !wording.roles[role])
      .map((role) => ({
        file,
        place: `${id}.${role}`,
        problem: 'nothing says why this role can act.',
        remedy: 'Add the role under `roles`, or its reason under `demands`.',
      })),
  ),
  ...Object.entries(wording.demands).flatMap(([id, reasons]) => {
    const offered: readonly string[] = demands.find((demand) => demand.id === id)?.roles ?? [];
    return Object.keys(reasons)
      .filter((role) => !offered.includes(role))
      .map((role) => ({
        file,
        place: `demands.${id}.${role}`,
        problem: 'gives a reason for a role that this demand does not offer.',
        remedy: 'Take it out, or add the role to demand.json.',
      }));
  }),
];

/** Every role a demand leaves out has a reason that the page can give. */
const notOfferedProblems = (
  file: string,
  { roles }: Pick<Demand, 'roles'>,
  given: Readonly<Partial<Record<Role, string>>>,
): Problem[] =>
  ROLES.filter((role) => !roles.includes(role) && !given[role]).map((role) => ({
    file,
    place: `notOffered.${role}`,
    problem: 'no reason is given why this role cannot act.',
    remedy: 'Say why, and who can act instead.',
  }));

export const rule: Rule = {
  holds: 'A reason for every role a demand offers and for every one it does not',
  locale: ({ fileOf, content, world, cards }) => [
    ...whoProblems(fileOf('who'), content.who, world.demands),
    ...cards.flatMap(({ file, demand, wording }) =>
      notOfferedProblems(file, demand, reasonsAgainst(content.who, wording.notOffered)),
    ),
  ],
};
