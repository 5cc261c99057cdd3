/**
 * A page that shows something in place of itself puts an entry of its own upon the one it was opened with, so that Back
 * leads out of it. Both are marked in their state, so that the way out (wayOut.ts) leaves neither behind.
 */
const ENTRY = 'entry';
type Entry = 'under' | 'upon';

const entryNow = (): unknown => (history.state as Record<string, unknown> | null)?.[ENTRY];
const marked = (entry: Entry): object => ({ ...(history.state as object | null), [ENTRY]: entry });

export const isUpon = (): boolean => entryNow() === 'upon';
/** There may be an entry after this one. */
export const isUnder = (): boolean => entryNow() === 'under';

export const openUpon = (): void => {
  if (isUpon()) return;
  history.replaceState(marked('under'), '');
  history.pushState(marked('upon'), '');
};
