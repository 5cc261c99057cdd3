import type { World } from '@/lib/domain/catalogue';
import type { Demand } from '@/lib/domain/demand';
import type { Locale } from '@/lib/domain/locales';
import { OTHER_RECIPIENT, type RecipientId } from '@/lib/domain/offices';
import { resolveRecipient } from '@/lib/letter/resolveRecipient';
import { foldForSearch } from '@/lib/locale/foldForSearch';
import type { WritePageProps } from './writePageProps';

export interface RecipientEntry {
  readonly id: RecipientId;
  /** In the page's language. */
  readonly name: string;
  readonly group: string;
  /** Why it cannot be chosen for this demand; null where it can. */
  readonly reason: string | null;
  readonly codes: readonly string[];
  /** Names in all languages, the page's first, folded. */
  readonly folded: readonly string[];
}

type Page = Pick<WritePageProps, 'locale' | 'messages' | 'wording'>;

const reasonOf = (id: RecipientId, demand: Demand, world: World, date: string, { wording }: Page): string | null => {
  const resolved = resolveRecipient(id, demand, world, date);
  if (!resolved || resolved.roles.length > 0) return null;
  const [role] = resolved.allRoles;
  return (role && !demand.roles.includes(role) && wording.notOffered[role]) || wording.institutionNotOffered;
};

/** Every recipient there is, in the order of the catalogue, with names to search in all languages. */
export const recipientEntries = (world: World, demand: Demand, date: string, page: Page): RecipientEntry[] => {
  const { messages, locale } = page;
  const names = (all: Readonly<Record<Locale, string>>) => [all[locale], ...Object.values(all)].map(foldForSearch);
  const states = world.states.map(
    ({ iso2, iso3, names: all }): RecipientEntry => ({
      id: iso2,
      name: all[locale],
      group: messages.to.groupState,
      reason: reasonOf(iso2, demand, world, date, page),
      codes: [iso2.toLowerCase(), iso3.toLowerCase()],
      folded: names(all),
    }),
  );
  const institutions = world.institutions.map(
    ({ id, legacy, names: all }): RecipientEntry => ({
      id,
      name: all[locale],
      group: legacy ? messages.recipients.legacy : messages.to.groupBody,
      reason: reasonOf(id, demand, world, date, page),
      codes: [id.toLowerCase()],
      folded: names(all),
    }),
  );
  const other: RecipientEntry = {
    id: OTHER_RECIPIENT,
    name: messages.to.other,
    group: messages.to.otherHint,
    reason: null,
    codes: [],
    folded: [foldForSearch(messages.to.other)],
  };
  return [...institutions, ...states, other];
};

/** 0 = the code itself, then: begins the name, begins another language's, begins a word, is anywhere; null = no match. */
const rank = ({ codes, folded }: RecipientEntry, query: string): number | null => {
  if (codes.includes(query)) return 0;
  if (folded[0]?.startsWith(query)) return 1;
  if (folded.some((name) => name.startsWith(query))) return 2;
  if (folded.some((name) => name.includes(` ${query}`))) return 3;
  return folded.some((name) => name.includes(query)) ? 4 : null;
};

export const searchRecipients = (entries: readonly RecipientEntry[], text: string): RecipientEntry[] => {
  const query = foldForSearch(text);
  if (!query) return [];
  return entries
    .flatMap((entry) => {
      const place = rank(entry, query);
      return place === null ? [] : [{ entry, place }];
    })
    .sort((a, b) => a.place - b.place || a.entry.name.localeCompare(b.entry.name))
    .map(({ entry }) => entry);
};

/** What the person said about themselves: where they live, and a country whose citizen they are; empty where not given. */
export interface OwnCountries {
  readonly country: string;
  readonly citizenship: string;
}

/**
 * Shown before anything is typed: the own governments if countries were chosen, each with why, who holds or decides,
 * then the bodies.
 */
export const suggestRecipients = (
  entries: readonly RecipientEntry[],
  world: World,
  { country, citizenship }: OwnCountries,
  messages: Page['messages'],
): RecipientEntry[] => {
  const { homeState, citizenState } = messages.recipients;
  const why: Readonly<Record<string, string>> = { [citizenship]: citizenState, [country]: homeState };
  const custodians = world.states.filter(({ roles }) => roles.includes('custodian')).map(({ iso2 }) => iso2);
  const bodies = world.institutions.filter(({ state, legacy }) => !state && !legacy).map(({ id }) => id);
  const ids = new Set([country, citizenship, ...custodians, ...bodies, OTHER_RECIPIENT]);
  return [...ids].flatMap((id) => {
    const entry = entries.find((candidate) => candidate.id === id && !candidate.reason);
    return entry ? [{ ...entry, group: (id && why[id]) || entry.group }] : [];
  });
};
