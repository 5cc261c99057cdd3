import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import { DEFAULT_OFFICE, isMandate, OFFICES, type Office, OTHER_RECIPIENT, type RecipientId } from '../domain/offices';
import type { BareInstitution, State } from '../domain/recipient';
import type { Role } from '../domain/role';
import { GUARDED_ROLE } from '../domain/safeguard';

/** A recipient together with what it can do about one demand on one day; no roles means: not offered. */
export interface ResolvedRecipient {
  readonly id: RecipientId;
  readonly kind: 'state' | 'institution' | 'other';
  /** Strongest first, as the demand orders them. */
  readonly roles: readonly Role[];
  /** Roles it has whatever the demand: the reason why it is not offered, where none of them fits. */
  readonly allRoles: readonly Role[];
  /** ISO code of the state addressed, also of a ministry in the list of institutions. */
  readonly state: string | null;
  readonly defaultOffice: Office | null;
  /** A kingdom, whose head of state is styled Majesty. */
  readonly kingdom: boolean;
  /** Offices of the state that can be written to about the demand, the usual one first; empty for institutions. */
  readonly offices: readonly Office[];
}

/** Takes the place of a recipient not chosen yet, in the preview only. */
export const UNCHOSEN: ResolvedRecipient = {
  id: '',
  kind: 'other',
  roles: ['other'],
  allRoles: ['other'],
  state: null,
  defaultOffice: null,
  kingdom: false,
  offices: [],
};

/** Members of the Security Council in the year of an ISO date; empty where the year is not on record. */
export const councilMembers = (world: World, date: string): readonly string[] => {
  const elected = world.council.elected[date.slice(0, 4)];
  return elected ? [...world.council.permanent, ...elected] : [];
};

/**
 * As what a state of nationality is written to. To a state to which nobody is to be asked back nothing is written that
 * rests on its care for its nationals; one that is asked for no men is written to otherwise as any other.
 */
const nationalityRole = (state: State, { safeguards }: World, demand: Demand): Role => {
  const effect = safeguards.find((safeguard) => safeguard.state === state.iso2)?.effect ?? 'with-request';
  const role = GUARDED_ROLE[effect];
  return effect === 'no-return' || demand.roles.includes(role) ? role : 'nationality';
};

const stateRoles = (state: State, demand: Demand, world: World, date: string): Role[] => [
  ...state.roles.map((role) => (role === 'nationality' ? nationalityRole(state, world, demand) : role)),
  ...(councilMembers(world, date).includes(state.iso2) ? (['council-member'] as const) : []),
  ...(state.coalition ? (['coalition-member'] as const) : []),
];

const offered = (demand: Demand, roles: readonly Role[], state: string | null): Role[] =>
  demand.roles.filter((role) => {
    if (state !== null && demand.withoutStates.includes(state)) return false;
    const only = demand.roleStates[role];
    return roles.includes(role) && (!only || (state !== null && only.includes(state)));
  });

/** Offices a state has, in the order of {@link OFFICES}; where one person holds two, the higher one. */
export const officesOf = (state: string, { governments }: World): Office[] => {
  const { onePerson, senates, without } = governments;
  const missing = without.filter(({ states }) => states.includes(state)).flatMap(({ offices }) => offices);
  return OFFICES.filter(
    (office) =>
      !missing.includes(office) &&
      (office !== 'head-of-government' || !onePerson.states.includes(state)) &&
      (office !== 'senator' || senates.states.includes(state)),
  );
};

/**
 * The office meant by a name from a link, a draft or the form; null where the state has none.
 * "head-of-government" is the president where the president heads the government.
 */
export const officeIn = (state: string, text: string, world: World): Office | null => {
  const onePerson = world.governments.onePerson.states.includes(state);
  const meant = onePerson && text === 'head-of-government' ? 'head-of-state' : text;
  return officesOf(state, world).find((office) => office === meant) ?? null;
};

/** Offices whose holder has a part in what the state does in its strongest role. */
const inRemit = (offices: readonly Office[], role: Role | undefined, { governments }: World): Office[] => {
  const outside = governments.outsideRemit.filter(({ roles }) => role && roles.includes(role));
  return offices.filter((office) => !outside.some(({ offices: others }) => others.includes(office)));
};

/** Offices without those written to in the role `other`, where that would ask a state for people it is not to be asked for. */
const withoutOpenRequests = (offices: readonly Office[], state: State, demand: Demand, { safeguards }: World) => {
  const guarded = safeguards.some(({ state: iso2, effect }) => iso2 === state.iso2 && effect !== 'with-request');
  return guarded && demand.returns.includes('other') ? offices.filter((office) => !isMandate(office)) : offices;
};

const fromState = (state: State, demand: Demand, world: World, date: string): ResolvedRecipient => {
  const allRoles = stateRoles(state, demand, world, date);
  const roles = offered(demand, allRoles, state.iso2);
  const had = inRemit(withoutOpenRequests(officesOf(state.iso2, world), state, demand, world), roles[0], world);
  const usual = had.find((office) => roles[0] && office === demand.offices[roles[0]]) ?? DEFAULT_OFFICE;
  const offices = [usual, ...had.filter((office) => office !== usual)];
  const kingdom = world.governments.kingdoms.states.includes(state.iso2);
  return { id: state.iso2, kind: 'state', roles, allRoles, state: state.iso2, defaultOffice: usual, kingdom, offices };
};

const fromInstitution = (institution: BareInstitution, demand: Demand): ResolvedRecipient => {
  // The Coalition helps as its members do where a demand has nothing to ask of it alone.
  const { role } = institution;
  const allRoles: Role[] = role === 'coalition-member' ? [role, 'supporting-state'] : [role];
  const state = institution.state ?? null;
  const roles = demand.institutions.includes(institution.id) ? offered(demand, allRoles, state) : [];
  return {
    id: institution.id,
    kind: 'institution',
    roles,
    allRoles,
    state,
    defaultOffice: null,
    kingdom: false,
    offices: [],
  };
};

/** Who `id` is and what it can do about `demand` on `date` (ISO); null where there is no such recipient. */
export const resolveRecipient = (
  id: RecipientId,
  demand: Demand,
  world: World,
  date: string,
): ResolvedRecipient | null => {
  if (id === OTHER_RECIPIENT) {
    const roles = offered(demand, ['other'], null);
    return {
      id,
      kind: 'other',
      roles,
      allRoles: ['other'],
      state: null,
      defaultOffice: null,
      kingdom: false,
      offices: [],
    };
  }
  const state = world.states.find(({ iso2 }) => iso2 === id);
  if (state) return fromState(state, demand, world, date);
  const institution = world.institutions.find((candidate) => candidate.id === id);
  return institution ? fromInstitution(institution, demand) : null;
};

/** The same among those that can be written to about the demand; null for institutions, too. */
export const officeFor = ({ kind, id, offices }: ResolvedRecipient, text: string, world: World): Office | null => {
  const meant = kind === 'state' ? officeIn(id, text, world) : null;
  return meant !== null && offices.includes(meant) ? meant : null;
};

/** As a form holds an office: the recipient's usual one, which may be another next year, by no name. */
export const heldOffice = (office: Office, { defaultOffice }: ResolvedRecipient): Office | '' =>
  office === defaultOffice ? '' : office;

export const isOffice = (text: string): text is Office => (OFFICES as readonly string[]).includes(text);
