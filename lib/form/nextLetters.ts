import { elsewhereFor, isGuarded, offerFor } from '../compose/offerFor';
import { resolveRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import { OTHER_RECIPIENT, type RecipientId } from '../domain/offices';
import type { Role } from '../domain/role';
import type { WritePageProps } from './writePageProps';

/** A letter that somebody who has just written one may write next. */
export interface NextLetter {
  readonly demand: DemandId;
  readonly to: RecipientId;
  /** The recipient, or the demand where the recipient stays. */
  readonly title: string;
  readonly reason: string;
}

/** One demand that was put to one recipient. */
export interface LetterWritten {
  readonly demand: DemandId;
  readonly to: RecipientId;
}

const MOST = 3;
/** Of so many of the list that is left another request to the same recipient is one. */
const MOST_TO_OTHERS = 2;

/** What most states have: no reason to write to one rather than to another. */
const ANY_STATE: ReadonlySet<Role> = new Set([
  'nationality',
  'nationality-no-return',
  'nationality-no-men',
  'supporting-state',
]);

/** Whether the way to write twice to one recipient about one thing is a reminder, and not another first letter. */
const isWritten = (written: readonly LetterWritten[], { demand, to }: LetterWritten): boolean =>
  written.some((one) => one.demand === demand && one.to === to);

/**
 * Up to three letters after what was asked in `written`, the last of which is what the letter just made is about: the same request to those who
 * can act on it, each with another reason, the own government or what is offered in its place first; then another request
 * to the same recipient, the one that is offered first there before the others.
 */
export const nextLetters = (
  written: readonly LetterWritten[],
  {
    page,
    world,
    country,
    date,
  }: { readonly page: WritePageProps; readonly world: World; readonly country: string; readonly date: string },
): readonly NextLetter[] => {
  const last = written.at(-1);
  const demand = world.demands.find(({ id }) => id === last?.demand);
  if (!last || !demand) return [];
  const { recipients, done } = page.messages;
  const roleOf = (to: RecipientId, of = demand): Role | undefined => resolveRecipient(to, of, world, date)?.roles[0];
  // Where a letter home can harm, neither the government there nor a body of that state is offered.
  const guarded = country !== '' && isGuarded(country, world.safeguards);
  const all = [
    ...world.states.map(({ iso2, name }) => ({ to: iso2, name, state: iso2 })),
    ...world.institutions
      .filter(({ legacy }) => !legacy)
      .map(({ id, name, state }) => ({ to: id, name, state: state ?? null })),
  ].filter(({ state }) => !(guarded && state === country));
  const already = new Set([roleOf(last.to)]);
  const others: NextLetter[] = [];
  const offer = (to: RecipientId, reason: string) => {
    const name = all.find((one) => one.to === to)?.name;
    if (name && reason && !isWritten(written, { demand: demand.id, to }))
      others.push({ demand: demand.id, to, title: name, reason });
  };
  const instead = guarded ? elsewhereFor(country, world.offers) : undefined;
  const body = instead && roleOf(instead.to);
  if (country && !guarded && roleOf(country)) offer(country, recipients.homeState);
  if (instead && body && !already.has(body)) {
    offer(instead.to, page.why[body] ?? '');
    already.add(body);
  }
  for (const role of demand.roles) {
    if (ANY_STATE.has(role) || already.has(role)) continue;
    const found = all.find(
      ({ to }) => to !== country && roleOf(to) === role && !isWritten(written, { demand: demand.id, to }),
    );
    if (found) offer(found.to, page.why[role] ?? '');
  }
  const isState = world.states.some(({ iso2 }) => iso2 === last.to);
  const offered = instead?.to === last.to ? instead.demand : isState && offerFor(last.to, world, date).demand;
  const same =
    last.to === OTHER_RECIPIENT
      ? []
      : [...page.others]
          .sort((one, other) => Number(other.id === offered) - Number(one.id === offered))
          .filter(({ id }) => {
            const other = world.demands.find((one) => one.id === id);
            return other && roleOf(last.to, other) && !isWritten(written, { demand: id, to: last.to });
          })
          .map(({ id, title }): NextLetter => ({ demand: id, to: last.to, title, reason: done.sameRecipient }));
  const [another] = same;
  const firsts = others.slice(0, another ? MOST_TO_OTHERS : MOST);
  return [...firsts, ...same.slice(0, MOST - firsts.length)];
};
