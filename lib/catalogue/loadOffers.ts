import { type Offer, offerFor } from '../compose/offerFor';
import { lastLookedAt } from './lastLookedAt';
import { loadBareWorld } from './loadWorld';

/** For each member state of the United Nations, by its ISO code, the letter that is offered first to those who live there. */
export const offersByState = (): ReadonlyMap<string, Offer> => {
  const world = loadBareWorld();
  return new Map(world.states.map(({ iso2 }) => [iso2, offerFor(iso2, world, lastLookedAt())]));
};
