import type { Groups } from '../domain/locale';
import { fillSlots } from './fillSlots';
import { formatNumber } from './formatNumber';
import type { Messages } from './messages';

/** A figure by itself, hedged as its source hedges it: “about 450”, “50 to 70”. */
export const formatFigure = (
  { from, to }: { readonly from: number; readonly to: number },
  qualifier: Exclude<keyof Messages['pictures']['qualified'], 'exact'> | undefined,
  { range, qualified }: Pick<Messages['pictures'], 'range' | 'qualified'>,
  groups: Groups,
): string => {
  const number = (value: number) => formatNumber(value, groups);
  const n = from === to ? number(from) : fillSlots(range, { from: number(from), to: number(to) });
  return fillSlots(qualified[qualifier ?? 'exact'], { n });
};
