import type { DraftError, DraftKey, LetterDraft } from '../domain/draft';
import { fieldsWhere, LIMITS, TEXT_FIELDS } from '../domain/fields';
import { isIsoDate } from '../i18n/formatDate';
import { completeDraft, type DraftSetting } from './completeDraft';
import { heldOffice, officeFor, resolveRecipient } from './resolveRecipient';

/** A value that no control of the form could show: it can only be left out. What is merely too long is for the person to mend. */
const UNUSABLE: ReadonlySet<DraftError['code']> = new Set([
  'recipientUnknown',
  'officeUnknown',
  'choiceUnknown',
  'notOffered',
  'date',
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

/** The form's list of offices knows each by one name; a draft may have another for it, or name the usual one. */
const withHeldOffice = (draft: LetterDraft, { demand: asked, today, world }: DraftSetting): LetterDraft => {
  const { office, ...rest } = draft;
  const demand = world.demands.find(({ id }) => id === asked);
  const recipient = draft.to && demand ? resolveRecipient(draft.to, demand, world, draft.date || today) : null;
  const meant = office && recipient ? officeFor(recipient, office, world) : null;
  if (!meant || !recipient) return draft;
  const held = heldOffice(meant, recipient);
  return held ? { ...draft, office: held } : rest;
};

/** What of a draft from outside the form can stand in it, and the fields that cannot. */
export const usableDraft = (
  draft: LetterDraft,
  setting: DraftSetting,
): { readonly draft: LetterDraft; readonly unused: readonly DraftKey[] } => {
  const lines = onOneLine(draft);
  const checked = completeDraft(lines, setting);
  const unused = new Set(
    checked.ok ? [] : checked.error.flatMap(({ field, code }) => (UNUSABLE.has(code) ? [field] : [])),
  );
  for (const field of fieldsWhere(({ type }) => type === 'date')) {
    if (lines[field] && !isIsoDate(String(lines[field]))) unused.add(field);
  }
  if (unused.has('to')) unused.delete('office');
  const usable = Object.fromEntries(Object.entries(lines).filter(([key]) => !unused.has(key as DraftKey)));
  if (unused.has('to')) delete usable.office;
  return { draft: withHeldOffice(usable as LetterDraft, setting), unused: [...unused] };
};
