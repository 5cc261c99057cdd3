import { officeFor, resolveRecipient } from '../compose/resolveRecipient';
import type { World } from '../domain/catalogue';
import type { Demand } from '../domain/demand';
import { LIMITS } from '../domain/fields';
import { isMandate, OFFICES, type Office, OTHER_RECIPIENT } from '../domain/offices';
import type { OtherNames } from '../domain/otherNames';
import { foldForSearch, foldTogether } from '../i18n/foldForSearch';
import type { Messages } from '../i18n/messages';
import { exactFitOf, makeTyped } from '../i18n/searchNames';
import { meantOffice } from './meantOffice';
import { codeOf, keyOfRow, MOST_RECIPIENTS, ofCode, type RecipientRow } from './recipientRows';
import { columnHeads } from './register';
import { type FurtherNames, type RecipientEntry, recipientEntries } from './searchRecipients';
import type { WritePageProps } from './writePageProps';

/** Largest table that is worked on, in bytes of UTF-8 and in lines: more is refused before it is read. */
export const TABLE_LIMITS = { bytes: 262_144, rows: 1000 };

/** A table as it was read: cells of lines, and the lines in which quotation marks do not close. */
export interface ReadTable {
  readonly lines: readonly {
    readonly number: number;
    readonly cells: readonly string[];
    readonly broken: boolean;
    readonly text: string;
  }[];
  /** Parts of a text of one line that may be a list of recipients. */
  readonly list: readonly string[] | null;
}

/** Why a line of a list names nobody who can be written to; a key of messages.write.many.faults. */
export type FaultCode =
  | 'empty'
  | 'unknown'
  | 'ambiguous'
  | 'notOffered'
  | 'office'
  | 'nameMissing'
  | 'nameLong'
  | 'addressLong'
  | 'twice'
  | 'quotes'
  | 'tooMany';

export interface RowFault {
  /** Line of the table from 1; of a group, where nothing is counted, 0. */
  readonly line: number;
  /** As it stands there. */
  readonly value: string;
  readonly code: FaultCode;
  readonly slots: Readonly<Record<string, string | number>>;
}

export interface ReadRecipients {
  readonly rows: readonly RecipientRow[];
  readonly faults: readonly RowFault[];
  /** Heads of columns that nothing is read from, as they stand there. */
  readonly unused: readonly string[];
  /** Lines from which nobody was added, to be mended; empty where there are none. */
  readonly left: string;
}

/** What lines are read against. */
export interface ReadSetting {
  readonly entries: readonly RecipientEntry[];
  readonly demand: Demand;
  readonly world: World;
  /** Of the letter, ISO. */
  readonly date: string;
  readonly offices: OtherNames['offices'];
  /** What the page calls each office. */
  readonly officeNames: Readonly<Partial<Record<Office, string>>>;
  /** What heads a column: the words of the page beside those that any table may have. */
  readonly heads: Readonly<Partial<Record<Column, string>>>;
}

/** The setting of a page that shows a demand in one language. `date`: of the letter, ISO. */
export const readSettingOf = (
  world: World,
  demand: Demand,
  date: string,
  page: Pick<WritePageProps, 'locale' | 'messages' | 'wording' | 'officeNames'>,
  many: Messages['many'],
  further: Required<FurtherNames> & { readonly others: OtherNames },
): ReadSetting => ({
  entries: recipientEntries(world, demand, date, page, further),
  demand,
  world,
  date,
  offices: further.others.offices,
  officeNames: page.officeNames,
  heads: columnHeads({ many, write: page.messages }),
});

export type Column = 'code' | 'recipient' | 'office' | 'name' | 'address';

/** Heads that tables have in whatever language the page is, folded. */
const HEADS: Readonly<Record<string, Column>> = {
  code: 'code',
  iso: 'code',
  iso2: 'code',
  'iso code': 'code',
  recipient: 'recipient',
  country: 'recipient',
  state: 'recipient',
  to: 'recipient',
  office: 'office',
  name: 'name',
  'name of the office holder': 'name',
  address: 'address',
  'postal address': 'address',
  street: 'address',
  minister: 'name',
  'office holder': 'name',
  land: 'recipient',
  staat: 'recipient',
  empfänger: 'recipient',
  amt: 'office',
  adresse: 'address',
  anschrift: 'address',
  pays: 'recipient',
  état: 'recipient',
  destinataire: 'recipient',
  nom: 'name',
  país: 'recipient',
  estado: 'recipient',
  destinatario: 'recipient',
  cargo: 'office',
  nombre: 'name',
  dirección: 'address',
  код: 'code',
  страна: 'recipient',
  государство: 'recipient',
  получатель: 'recipient',
  должность: 'office',
  имя: 'name',
  фио: 'name',
  адрес: 'address',
  代码: 'code',
  国家: 'recipient',
  收件人: 'recipient',
  职务: 'office',
  姓名: 'name',
  地址: 'address',
  الرمز: 'code',
  الدولة: 'recipient',
  البلد: 'recipient',
  'المرسل إليه': 'recipient',
  المنصب: 'office',
  الاسم: 'name',
  العنوان: 'address',
  وڵات: 'recipient',
  دەوڵەت: 'recipient',
  وەرگر: 'recipient',
  ناو: 'name',
  ناونیشان: 'address',
  welat: 'recipient',
  dewlet: 'recipient',
  wergir: 'recipient',
  nav: 'name',
  navnîşan: 'address',
  kod: 'code',
  ülke: 'recipient',
  devlet: 'recipient',
  alıcı: 'recipient',
  makam: 'office',
  ad: 'name',
  adres: 'address',
};

/** By column, where it stands, and the heads that are none; null where the first line is no head. */
const columnsOf = (
  cells: readonly string[],
  { heads }: ReadSetting,
): { readonly columns: ReadonlyMap<number, Column>; readonly unused: readonly string[] } | null => {
  const own = Object.entries(heads).map(([column, text]) => [foldForSearch(text), column as Column] as const);
  const known = new Map<string, Column>([
    ...Object.entries(HEADS).map(([text, column]) => [foldForSearch(text), column] as const),
    ...own,
  ]);
  const found = cells.flatMap((cell, index) => {
    const column = known.get(foldForSearch(cell));
    return column ? [[index, column] as const] : [];
  });
  if (!found.some(([, column]) => column === 'code' || column === 'recipient')) return null;
  const columns = new Map(found);
  return { columns, unused: cells.filter((cell, index) => cell.trim() !== '' && !columns.has(index)) };
};

/** Without a head: whom, the holder's name, and lines of an address. */
const PLAIN: readonly Column[] = ['recipient', 'name', 'address'];

const cellsBy = (cells: readonly string[], columns: ReadonlyMap<number, Column> | null) => {
  const of = (column: Column): string =>
    cells
      .filter((_, index) => (columns ? columns.get(index) : (PLAIN[index] ?? 'address')) === column)
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join('\n');
  return { whom: of('code') || of('recipient'), office: of('office'), name: of('name'), address: of('address') };
};

/** All that is called so whole, in any language or by code; of a name said for several the one that is meant. */
const calledSo = (entries: readonly RecipientEntry[], text: string): readonly RecipientEntry[] => {
  const typed = makeTyped(text);
  const found = entries.flatMap((entry) => {
    const fit = entry.id === OTHER_RECIPIENT ? null : exactFitOf(entry.named(), typed);
    return fit === null ? [] : [{ entry, fit }];
  });
  const best = Math.min(...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === best).map(({ entry }) => entry);
};

const fits = (field: 'recipientName' | 'recipientAddress', text: string): boolean =>
  text.length <= LIMITS[field].length && text.split('\n').length <= LIMITS[field].lines;

/** "DE", "DE.pr-un", "Germany" or "Foreign minister of Germany", with an office from a column of its own. */
const readWhom = (
  whom: string,
  column: string,
  setting: ReadSetting,
): { readonly entries: readonly RecipientEntry[]; readonly office: string } => {
  const { entries, offices } = setting;
  const coded = ofCode(whom);
  const exact = entries.find(({ id }) => id.toLowerCase() === coded.to.toLowerCase());
  if (exact && (coded.office === '' || OFFICES.some((one) => one === coded.office)))
    return { entries: [exact], office: coded.office || (column && officeCalled(column, setting)) };
  const called = calledSo(entries, whom);
  if (called.length > 0) return { entries: called, office: column && officeCalled(column, setting) };
  const { office, rest } = meantOffice(whom, offices);
  if (!office) return { entries: [], office: '' };
  // "of Latvia": a word between the office and the state.
  const named = [rest, rest.replace(/^\S+ /, '')].map((text) => calledSo(entries, text)).find((one) => one.length > 0);
  return { entries: named ?? [], office };
};

/** The office that a column names, by id or by what it is called; as it stands where it is none. */
const officeCalled = (text: string, { offices, officeNames }: ReadSetting): string =>
  OFFICES.find((one) => one === text || foldTogether(officeNames[one] ?? '') === foldTogether(text)) ??
  meantOffice(text, offices).office ??
  text;

type Outcome = { readonly row: RecipientRow } | Pick<RowFault, 'code' | 'slots'>;

const fault = (code: FaultCode, slots: RowFault['slots'] = {}): Outcome => ({ code, slots });

const readLine = (cells: ReturnType<typeof cellsBy>, setting: ReadSetting): Outcome => {
  const { demand, world, date } = setting;
  const { whom, name, address } = cells;
  if (!whom) return fault('empty');
  const found = readWhom(whom, cells.office, setting);
  const [entry, another] = found.entries;
  if (!entry) return fault('unknown');
  if (another) return fault('ambiguous', { names: found.entries.map(({ name: one }) => one).join(', ') });
  const resolved = resolveRecipient(entry.id, demand, world, date);
  if (!resolved || entry.reason !== null || resolved.roles.length === 0)
    return fault('notOffered', { name: entry.name, reason: entry.reason ?? '' });
  const office = found.office ? officeFor(resolved, found.office, world) : null;
  if (found.office && !office) return fault('office', { name: entry.name, office: found.office });
  if ((entry.id === OTHER_RECIPIENT || isMandate(office)) && !name) return fault('nameMissing', { name: entry.name });
  if (!fits('recipientName', name)) return fault('nameLong', { limit: LIMITS.recipientName.length });
  if (!fits('recipientAddress', address))
    return fault('addressLong', { limit: LIMITS.recipientAddress.length, count: LIMITS.recipientAddress.lines });
  return { row: { to: entry.id, office: office === resolved.defaultOffice ? '' : (office ?? ''), name, address } };
};

/** The members of a group as a table, which nobody numbers. */
export const tableOf = (codes: readonly string[]): ReadTable => ({
  lines: codes.map((code) => ({ number: 0, cells: [code], broken: false, text: code })),
  list: null,
});

/**
 * Whether a text of one line names several, and not one with their name and address: at least half of what follows the
 * first is a recipient, too, and another one.
 */
const isList = ([first = '', ...others]: readonly string[], setting: ReadSetting): boolean => {
  const [own] = readWhom(first, '', setting).entries;
  const named = others.filter((part) => readWhom(part, '', setting).entries.some(({ id }) => id !== own?.id));
  return named.length > 0 && named.length * 2 >= others.length;
};

/**
 * The recipients that a table names, and by line what is wrong with the others. `known` are those who are chosen already:
 * nobody is written to twice by the same office and name. Bounded by {@link TABLE_LIMITS}, which the caller holds.
 */
export const readRecipients = (
  table: ReadTable,
  known: readonly RecipientRow[],
  setting: ReadSetting,
): ReadRecipients => {
  const lines =
    table.list && isList(table.list, setting)
      ? table.list.map((text, index) => ({ number: index + 1, cells: [text], broken: false, text }))
      : table.lines;
  const [head] = lines;
  const headed = head && !head.broken ? columnsOf(head.cells, setting) : null;
  const columns = headed?.columns ?? null;
  const taken = new Set(known.map(keyOfRow));
  const rows: RecipientRow[] = [];
  const faults: RowFault[] = [];
  const left: string[] = [];
  for (const { number, cells, broken, text } of columns ? lines.slice(1) : lines) {
    const by = cellsBy(cells, columns);
    const read = broken ? fault('quotes') : readLine(by, setting);
    const add = (one: Outcome) => {
      if (!('code' in one)) return;
      faults.push({ line: number, value: by.whom.split('\n')[0] ?? '', ...one });
      if (one.code !== 'twice') left.push(text);
    };
    if (!('row' in read)) add(read);
    else if (taken.has(keyOfRow(read.row))) add(fault('twice', { code: codeOf(read.row) }));
    else if (known.length + rows.length >= MOST_RECIPIENTS) add(fault('tooMany', { count: MOST_RECIPIENTS }));
    else {
      taken.add(keyOfRow(read.row));
      rows.push(read.row);
    }
  }
  const above = headed && head && left.length > 0 ? [head.text] : [];
  return { rows, faults, unused: headed?.unused ?? [], left: [...above, ...left].join('\n') };
};
