import type { DraftError, DraftKey, LetterDraft } from '../domain/draft';
import { LIMITS, TEXT_FIELDS } from '../domain/draftLimits';
import { completeDraft, type DraftSetting } from './completeDraft';

/** A value that no control of the form could show: it can only be left out. What is merely too long is for the person to mend. */
const UNUSABLE: ReadonlySet<DraftError['code']> = new Set([
  'recipientUnknown',
  'officeUnknown',
  'notOffered',
  'date',
  'localeUnknown',
  'layoutUnknown',
  'countryUnknown',
  'genderUnknown',
  'textSizeUnknown',
  'envelopeUnknown',
  'alsoUnknown',
  'alsoTooMany',
]);

/** A field of one line shows no line break: what a file holds after one would be in the letter and not on the screen. */
const onOneLine = (draft: LetterDraft): LetterDraft => {
  const result: Record<string, unknown> = { ...draft };
  for (const field of TEXT_FIELDS) {
    const text = draft[field];
    if (text !== undefined && LIMITS[field].lines === 1) result[field] = text.replace(/\s*[\r\n]+\s*/g, ' ');
  }
  return result as LetterDraft;
};

/** What of a draft from outside the form can stand in it, and the fields that cannot. */
export const usableDraft = (
  draft: LetterDraft,
  setting: DraftSetting,
): { readonly draft: LetterDraft; readonly unused: readonly DraftKey[] } => {
  const lines = onOneLine(draft);
  const checked = completeDraft(lines, setting);
  const unused = new Set(
    checked.ok ? [] : checked.error.flatMap(({ field, code }) => (UNUSABLE.has(code) ? [field as DraftKey] : [])),
  );
  if (unused.has('to')) unused.delete('office');
  const usable = Object.fromEntries(Object.entries(lines).filter(([key]) => !unused.has(key as DraftKey)));
  if (unused.has('to')) delete usable.office;
  return { draft: usable as LetterDraft, unused: [...unused] };
};
