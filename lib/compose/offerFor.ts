import type { BareWorld } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { RecipientId } from '../domain/offices';
import { RISKY_STATES } from '../domain/riskyStates';
import type { ResolvedRecipient } from './resolveRecipient';

/** The letter offered first to somebody who lives in a state. */
export interface Offer {
  readonly demand: DemandId;
  readonly to: RecipientId;
  /** Not to the own government, since that can harm the writer or others. */
  readonly elsewhere: boolean;
}

/** Whether a letter to the government there can harm those who write from there. */
export const isGuarded = (state: string, safeguards: BareWorld['safeguards']): boolean =>
  RISKY_STATES.includes(state) || safeguards.some((safeguard) => safeguard.state === state);

/** Whether a letter goes to the government under which its writer lives, where that is a risk. */
export const writesHome = (
  recipient: Pick<ResolvedRecipient, 'state'> | null,
  country: string,
  { safeguards }: Pick<BareWorld, 'safeguards'>,
): boolean => recipient?.state === country && isGuarded(country, safeguards);

/** What is offered to those who live in a guarded state: the row that names it, else the one that names none. */
export const elsewhereFor = (state: string, { elsewhere }: BareWorld['offers']) =>
  elsewhere.find(({ states }) => states?.includes(state)) ?? elsewhere.find(({ states }) => !states);

/**
 * Which letter is offered to somebody who lives in `state` (ISO code), by what letters may tell of it on `date` (ISO).
 * Throws where the rules hold nothing for a state that is guarded (tools/content-lint/rules/offers.ts forbids it).
 */
export const offerFor = (
  state: string,
  { records, safeguards, offers }: Pick<BareWorld, 'records' | 'safeguards' | 'offers'>,
  date: string,
): Offer => {
  if (isGuarded(state, safeguards)) {
    const row = elsewhereFor(state, offers);
    if (!row) throw new Error(`No letter is offered to those who live in ${state}.`);
    return { demand: row.demand, to: row.to, elsewhere: true };
  }
  const own = records.filter((record) => record.state === state && record.reviewBy >= date);
  const newest = own.filter(({ asOf }) => asOf === own[0]?.asOf).map(({ kind }) => kind);
  const { demand } =
    offers.byRecord.find(({ kinds }) => kinds.some((kind) => newest.includes(kind))) ?? offers.otherwise;
  return { demand, to: state, elsewhere: false };
};
