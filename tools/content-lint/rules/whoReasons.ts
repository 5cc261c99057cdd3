import type { Demand } from '../../../lib/domain/demand';
import type { Problem } from '../../../lib/domain/problem';
import { reasonFor, type WhoWording } from '../../../lib/domain/who';

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
