import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadOtherNames } from '../../lib/catalogue/loadOtherNames';
import { storedLetters, wholeWorld } from '../../lib/catalogue/readLetterSource';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import { groupMembers } from '../../lib/compose/recipientGroups';
import type { LetterDraft } from '../../lib/domain/draft';
import { isGroup, RECIPIENT_GROUPS } from '../../lib/domain/recipientGroups';
import { fail, ok, type Result } from '../../lib/domain/result';
import {
  type ReadTable,
  type RowFault,
  readRecipients,
  readSettingOf,
  TABLE_LIMITS,
  tableOf,
} from '../../lib/form/readRecipients';
import { codeOf, type RecipientRow, rowsOf, rowsToText } from '../../lib/form/recipientRows';
import { type CheckedRow, checkRows } from '../../lib/form/severalLetters';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { readTable } from '../../lib/outputs/table';
import type { Composed, Order } from './composeLetters';
import { describeComposeError, describeDraftError } from './describeDraftError';

/** Whom an order names by more than codes. */
export interface SeveralOrder extends Order {
  /** "eu" or "council,eu". */
  readonly groups: string | undefined;
  /** A table of recipients, as text. */
  readonly table: string | undefined;
}

export type ComposedRow = Composed & Pick<CheckedRow, 'row' | 'recipient'> & { readonly date: string };

export interface SeveralComposed {
  readonly composed: readonly ComposedRow[];
  /** By line, who gets no letter and why. */
  readonly refused: readonly string[];
}

const describeFault = ({ line, value, code, slots }: RowFault): string =>
  `${line > 0 ? `line ${line}, ` : ''}"${value}": ${fillSlots(loadMessages('en').many.faults[code], slots).trim()}`;

/** The letters to groups, to the recipients of a table and of the draft; each that cannot be is refused by itself. */
export const composeSeveral = async (order: SeveralOrder): Promise<Result<SeveralComposed, string>> => {
  const { demand, draft, to, today, groups = '', table } = order;
  const world = wholeWorld();
  const asked = world.demands.find(({ id }) => id === demand);
  if (!asked)
    return fail(`Demand "${demand}" does not exist. Demands: ${world.demands.map(({ id }) => id).join(', ')}.`);
  const ids = groups.split(',').flatMap((id) => id.trim() || []);
  const unknown = ids.find((id) => !isGroup(id));
  if (unknown !== undefined) return fail(`Group "${unknown}" does not exist. Groups: ${RECIPIENT_GROUPS.join(', ')}.`);
  if (table !== undefined && Buffer.byteLength(table) > TABLE_LIMITS.bytes)
    return fail(`The table of recipients holds more than ${TABLE_LIMITS.bytes} bytes. Divide it.`);

  const date = draft.date ?? today;
  const { many, write } = loadMessages('en');
  const wording = loadLetterWording('en');
  const { officeNames } = wording.addressForms;
  const page = { locale: 'en', messages: write, wording: loadDemandWording(demand, 'en'), officeNames } as const;
  const setting = readSettingOf(world, asked, date, page, many, { others: loadOtherNames(), wording });
  // Whom the command line names stands in the place of the draft's own recipient.
  const own: LetterDraft = to === undefined ? draft : { ...draft, to: '' };
  const rows: RecipientRow[] = [...rowsOf(own)];
  const refused: string[] = [];
  const take = (lines: ReadTable, says: (fault: RowFault) => boolean) => {
    const read = readRecipients(lines, rows, setting);
    rows.push(...read.rows);
    refused.push(...read.faults.filter(says).map(describeFault));
  };
  take(tableOf((to ?? '').split(',').flatMap((code) => code.trim() || [])), () => true);
  for (const id of ids.filter(isGroup)) {
    const members = groupMembers(id, world, date);
    if (members.length === 0) return fail(`Nobody is on record as "${id}" on ${date}.`);
    take(tableOf(members), ({ code }) => code !== 'twice');
  }
  if (table !== undefined) {
    const read = readTable(table, TABLE_LIMITS.rows + 1);
    if (read.lines.length > TABLE_LIMITS.rows)
      return fail(`The table of recipients holds more than ${TABLE_LIMITS.rows} lines. Divide it.`);
    take(read, () => true);
  }

  const first = own.to ? 1 : 0;
  const checked = checkRows(
    { ...own, recipients: rowsToText(rows.slice(first)) },
    { demand, today, locale: 'en', world },
  );
  const composed: ComposedRow[] = [];
  for (const { row, recipient, result } of checked) {
    const code = codeOf(row);
    if (!result.ok) {
      const [error] = result.error;
      refused.push(`"${code}": ${error ? describeDraftError(error) : 'The draft cannot become a letter.'}`);
      continue;
    }
    const needed = await loadSettings(storedLetters, languagesOf(result.value, null), result.value.demands);
    const pair = composePair(result.value, needed, null);
    if (pair.ok) composed.push({ to: code, letter: pair.value.letter, row, recipient, date: result.value.date });
    else refused.push(`"${code}": The letter could not be put together: ${describeComposeError(pair.error)}`);
  }
  return ok({ composed, refused });
};
