import * as v from 'valibot';
import type { DemandWording } from './demand';
import { ROLES, type Role } from './role';

const Text = v.pipe(v.string(), v.minLength(1));

/** content/<locale>/who.json: why somebody in a role can act; shown with the recipient and on the page “Who can do what”. */
export const WhoWording = v.strictObject({
  /** The role's name, why it can act whatever the demand, and why it cannot where a demand that leaves it out is silent. */
  roles: v.record(
    v.picklist(ROLES),
    v.strictObject({
      /** As a heading. */
      name: Text,
      /** Why it can act, whatever the demand: a sentence that begins with the role as “it”. */
      why: Text,
      /** Why it cannot where a demand leaves it out, and who can. */
      whyNot: v.optional(Text),
    }),
  ),
  /** Demand → role → why it can act on this demand, where that is more than the general reason. */
  demands: v.record(v.string(), v.record(v.picklist(ROLES), Text)),
});
export type WhoWording = v.InferOutput<typeof WhoWording>;

/** Why a role can act on a demand; null where no reason is written. */
export const reasonFor = ({ roles, demands }: WhoWording, demand: string, role: Role): string | null =>
  demands[demand]?.[role] ?? roles[role]?.why ?? null;

/** Why roles cannot act on a demand that leaves them out, and who can: in the demand's own words, else in the role's. */
export const reasonsAgainst = (
  { roles }: WhoWording,
  own: DemandWording['notOffered'],
): DemandWording['notOffered'] => ({
  ...Object.fromEntries(Object.entries(roles).flatMap(([role, { whyNot }]) => (whyNot ? [[role, whyNot]] : []))),
  ...own,
});
