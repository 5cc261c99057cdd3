import type { World } from '../domain/catalogue';
import { RECIPIENT_GROUPS, type RecipientGroup } from '../domain/recipientGroups';
import { councilMembers } from './resolveRecipient';

/** First day of the year after that of an ISO date. */
const nextJanuary = (date: string): string => `${Number(date.slice(0, 4)) + 1}-01-01`;

const MEMBERS: Readonly<Record<RecipientGroup, (world: World, date: string) => readonly string[]>> = {
  council: councilMembers,
  'council-january': (world, date) => councilMembers(world, nextJanuary(date)),
  eu: ({ groups }) => groups.eu,
  'all-states': ({ states }) => states.map(({ iso2 }) => iso2),
  // Past its day of review a record is told in no letter, and it puts nobody into a group either.
  'named-in-iraq': ({ groups, records }, date) =>
    records.filter(({ id, reviewBy }) => groups.namedInIraq.includes(id) && reviewBy >= date).map(({ state }) => state),
};

/**
 * ISO codes of a group's members on the day of a letter (ISO), in the order of the catalogue; empty where nobody is on
 * record for that day. Whether each can be asked is for {@link resolveRecipient} to say.
 */
export const groupMembers = (group: RecipientGroup, world: World, date: string): readonly string[] => {
  const members = new Set(MEMBERS[group](world, date));
  return world.states.filter(({ iso2 }) => members.has(iso2)).map(({ iso2 }) => iso2);
};

/** The groups that have members on that day. */
export const groupsOn = (world: World, date: string): readonly RecipientGroup[] =>
  RECIPIENT_GROUPS.filter((group) => groupMembers(group, world, date).length > 0);
