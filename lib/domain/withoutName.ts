import type { LetterDraft } from './draft';
import type { TextField } from './draftLimits';

/** What tells who writes and where: a letter without a name has none of it. An organisation's name may stand in it. */
export const WITHHELD = ['name', 'role', 'town', 'address', 'email'] as const satisfies readonly TextField[];

/** Any value counts: one that nobody knows must not bring the name back. */
export const isWithoutName = ({ withoutName }: Pick<LetterDraft, 'withoutName'>): boolean =>
  Boolean(withoutName?.trim());
