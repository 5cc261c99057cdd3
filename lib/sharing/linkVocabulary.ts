import { officeIn } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import { LOCALES } from '../domain/locales';
import { OTHER_RECIPIENT } from '../domain/offices';
import type { LinkVocabulary } from './linkFormat';

/** What a link may name in this world. */
export const vocabularyOf = (world: World): LinkVocabulary => ({
  isRecipient: (id) =>
    id === OTHER_RECIPIENT ||
    world.states.some(({ iso2 }) => iso2 === id) ||
    world.institutions.some((institution) => institution.id === id),
  isOffice: (to, office): office is never =>
    world.states.some(({ iso2 }) => iso2 === to) && officeIn(to, office, world) !== null,
  isLocale: (tag): tag is never => (LOCALES as readonly string[]).includes(tag),
  isDemand: (id) => world.demands.some((demand) => demand.id === id),
});
