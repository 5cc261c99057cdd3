import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { World } from '../../lib/domain/catalogue';
import { ANSWERS, LETTER_KINDS, WRITING_AS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { OFFICES, OTHER_RECIPIENT } from '../../lib/domain/offices';
import { TEXT_SIZES } from '../../lib/domain/textSizes';

/** What --list prints: who there is, what can be asked, in which languages, and which pairs are offered on a day. */
export const listCatalogue = (world: World, date: string) => {
  const recipients = [
    ...world.states.map(({ iso2 }) => iso2),
    ...world.institutions.map(({ id }) => id),
    OTHER_RECIPIENT,
  ];
  const pairs = world.demands.flatMap((demand) =>
    recipients.flatMap((to) => {
      const resolved = resolveRecipient(to, demand, world, date);
      if (!resolved?.roles.length) return [];
      return [{ demand: demand.id, to, roles: resolved.roles, office: resolved.defaultOffice }];
    }),
  );
  return {
    date,
    demands: world.demands.map(({ id, roles, languages = LOCALES }) => ({ id, roles, languages })),
    languages: LOCALES,
    layouts: world.layouts.map(({ id }) => id),
    envelopes: world.envelopes.map(({ id }) => id),
    textSizes: TEXT_SIZES,
    kinds: LETTER_KINDS,
    answers: ANSWERS,
    writingAs: WRITING_AS,
    acts: world.acts,
    offices: OFFICES,
    states: world.states.map(({ iso2, name }) => ({ to: iso2, name })),
    institutions: world.institutions.map(({ id, name, role }) => ({ to: id, name, role })),
    pairs,
  };
};
