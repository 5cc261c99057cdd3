import type { LetterDraft } from './draft';
import { fieldsWhere, PRIVACY } from './fields';

/** What tells who writes and where: a letter without a name has none of it. An organisation's name may stand in it. */
const WITHHELD = fieldsWhere(({ privacy }) => PRIVACY[privacy].withheld);

/** Any value counts: one that nobody knows must not bring the name back. */
export const isWithoutName = ({ withoutName }: Pick<LetterDraft, 'withoutName'>): boolean =>
  Boolean(withoutName?.trim());

/**
 * The draft as it may go out of the form: without what the switch withholds. Every way out goes through here, the letter
 * as well as a draft that is kept, saved or sealed; what was typed stands in the form alone.
 */
export const leaveOutWithheld = (draft: LetterDraft): LetterDraft => {
  if (!isWithoutName(draft)) return draft;
  const rest = { ...draft };
  for (const field of WITHHELD) delete rest[field];
  return rest;
};
