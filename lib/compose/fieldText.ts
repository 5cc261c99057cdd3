import type { DraftError, LetterDraft } from '../domain/draft';
import { LIMITS, TEXT_FIELDS, type TextField } from '../domain/fields';
import { cleanText } from '../i18n/cleanText';
import { firstGraphemes, LONGEST_GRAPHEME, MOST_POINTS } from '../i18n/countGraphemes';

/** So many times its limit a text is worked on, so that what is a little too long is seen whole in the preview. */
const SLACK = 2;

/** A text field as it is worked on, whatever was pasted into it. */
export interface FieldText {
  /** Cleaned; of what is far too long only the beginning, and never more lines than the field may have. */
  readonly text: string;
  /** Whether characters that cannot be seen were taken out of it. */
  readonly removed: boolean;
  /**
   * Graphemes that still fit, line breaks aside, negative where there are too many. Counted in UTF-16 units up to half
   * the limit and from twice the limit on.
   */
  readonly left: number;
  readonly lines: number;
  /** The first character of more code points than one may have, or null. */
  readonly overlong: string | null;
}

/**
 * What of a field the checks and the letter take. All work on typed text goes through here, so that none of it is in
 * proportion to what somebody pastes: the limit bounds the work, not only the result. The field keeps all of it.
 */
export const fieldText = (field: TextField, typed: string): FieldText => {
  const { length, lines: most } = LIMITS[field];
  const head = typed.slice(0, SLACK * length * LONGEST_GRAPHEME);
  const cleaned = cleanText(head);
  const short = cleaned.text.length <= length / 2;
  const first = firstGraphemes(cleaned.text, SLACK * length);
  const count = short ? cleaned.text.length : first.count;
  const past = cleaned.text.length - first.text.length + (typed.length - head.length);
  const lines = cleaned.text.split('\n');
  const text = lines.length > most ? first.text.split('\n').slice(0, most).join('\n') : first.text;
  const breaks = Math.min(lines.length, most) - 1;
  const left = length - (count - breaks) - past;
  return { text, removed: cleaned.removed, left, lines: lines.length, overlong: first.overlong };
};

/** What is wrong with the size of a text: how much fits and how much there is. Null where it fits. */
const limitError = (field: TextField, { left, lines, overlong }: FieldText): DraftError | null => {
  const { length, lines: most } = LIMITS[field];
  if (left < 0) return { field, code: 'tooLong', slots: { limit: length, count: -left } };
  if (lines > most) return { field, code: 'tooManyLines', slots: { count: most, found: lines } };
  return overlong === null ? null : { field, code: 'characterTooLong', slots: { count: MOST_POINTS } };
};

/** The texts of a draft as far as the letter uses them, what is wrong with their length, and which were cleaned. */
export const readTexts = (draft: LetterDraft) => {
  const fields = {} as Record<TextField, string>;
  const errors: DraftError[] = [];
  const cleaned: TextField[] = [];
  for (const field of TEXT_FIELDS) {
    const read = fieldText(field, draft[field] ?? '');
    fields[field] = read.text;
    const error = limitError(field, read);
    if (error) errors.push(error);
    if (read.removed) cleaned.push(field);
  }
  return { fields, errors, cleaned };
};
