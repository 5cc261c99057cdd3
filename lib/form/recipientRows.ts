import type { LetterDraft } from '../domain/draft';
import { FIELDS } from '../domain/fields';
import type { RecipientId } from '../domain/offices';
import { cleanText } from '../i18n/cleanText';

/** One of several recipients of the same letter. */
export interface RecipientRow {
  readonly to: RecipientId;
  /** Empty for the usual one. */
  readonly office: string;
  /** Holder of the office; empty where not given. */
  readonly name: string;
  /** Lines of an address; empty where not given. */
  readonly address: string;
}

/** As many letters as are made at once: the form's own recipient, and the lines of the field. */
export const MOST_RECIPIENTS = FIELDS.recipients.most + 1;

/** Between the parts of a line, and the lines of its address. */
const BETWEEN = '|';

/** "LV" or "LV.pr-un", as the command line takes it too. */
export const codeOf = ({ to, office }: Pick<RecipientRow, 'to' | 'office'>): string =>
  office ? `${to}.${office}` : to;

/** "LV.pr-un" as recipient and office. */
export const ofCode = (code: string): Pick<RecipientRow, 'to' | 'office'> => {
  const [to = '', office = ''] = code.split(/\.(.*)/s);
  return { to: to.trim(), office: office.trim() };
};

const cell = (text: string): string => text.replaceAll(BETWEEN, '/').trim();

/** The value of the field `recipients`: "LV.pr-un|name|first line|second line" for each. */
export const rowsToText = (rows: readonly RecipientRow[]): string =>
  rows
    .map((row) => [codeOf(row), cell(row.name), ...row.address.split('\n').map(cell)].join(BETWEEN))
    .map((line) => line.replace(/\|+$/, ''))
    .join('\n');

export const textToRows = (text: string): readonly RecipientRow[] =>
  cleanText(text)
    .text.split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, FIELDS.recipients.most)
    .map((line) => {
      const [code = '', name = '', ...address] = line.split(BETWEEN);
      return { ...ofCode(code), name: name.trim(), address: address.join('\n').trim() };
    });

/** Two that are equal would be the same letter twice; a member of a parliament is told by the name. */
export const keyOfRow = (row: RecipientRow): string => `${codeOf(row)}|${row.name}`;

/** All recipients of a draft, the form's own first, each once; one that is not chosen yet is left out. */
export const rowsOf = (draft: LetterDraft): readonly RecipientRow[] => {
  const { to = '', office = '', recipientName: name = '', recipientAddress: address = '', recipients = '' } = draft;
  const others = textToRows(recipients);
  const all = to ? [{ to, office, name, address }, ...others] : others;
  const taken = new Set<string>();
  return all.filter((row) => !taken.has(keyOfRow(row)) && taken.add(keyOfRow(row)));
};

/** What the writer is to a state: of another one nobody has said it. */
export const OF_ITS_STATE: ReadonlySet<string> = new Set(['citizen', 'resident']);

/** The draft of the letter to the row at `index` of {@link rowsOf}: all is as the form has it, but for the recipient. */
export const draftForRow = (draft: LetterDraft, row: RecipientRow, index: number): LetterDraft => {
  const { recipients: _, ...own } = draft;
  if (index === 0 && draft.to) return own;
  const { recipientGender: __, addressCheckedOn: ___, writingAs, ...rest } = own;
  return {
    ...rest,
    ...(writingAs && !OF_ITS_STATE.has(writingAs) && { writingAs }),
    to: row.to,
    office: row.office,
    recipientName: row.name,
    recipientAddress: row.address,
  };
};
