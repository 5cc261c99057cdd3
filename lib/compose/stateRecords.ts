import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { LetterRecord } from '../domain/stateRecord';
import type { LetterVote } from '../domain/vote';

/** A letter tells its reader of three records at most, of different kinds before two of one. */
export const MOST_RECORDS = 3;

/** Records about `state` that bear on a demand and may still be said on `date` (ISO), the newest first. */
const recordsOn = (world: World, demand: DemandId, state: string | null, date: string): readonly LetterRecord[] => {
  const kinds = world.demands.find(({ id }) => id === demand)?.records ?? [];
  return world.records.filter(
    (record) => record.state === state && kinds.includes(record.kind) && record.reviewBy >= date,
  );
};

/** What a state may be thanked for: a return by a record, or another act by a fact; null where no source says that it acted. */
export type Thanked = { readonly record: LetterRecord } | { readonly fact: string };

export const thankedFor = (world: World, demand: DemandId, state: string | null, date: string): Thanked | null => {
  const record = recordsOn(world, demand, state, date).find(({ kind }) => kind === 'returned');
  if (record) return { record };
  const act = world.acts.find((one) => one.state === state && one.demand === demand);
  return act ? { fact: act.fact } : null;
};

/** What a state did together with others that bears on a demand, and that may still be said on `date` (ISO). */
export const votedFor = (world: World, demand: DemandId, state: string | null, date: string): LetterVote | null =>
  world.votes.find(
    ({ demands, states, reviewBy }) =>
      state !== null && demands.includes(demand) && states.includes(state) && reviewBy >= date,
  ) ?? null;

/** What else is known of a state, the newest of each kind first; of returns only how many there were in all. */
export const knownOf = (
  world: World,
  demand: DemandId,
  state: string | null,
  date: string,
): readonly LetterRecord[] => {
  const thanked = thankedFor(world, demand, state, date);
  const told = thanked && 'record' in thanked ? thanked.record : null;
  const others = recordsOn(world, demand, state, date).filter(
    (record) =>
      record.id !== told?.id && (record.kind !== 'returned' || (record.span === 'total' && record.asOf === told?.asOf)),
  );
  const isFirst = ({ kind }: LetterRecord, index: number): boolean =>
    others.findIndex((one) => one.kind === kind) === index;
  return [...others.filter(isFirst), ...others.filter((record, index) => !isFirst(record, index))].slice(
    0,
    MOST_RECORDS - (told ? 1 : 0),
  );
};

/** Records that letters about these demands may tell a state on a day, thanked for or known; by their ids. */
export const toldOf = (world: World, demands: readonly DemandId[], state: string, date: string): ReadonlySet<string> =>
  new Set(
    demands.flatMap((demand) => {
      const thanked = thankedFor(world, demand, state, date);
      const known = knownOf(world, demand, state, date).map(({ id }) => id);
      return thanked && 'record' in thanked ? [thanked.record.id, ...known] : known;
    }),
  );
