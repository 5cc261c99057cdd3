import type { ResolvedRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import { ADDRESS_LANGUAGES, type ContactPlace, type KnownContact, type KnownContacts } from '../domain/contact';
import { DEFAULT_OFFICE, type Office } from '../domain/offices';

type Places = readonly ContactPlace[];
const BY_MISSION: Places = ['mission'];

/**
 * Where an office of a state takes letters, the nearest first. The mission in New York is the state's, not the office's;
 * an ambassador has an embassy of which nothing is known here, and a member of a chamber is reached at the parliament.
 */
const PLACES: Readonly<Record<Office, Places>> = {
  'foreign-minister': ['foreign-ministry', 'mission'],
  'head-of-government': BY_MISSION,
  'head-of-state': BY_MISSION,
  'interior-minister': BY_MISSION,
  'justice-minister': ['justice-ministry', 'mission'],
  'pr-un': BY_MISSION,
  ambassador: [],
  'member-of-parliament': ['parliament'],
  senator: ['parliament'],
};

/** Whom a letter is to. */
export interface Reached {
  readonly recipient: ResolvedRecipient;
  /** As the form holds it: empty for the usual one. */
  readonly office: string;
}

const officeOf = ({ recipient, office }: Reached): Office =>
  recipient.offices.find((one) => one === office) ?? recipient.defaultOffice ?? DEFAULT_OFFICE;

/** What is known of where a letter can be sent, the nearest to its recipient first. */
export const contactsFor = (contacts: KnownContacts, reached: Reached): readonly KnownContact[] => {
  const { id, state } = reached.recipient;
  const own = id === state ? [] : (contacts[id] ?? []);
  const office = officeOf(reached);
  const ofState = state ? (contacts[state] ?? []) : [];
  return [
    ...own,
    ...PLACES[office].flatMap((place) =>
      ofState.filter(({ what, senate }) => what === place && (office !== 'senator' || senate === true)),
    ),
  ];
};

/** Whether a letter goes to its recipient by somebody else: what is no part of the office must be said beside its address. */
export const isDetour = ({ what }: KnownContact, reached: Reached): boolean =>
  what === 'mission' && officeOf(reached) !== 'pr-un';

/** A country's name as the last line of an address posted in another, in capitals; null at home. */
const countryLine = ({ country, countryNames }: KnownContact, posted: string, { languages }: World): string | null => {
  if (country === posted) return null;
  const spoken = languages.rows.find(({ to, status }) => status === 'official' && to.includes(posted))?.languages;
  const locale = spoken?.find((language) => ADDRESS_LANGUAGES.includes(language)) ?? 'en';
  return countryNames?.[locale]?.toLocaleUpperCase(locale) ?? null;
};

/**
 * The lines of a contact's address as they follow those that name the office, for a letter posted in a country (ISO code;
 * empty where it is not known). Null where no address is known.
 */
export const addressOf = (contact: KnownContact, reached: Reached, posted: string, world: World): string | null => {
  const { name, lines, country } = contact;
  if (!lines || !country) return null;
  // The office itself names the mission already.
  const named = name && (contact.what !== 'mission' || isDetour(contact, reached)) ? [name] : [];
  return [...named, ...lines, countryLine(contact, posted, world)].filter((line) => line !== null).join('\n');
};
