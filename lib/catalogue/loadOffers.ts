import { type Offer, offerFor } from '../compose/offerFor';
import { OfferRules } from '../domain/offer';
import { lastLookedAt } from './lastLookedAt';
import { loadBareWorld } from './loadWorld';
import { readContent } from './readContent';

export const loadOfferRules = (): OfferRules => readContent('content/catalogue/offers.json', OfferRules);

/** For each member state of the United Nations, by its ISO code, the letter that is offered first to those who live there. */
export const offersByState = (): ReadonlyMap<string, Offer> => {
  const world = loadBareWorld();
  const rules = loadOfferRules();
  return new Map(world.states.map(({ iso2 }) => [iso2, offerFor(iso2, world, rules, lastLookedAt())]));
};
