import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { RecipientId } from '../domain/offices';
import { elsewhereFor, isGuarded } from './offerFor';
import { resolveRecipient } from './resolveRecipient';

/**
 * Whom somebody who lives in `state` (ISO code) writes to about a demand, unless they choose: their own government; where a
 * letter to it can harm, the body that is offered there if it can act on this, else the first that can. Null where nobody
 * of these can. `date` is ISO.
 */
export const firstRecipient = (state: string, demand: Demand, world: World, date: string): RecipientId | null => {
  const bodies = world.institutions.filter((body) => !body.state && !body.legacy && !body.national).map(({ id }) => id);
  const offered = isGuarded(state, world.safeguards) ? [elsewhereFor(state, world.offers)?.to, ...bodies] : [state];
  return offered.find((id) => id && (resolveRecipient(id, demand, world, date)?.roles.length ?? 0) > 0) ?? null;
};
