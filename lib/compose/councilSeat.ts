import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';

/** Years for which an elected member sits (Charter of the United Nations, article 23(2)); it cannot follow itself. */
const TERM = 2;

/** A seat in the Security Council as seen from a day. */
export type CouncilSeat =
  | { readonly kind: 'permanent' }
  /** Elected; `until` is the last day, ISO. */
  | { readonly kind: 'elected'; readonly until: string }
  /** Elected for the next year; `from` is the first day, ISO. */
  | { readonly kind: 'joining'; readonly from: string };

/** Whether what a demand asks can be raised in the Council. */
export const isForCouncil = ({ roles }: Pick<Demand, 'roles'>): boolean =>
  roles.includes('council-presidency') || roles.includes('council-member');

/** The seat that a state has on an ISO date, or is about to take; null where it has none on record. */
export const councilSeat = ({ council }: World, state: string | null, date: string): CouncilSeat | null => {
  if (!state) return null;
  if (council.permanent.includes(state)) return { kind: 'permanent' };
  const sits = (year: number) => council.elected[String(year)]?.includes(state) ?? false;
  const year = Number(date.slice(0, 4));
  if (sits(year)) {
    const first = sits(year - 1) ? year - 1 : year;
    return { kind: 'elected', until: `${first + TERM - 1}-12-31` };
  }
  return sits(year + 1) ? { kind: 'joining', from: `${year + 1}-01-01` } : null;
};
