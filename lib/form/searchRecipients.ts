import { elsewhereFor, isGuarded } from '../compose/offerFor';
import { resolveRecipient } from '../compose/resolveRecipient';
import type { LetterWording, World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import type { Locale } from '../domain/locales';
import { type Office, OTHER_RECIPIENT, type RecipientId } from '../domain/offices';
import type { OtherNames } from '../domain/otherNames';
import {
  FIT,
  fitOf,
  GUESS_BY_WORD,
  guessOf,
  lettersAdded,
  makeNamed,
  makeTyped,
  type Named,
  type NamesOf,
  type Typed,
} from '../i18n/searchNames';
import { meantOffice } from './meantOffice';
import type { WritePageProps } from './writePageProps';

export interface RecipientEntry {
  readonly id: RecipientId;
  /** In the page's language. */
  readonly name: string;
  readonly group: string;
  /** Why it cannot be chosen for this demand; null where it can. */
  readonly reason: string | null;
  /** Why it can act on this demand; empty where nothing is said. */
  readonly why: string;
  /** Codes, and names in all languages; made when first asked for, since most people search for nobody. */
  readonly named: () => Named;
}

type Page = Pick<WritePageProps, 'locale' | 'messages' | 'wording'> & Partial<Pick<WritePageProps, 'why'>>;

/** A ministry and a state that is no member of the UN are governments; what is of one state is no international body. */
const groupOf = ({ legacy, state, national }: World['institutions'][number], { recipients, to }: Page['messages']) =>
  legacy ? recipients.legacy : state ? to.groupState : national ? to.groupNational : to.groupBody;

const reasonOf = (
  id: RecipientId,
  demand: Demand,
  world: World,
  date: string,
  { wording, messages }: Page,
): string | null => {
  const resolved = resolveRecipient(id, demand, world, date);
  if (!resolved || resolved.roles.length > 0) return null;
  const [role] = resolved.allRoles;
  const against = role && !demand.roles.includes(role) && wording.notOffered[role];
  // The demand's own words are about international bodies: of a government or a body of one state they would not be true.
  const { state, national } = world.institutions.find((one) => one.id === id) ?? {};
  return against || (state || national ? messages.to.noLetter : wording.institutionNotOffered);
};

/** Names that no list shows; null or left out while they are not there. */
export interface FurtherNames {
  readonly others?: OtherNames | null;
  /** Of the page's language, for formal names of states and whole names of bodies. */
  readonly wording?: Pick<LetterWording, 'states' | 'institutions'> | null;
}

const furtherNamesOf = (
  id: RecipientId,
  locale: Locale,
  { others, wording }: FurtherNames,
): Required<Pick<NamesOf, 'names' | 'shared' | 'meant'>> => {
  const shared = (others?.shared ?? []).filter(({ to }) => to.includes(id));
  const meant = shared.filter((row) => (row.meant?.[locale] ?? row.meant?.und) === id);
  const lines = wording?.institutions[id]?.forms.n.envelope.filter((line) => line !== '{name}');
  const whole = wording?.states[id]?.formal ?? lines?.join(' ');
  return {
    names: [...(others?.everywhere[id] ?? []), ...(others?.alone[id] ?? []), ...(whole ? [whole] : [])],
    shared: shared.flatMap(({ names }) => names),
    meant: meant.flatMap(({ names }) => names),
  };
};

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Every recipient there is, in the order of the catalogue, with names to search in all languages. */
export const recipientEntries = (
  world: World,
  demand: Demand,
  date: string,
  page: Page,
  further: FurtherNames = {},
): RecipientEntry[] => {
  const { messages, locale } = page;
  const namedAs = (id: RecipientId, codes: readonly string[], name: string): RecipientEntry['named'] =>
    once(() => {
      const { names, ...shared } = furtherNamesOf(id, locale, further);
      return makeNamed({ codes, names: [name, ...names], ...shared });
    });
  const whyOf = (id: RecipientId): string => {
    const [role] = resolveRecipient(id, demand, world, date)?.roles ?? [];
    return (role && page.why?.[role]) ?? '';
  };
  const states = world.states.map(
    ({ iso2, iso3, name }): RecipientEntry => ({
      id: iso2,
      name,
      group: messages.to.groupState,
      reason: reasonOf(iso2, demand, world, date, page),
      why: whyOf(iso2),
      named: namedAs(iso2, [iso2, iso3], name),
    }),
  );
  const institutions = world.institutions.map(
    (institution): RecipientEntry => ({
      id: institution.id,
      name: institution.name,
      group: groupOf(institution, messages),
      reason: reasonOf(institution.id, demand, world, date, page),
      why: whyOf(institution.id),
      named: namedAs(institution.id, [institution.id], institution.name),
    }),
  );
  const other: RecipientEntry = {
    id: OTHER_RECIPIENT,
    name: messages.to.other,
    group: messages.to.otherHint,
    reason: null,
    why: '',
    named: once(() => makeNamed({ names: [messages.to.other] })),
  };
  return [...institutions, ...states, other];
};

/** What was found for a typed text, the best first. */
export interface SearchResult {
  readonly found: readonly RecipientEntry[];
  /** No name holds the text: these are near to it, or it names them among other words. */
  readonly guessed: boolean;
  /**
   * The one that is meant without doubt, so that Enter may choose it; null where the person has to say which. Before all
   * names are there nobody is: the text may be a name of another, too.
   */
  readonly sure: RecipientEntry | null;
}

const MOST_GUESSES = 5;

/** Fewer letters beside an office name no state. */
const SHORTEST_REST = 2;

interface Ranked {
  readonly entry: RecipientEntry;
  readonly place: number;
}

/** Sorted by place, those that can be chosen first, then by name; entries without a place are left out. */
const ranked = (
  entries: readonly RecipientEntry[],
  placeOf: (entry: RecipientEntry) => number | null,
): readonly Ranked[] =>
  entries
    .flatMap((entry) => {
      const place = placeOf(entry);
      return place === null ? [] : [{ entry, place }];
    })
    .sort(
      (a, b) =>
        a.place - b.place ||
        Number(a.entry.reason !== null) - Number(b.entry.reason !== null) ||
        a.entry.name.localeCompare(b.entry.name),
    );

const entriesOf = (rows: readonly Ranked[]): RecipientEntry[] => rows.map(({ entry }) => entry);

/** “Iraqi” begins the name of a ministry, and is Iraq, too. */
const extendedBeside = (
  rows: readonly Ranked[],
  entries: readonly RecipientEntry[],
  typed: Typed,
): readonly Ranked[] => {
  const found = new Set(entriesOf(rows));
  return ranked(
    entries.filter((entry) => !found.has(entry)),
    ({ named }) => lettersAdded(named(), typed),
  );
};

/**
 * Who is called what was typed, in any language; where nobody is, whom it may mean.
 * `complete`: whether the entries have all their names, so that the only one who is called so is the only one.
 */
export const searchRecipients = (entries: readonly RecipientEntry[], text: string, complete: boolean): SearchResult => {
  const typed = makeTyped(text);
  if (!typed.text) return { found: [], guessed: false, sure: null };
  const rows = ranked(entries, ({ named }) => fitOf(named(), typed));
  if (rows.length > 0) {
    const exact = rows.filter(({ place }) => place <= FIT.sharedName);
    const fitting = exact.length > 0 ? rows : [...rows, ...extendedBeside(rows, entries, typed)];
    const [only, another] = exact.length > 0 ? exact : fitting;
    const sure = complete && only && !another && !only.entry.reason;
    return { found: entriesOf(fitting), guessed: false, sure: sure ? only.entry : null };
  }
  const guesses = ranked(entries, ({ named }) => guessOf(named(), typed));
  const [best] = guesses;
  const kind = best && best.place < GUESS_BY_WORD ? guesses.filter(({ place }) => place < GUESS_BY_WORD) : guesses;
  return { found: entriesOf(kind).slice(0, MOST_GUESSES), guessed: true, sure: null };
};

/**
 * The same for a text that may name an office beside the state, or alone. With an office alone nobody is found: it is that of
 * the own government, which the suggestions begin with.
 */
export const searchOffices = (
  entries: readonly RecipientEntry[],
  text: string,
  complete: boolean,
  offices: OtherNames['offices'],
): SearchResult & { readonly office: Office | null; readonly alone: boolean } => {
  const { office, rest } = meantOffice(text, offices);
  const whole = searchRecipients(entries, text, complete);
  if (!office || (whole.found.length > 0 && !whole.guessed)) return { ...whole, office, alone: false };
  if (rest.length < SHORTEST_REST) return { found: [], guessed: false, sure: null, office, alone: true };
  const named = searchRecipients(entries, rest, complete);
  return { ...(named.found.length > 0 ? named : whole), office, alone: false };
};

/** What the person said about themselves: where they live, and a country whose citizen they are; empty where not given. */
export interface OwnCountries {
  readonly country: string;
  readonly citizenship: string;
}

/**
 * Shown before anything is typed: the own governments if countries were chosen, each with why, who holds or decides,
 * then the bodies. Where a letter to the own government can harm, a body stands before it.
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
  const offered = isGuarded(country, world.safeguards)
    ? [elsewhereFor(country, world.offers)?.to ?? '', ...bodies]
    : [];
  const first = offered.filter((id) => entries.some((entry) => entry.id === id && !entry.reason)).slice(0, 1);
  const ids = new Set([...first, country, citizenship, ...custodians, ...bodies, OTHER_RECIPIENT]);
  return [...ids].flatMap((id) => {
    const entry = entries.find((candidate) => candidate.id === id && !candidate.reason);
    return entry ? [{ ...entry, group: (id && why[id]) || entry.group }] : [];
  });
};
