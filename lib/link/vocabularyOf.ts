import type { World } from '../domain/catalogue';
import { LOCALES } from '../domain/locales';
import { OFFICES, OTHER_RECIPIENT } from '../domain/offices';
import type { LinkVocabulary } from './prefilledLink';

/** What a link may name in this world. */
export const vocabularyOf = (world: World): LinkVocabulary => ({
  isRecipient: (id) =>
    id === OTHER_RECIPIENT ||
    world.states.some(({ iso2 }) => iso2 === id) ||
    world.institutions.some((institution) => institution.id === id),
  isOffice: (to, office): office is never =>
    (OFFICES as readonly string[]).includes(office) && world.states.some(({ iso2 }) => iso2 === to),
  isLocale: (tag): tag is never => (LOCALES as readonly string[]).includes(tag),
  isDemand: (id) => world.demands.some((demand) => demand.id === id),
});
