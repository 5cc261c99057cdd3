import type { DraftKey, LetterDraft } from '../domain/draft';
import { type DraftGroup, FIELD_ORDER, groupOf } from '../domain/fields';

/** The fields that a draft fills in a group. */
export const fieldsIn = (draft: LetterDraft, group: DraftGroup): DraftKey[] =>
  FIELD_ORDER.filter((field) => groupOf(field) === group && draft[field]?.length);

/** The draft without what belongs to other groups. */
export const onlyGroup = (draft: LetterDraft, group: DraftGroup): LetterDraft =>
  Object.fromEntries(fieldsIn(draft, group).map((field) => [field, draft[field]]));
