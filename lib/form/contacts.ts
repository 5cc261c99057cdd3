import type { ResolvedRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import { ADDRESS_LANGUAGES, type ContactPlace, type KnownContact, type KnownContacts } from '../domain/contact';
import { DEFAULT_OFFICE, type Office } from '../domain/offices';
import { fillSlots } from '../i18n/fillSlots';
import type { WritePageProps } from './writePageProps';

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

/** The office written to, also where the form leaves it open: what is usual may change with the letter's day. */
export const officeOf = ({ recipient, office }: Reached): Office =>
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

/** The address of the recipient and office themselves; null where none is known but by somebody else. */
export const nearestAddress = (
  contacts: KnownContacts,
  reached: Reached,
  posted: string,
  world: World,
): string | null => {
  const contact = contactsFor(contacts, reached).find((one) => one.lines && !isDetour(one, reached));
  return contact ? addressOf(contact, reached, posted, world) : null;
};

/** Whose known address a text is. */
export interface AddressOwner {
  /** ISO code or an institution's id. */
  readonly to: string;
  readonly contact: KnownContact;
  /** One of those of the letter's recipient and office. */
  readonly own: boolean;
  /** As it is offered, but for spaces, punctuation and case; else a few characters differ, or something stands beside it. */
  readonly exact: boolean;
}

/** Letters and digits alone: what tells two addresses apart. */
const coreOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const GRAM = 3;
/** A changed character takes at most three runs of three with it: so many changes, and no more than a quarter of all, leave an address what it is. */
const MOST_CHANGES = 3;
const MOST_PART = 4;

const gramsOf = (core: string): readonly string[] =>
  Array.from({ length: Math.max(core.length - GRAM + 1, 0) }, (_, at) => core.slice(at, at + GRAM));

interface KnownAddress extends Pick<AddressOwner, 'to' | 'contact'> {
  readonly grams: readonly string[];
  /** Of house, floor and town: with another number it is another house. */
  readonly numbers: readonly string[];
  /** Every form in which it can have been taken. */
  readonly forms: ReadonlySet<string>;
}

const numbersIn = (text: string): readonly string[] => text.normalize('NFKC').match(/\p{Nd}+/gu) ?? [];

const formsOf = ({ name = '', lines = [], countryNames = {} }: KnownContact): ReadonlySet<string> =>
  new Set(
    ['', name].flatMap((first) =>
      ['', ...Object.values(countryNames)].map((last) => coreOf(`${first}${lines.join('')}${last}`)),
    ),
  );

const prepared = new WeakMap<KnownContacts, readonly KnownAddress[]>();

const addressesIn = (contacts: KnownContacts): readonly KnownAddress[] => {
  const known =
    prepared.get(contacts) ??
    Object.entries(contacts).flatMap(([to, all]) =>
      all.flatMap((contact) =>
        contact.lines
          ? [
              {
                to,
                contact,
                grams: gramsOf(coreOf(contact.lines.join(''))),
                numbers: numbersIn(contact.lines.join('\n')),
                forms: formsOf(contact),
              },
            ]
          : [],
      ),
    );
  prepared.set(contacts, known);
  return known;
};

/**
 * Whose address a text holds, as far as is known: of several in one house the nearest, and the recipient's own before
 * others that are as near. Null for a text that is none of the known ones.
 */
export const ownerOf = (text: string, contacts: KnownContacts, reached: Reached): AddressOwner | null => {
  const core = coreOf(text);
  const found = new Set(gramsOf(core));
  const numbers = new Set(numbersIn(text));
  const own = contactsFor(contacts, reached);
  const [nearest] = addressesIn(contacts)
    .filter((known) => known.numbers.every((number) => numbers.has(number)))
    .flatMap(({ to, contact, grams, forms }) => {
      const far = grams.filter((gram) => !found.has(gram)).length;
      if (far > Math.min(MOST_CHANGES * GRAM, Math.floor(grams.length / MOST_PART))) return [];
      // To somebody else than the mission's head its lines alone would not say whose house it is.
      const isOwn = own.includes(contact) && (!isDetour(contact, reached) || core.includes(coreOf(contact.name ?? '')));
      // A house's address is part of those of its floors: what holds more of the text is nearer.
      return [{ owner: { to, contact, own: isOwn, exact: forms.has(core) }, held: grams.length - 2 * far }];
    })
    .sort(
      (a, b) =>
        Number(b.owner.exact) - Number(a.owner.exact) || b.held - a.held || Number(b.owner.own) - Number(a.owner.own),
    );
  return nearest?.owner ?? null;
};

/** Says of an address that is not the recipient's whose it is; null where there is nothing to say. */
export const foreignText = (
  owner: AddressOwner | null,
  world: World,
  { where }: Pick<WritePageProps['messages'], 'where'>,
): string | null => {
  if (!owner || owner.own) return null;
  const { to, contact } = owner;
  const state = world.states.find(({ iso2 }) => iso2 === to);
  const name = (state ?? world.institutions.find(({ id }) => id === to))?.name ?? to;
  const whose = contact.what === 'seat' ? name : fillSlots(where.whose, { name, place: where.what[contact.what] });
  return fillSlots(where.foreign, { whose });
};
