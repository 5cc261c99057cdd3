import { councilMembers, resolveRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { Demand } from '@/lib/domain/demand';
import type { Role } from '@/lib/domain/role';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Messages } from '@/lib/i18n/messages';

const YEARS_SHOWN = 2;

/** Years of the Council that pages show: the last ones on record. Which of them is now depends on who reads when. */
export const councilYears = ({ council }: Pick<World, 'council'>): string[] =>
  Object.keys(council.elected).sort().slice(-YEARS_SHOWN);

/** Whom a role means for a demand, one line of text each. A ministry stands for its state, where that is on the list of states. */
export const recipientsOf = (
  role: Role,
  demand: Demand,
  world: World,
  { who: messages, punctuation: { colon, between } }: Pick<Messages, 'who' | 'punctuation'>,
  /** By id of institution: what the mark at its name refers to. */
  footnotes: Readonly<Record<string, string>> = {},
): string[] => {
  const nameOf = (iso2: string): string => world.states.find((state) => state.iso2 === iso2)?.name ?? iso2;
  const listed = (names: readonly string[]): string[] => (names.length > 0 ? [names.join(between)] : []);
  const isListed = (iso2: string | undefined): boolean => world.states.some((state) => state.iso2 === iso2);
  const named = world.institutions.filter(
    ({ id, role: own, state }) => own === role && !isListed(state) && demand.institutions.includes(id),
  );
  const bodies = [...listed(named.map(({ name }) => name)), ...named.flatMap(({ id }) => footnotes[id] ?? [])];
  const year = councilYears(world).at(-1) ?? '';
  const able = world.states.filter(({ iso2 }) =>
    resolveRecipient(iso2, demand, world, `${year}-01-01`)?.roles.includes(role),
  );
  switch (role) {
    case 'custodian':
    case 'nationality-no-return':
    case 'nationality-no-men':
      return listed(able.map(({ iso2 }) => nameOf(iso2)));
    case 'coalition-member':
      return [...listed(able.map(({ iso2 }) => nameOf(iso2))), ...bodies];
    case 'council-member':
      return councilYears(world).map(
        (shown) => `${shown}${colon}${councilMembers(world, shown).map(nameOf).join(between)}`,
      );
    case 'nationality':
    case 'supporting-state':
      return [fillSlots(messages.allStates, { count: able.length }), ...bodies];
    case 'other':
      return [messages.parliament, ...bodies];
    default:
      return bodies;
  }
};
