import { completeDraft, type DraftSetting } from '../compose/completeDraft';
import { type ResolvedRecipient, resolveRecipient } from '../compose/resolveRecipient';
import type { CompleteDraft, DraftError, LetterDraft } from '../domain/draft';
import type { DraftKey } from '../domain/fields';
import { fail, type Result } from '../domain/result';
import { draftForRow, keyOfRow, type RecipientRow, rowsOf } from './recipientRows';

/** One of several letters before it is composed. */
export interface CheckedRow {
  readonly row: RecipientRow;
  /** Unlike that of any other row of the table. */
  readonly key: string;
  /** Null where there is no such recipient. */
  readonly recipient: ResolvedRecipient | null;
  /** What is refused to a single letter is refused to its row. */
  readonly result: Result<CompleteDraft, readonly DraftError[]>;
}

/** The letter to a row, the one at `index` of `rowsOf(draft)`, checked as a single one is. */
export const checkRow = (draft: LetterDraft, row: RecipientRow, index: number, setting: DraftSetting): CheckedRow => {
  const { world, demand, today } = setting;
  const asked = world.demands.find(({ id }) => id === demand);
  return {
    row,
    key: keyOfRow(row),
    recipient: asked ? resolveRecipient(row.to, asked, world, draft.date?.trim() || today) : null,
    // An answer came from one: of the others a reply would say what they never wrote.
    result:
      draft.kind === 'reply' && index > 0
        ? fail([{ field: 'kind', code: 'answerOfAnother' }])
        : completeDraft(draftForRow(draft, row, index), setting),
  };
};

/** Fields that each row has of its own. */
const OF_ROW: ReadonlySet<DraftKey> = new Set(['recipientName', 'recipientAddress']);

/** What is wrong for one recipient, and not for another; all else is said once, of the whole form. */
const OF_RECIPIENT: ReadonlySet<DraftError['code']> = new Set([
  'recipientMissing',
  'recipientUnknown',
  'officeUnknown',
  'notOffered',
  'otherNameMissing',
  'thanksNotOffered',
  'answerUnfit',
  'answerOfAnother',
]);

/** Why a recipient gets no letter; null where it is not for them. */
export const refusalOf = ({ result }: Pick<CheckedRow, 'result'>): DraftError | null =>
  result.ok ? null : (result.error.find(({ code, field }) => OF_RECIPIENT.has(code) || OF_ROW.has(field)) ?? null);

/** The letters of a draft to all its recipients. */
export const checkRows = (draft: LetterDraft, setting: DraftSetting): readonly CheckedRow[] =>
  rowsOf(draft).map((row, index) => checkRow(draft, row, index, setting));

/**
 * The names of the files of letters, each once: that of the letter with its recipient's code and office in it, and a number
 * where two would be equal.
 */
export const fileNames = (
  letters: readonly { readonly row: Pick<RecipientRow, 'to' | 'office'>; readonly fileName: string }[],
): readonly string[] => {
  const given = new Map<string, number>();
  return letters.map(({ row: { to, office }, fileName }) => {
    const name = office ? fileName.replace(`-${to}-`, `-${to}.${office}-`) : fileName;
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    return count === 1 ? name : name.replace(/\.pdf$/, `-${count}.pdf`);
  });
};
