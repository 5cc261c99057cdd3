import { fieldText } from '../compose/fieldText';
import type { DemandId } from '../domain/demand';
import type { TextField } from '../domain/fields';
import { LETTER_KINDS, type LetterKind } from '../domain/kinds';
import { LOCALES } from '../domain/locales';
import { OTHER_RECIPIENT, type RecipientId } from '../domain/offices';
import { parseJson } from '../domain/parseJson';
import { fail, ok, type Result } from '../domain/result';
import { isIsoDate } from '../i18n/formatDate';

/** Name of the list in the browser's storage. */
export const LETTER_LIST = 'letters';
const FORMAT = 'letter-list';
const VERSION = 1;

/** What the person says became of a letter; that an answer is overdue follows from it and the day. */
export const LETTER_STATES = ['written', 'sent', 'answered'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** A letter in the list: to whom and when, and nothing of what it says or of who wrote it. */
export interface ListedLetter {
  /** Tells rows apart; random. */
  readonly id: string;
  readonly demand: DemandId;
  readonly to: RecipientId;
  /** Empty for the usual one. */
  readonly office: string;
  /** Of the recipient, where only the writer knows who that is; else empty. */
  readonly recipientName: string;
  /** Language of the letter. */
  readonly in: string;
  readonly kind: LetterKind;
  /** ISO dates: of the letter, and by when it asks for an answer. */
  readonly date: string;
  readonly replyBy: string;
  readonly reference: string;
  readonly state: LetterState;
}

/** For so many days after the day asked for a letter may stay in the list. */
export const KEEP_FOR = [30, 60, 180, 365] as const;
const USUAL_KEEP = 60;
/** Of an older letter nobody is reminded here. */
const MOST = 500;
/** Room for so many letters with the longest names; bytes. */
export const MAX_LIST_BYTES = 524_288;

export interface LetterList {
  readonly letters: readonly ListedLetter[];
  /** Days after `replyBy`. */
  readonly keepFor: number;
  /** Id of the letter to which an answer is about to be written. */
  readonly open?: string;
}

export const NO_LETTERS: LetterList = { letters: [], keepFor: USUAL_KEEP };

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const lineOf = (field: TextField, value: unknown): string =>
  fieldText(field, typeof value === 'string' ? value.replace(/\s+/g, ' ') : '').text;

/** A day as ISO, also as spreadsheets write it where that can mean one day alone; else as it stands. */
const isoDay = (text: string): string => {
  const [, one = '', divider, other = '', year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!year) return text.replaceAll('/', '-');
  const dayFirst = divider === '.' || Number(one) > 12 || one === other;
  if (!dayFirst && Number(other) <= 12) return text;
  const [day, month] = dayFirst ? [one, other] : [other, one];
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
};

/** A row as it may stand in the list; null where it is none. Texts are cleaned and bounded as those of the form. */
const readRow = (value: unknown): ListedLetter | null => {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string => (typeof row[key] === 'string' ? row[key].trim() : '');
  const kind = LETTER_KINDS.find((one) => one === text('kind'));
  const [demand, to, office, language] = ['demand', 'to', 'office', 'in'].map(text);
  const named = [demand, to].every((name) => /^[A-Za-z][\w-]{1,47}$/.test(name ?? ''));
  if (!named || !demand || !to || !kind || !/^[\w-]{0,47}$/.test(office ?? '')) return null;
  const [date = '', replyBy = ''] = [text('date'), text('replyBy')].map(isoDay);
  if (!isIsoDate(date) || !isIsoDate(replyBy) || replyBy < date) return null;
  const recipientName = to === OTHER_RECIPIENT ? lineOf('recipientName', row.recipientName) : '';
  return {
    id: /^[\da-f]{12}$/.test(text('id')) ? text('id') : newId(),
    demand,
    to,
    office: office ?? '',
    recipientName,
    in: LOCALES.find((locale) => locale === language) ?? '',
    kind,
    date,
    replyBy,
    reference: lineOf('reference', row.reference),
    state: LETTER_STATES.find((one) => one === text('state').toLowerCase()) ?? 'written',
  };
};

interface ReadRows {
  readonly letters: readonly ListedLetter[];
  /** Rows that could not be used, from 1. */
  readonly wrong: readonly number[];
}

const readRows = (rows: readonly unknown[]): ReadRows => {
  const read = rows.map((row, index) => (index < MOST ? readRow(row) : null));
  return {
    letters: read.filter((row) => row !== null),
    wrong: read.flatMap((row, index) => (row ? [] : [index + 1])),
  };
};

const readText = (text: string): (ReadRows & { readonly value: Readonly<Record<string, unknown>> }) | null => {
  try {
    const value = parseJson(text) as Readonly<Record<string, unknown>> | null;
    if (value?.format !== FORMAT || value.version !== VERSION || !Array.isArray(value.letters)) return null;
    return { ...readRows(value.letters), value };
  } catch {
    return null;
  }
};

/** The list of this browser; an empty one where there is none, or what stands there is no list. */
export const readLetterList = (storage: Storage): LetterList => {
  const read = readText(storage.getItem(LETTER_LIST) ?? '');
  if (!read) return NO_LETTERS;
  const { keepFor, open } = read.value;
  return {
    letters: read.letters,
    keepFor: KEEP_FOR.find((days) => days === keepFor) ?? USUAL_KEEP,
    ...(typeof open === 'string' && { open }),
  };
};

/** Keeps the list, or nothing at all where it holds no letter. False where the browser does not take it. */
export const keepLetterList = (storage: Storage, list: LetterList): boolean => {
  try {
    if (list.letters.length === 0) {
      storage.removeItem(LETTER_LIST);
      return true;
    }
    const text = JSON.stringify({ format: FORMAT, version: VERSION, ...list });
    storage.setItem(LETTER_LIST, text);
    return storage.getItem(LETTER_LIST) === text;
  } catch {
    return false;
  }
};

const daysAfter = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The list without letters whose time is over. `today`: ISO date. */
export const withoutExpired = (list: LetterList, today: string): LetterList => ({
  ...list,
  letters: list.letters.filter(({ replyBy }) => daysAfter(replyBy, list.keepFor) >= today),
});

type SameLetter = Pick<ListedLetter, 'demand' | 'to' | 'office' | 'recipientName' | 'kind'>;

const isSame = (one: SameLetter, other: SameLetter): boolean =>
  (['demand', 'to', 'office', 'recipientName', 'kind'] as const).every((key) => one[key] === other[key]);

type MadeLetter = Omit<ListedLetter, 'id' | 'state'>;

const isSameDay = (one: MadeLetter, other: MadeLetter): boolean =>
  isSame(one, other) && one.date === other.date && one.reference === other.reference;

export const isListed = ({ letters }: LetterList, letter: MadeLetter): boolean =>
  letters.some((one) => isSameDay(one, letter));

export const withoutLetter = (list: LetterList, letter: MadeLetter): LetterList => ({
  ...list,
  letters: list.letters.filter((one) => !isSameDay(one, letter)),
});

/**
 * The list with a letter that was made: it takes the place of the same letter of that day, and of one that was not sent.
 * Newest first; of more than the list holds the oldest go.
 */
export const withLetter = (list: LetterList, letter: MadeLetter): LetterList => {
  const before = list.letters.find((one) => isSameDay(one, letter) || (isSame(one, letter) && one.state === 'written'));
  const row = { id: before?.id ?? newId(), state: before?.state ?? ('written' as const), ...letter };
  const letters = [row, ...list.letters.filter((one) => one !== before)];
  return { ...list, letters: inOrder(letters) };
};

const inOrder = (letters: readonly ListedLetter[]): readonly ListedLetter[] =>
  [...letters].sort((one, other) => other.date.localeCompare(one.date)).slice(0, MOST);

/** The list with what a file brings; what is there already stays as it is. */
export const withLetters = (list: LetterList, more: readonly ListedLetter[]): LetterList => {
  const added: ListedLetter[] = [];
  for (const letter of more)
    if (![...list.letters, ...added].some((one) => one.id === letter.id || isSameDay(one, letter))) added.push(letter);
  return { ...list, letters: inOrder([...list.letters, ...added]) };
};

/** What is shown of a letter: an answer that was asked for by a day that has passed is overdue. */
export const shownState = ({ state, replyBy }: ListedLetter, today: string): LetterState | 'overdue' =>
  state === 'sent' && replyBy < today ? 'overdue' : state;

/** The letter that a reminder or a reply goes back to: the one that was opened, else the last first letter to this recipient. */
export const earlierLetter = (
  { letters, open }: LetterList,
  { demand, to, office }: Pick<ListedLetter, 'demand' | 'to' | 'office'>,
): ListedLetter | undefined => {
  const theirs = letters.filter((one) => one.demand === demand && one.to === to);
  const opened = theirs.find(({ id }) => id === open);
  const first = theirs.filter(({ kind }) => kind === 'first');
  return opened ?? first.find((one) => one.office === office) ?? first[0] ?? theirs[0];
};

/** Fragment of the address that opens the form for a letter after this one: choices, never a date, a reference or a name. */
export const fragmentAfter = ({ to, office, in: language }: ListedLetter, kind: LetterKind): string =>
  [`to=${to}${office && `.${office}`}`, ...(language ? [`in=${language}`] : []), `kind=${kind}`].join('&');

/** As a file that can be opened here again. */
export const letterListFile = ({ letters }: LetterList): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, letters }, null, 2)}\n`;

const COLUMNS = [
  'demand',
  'to',
  'office',
  'recipientName',
  'in',
  'kind',
  'date',
  'replyBy',
  'reference',
  'state',
] as const satisfies readonly (keyof ListedLetter)[];

/** As a table for a spreadsheet, with what demand and recipient are called: its head and its lines. It can be opened here, too. */
export const letterListTable = (
  { letters }: LetterList,
  called: (letter: ListedLetter) => { readonly title: string; readonly recipient: string },
): readonly [head: readonly string[], lines: readonly (readonly string[])[]] => [
  [...COLUMNS, 'title', 'recipient'],
  letters.map((letter) => {
    const { title, recipient } = called(letter);
    return [...COLUMNS.map((column) => letter[column]), title, recipient];
  }),
];

/** Lines of a table, at most so many; see lib/outputs/table.ts, which comes when a table is opened. */
type ReadTable = (
  text: string,
  most: number,
) => { readonly lines: readonly { readonly cells: readonly string[]; readonly broken: boolean }[] };

const rowsOfTable = ({ lines }: ReturnType<ReadTable>): ReadRows | null => {
  const [head, ...rows] = lines;
  const keys = head?.cells.map((key) => key.trim());
  if (!keys || !['demand', 'to', 'date'].every((key) => keys.includes(key)) || lines.some(({ broken }) => broken))
    return null;
  return readRows(rows.map(({ cells }) => Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? '']))));
};

/** Rejects where `loadReader` does; a file past `MAX_LIST_BYTES` is not read at all. */
export const readLetterListFile = async (
  file: Pick<Blob, 'size' | 'text'>,
  loadReader: () => Promise<ReadTable>,
): Promise<Result<ReadRows, 'tooLarge' | 'notAList'>> => {
  if (file.size > MAX_LIST_BYTES) return fail('tooLarge');
  const text = await file.text().catch(() => '');
  const read = readText(text) ?? rowsOfTable((await loadReader())(text, MOST + 1));
  return read ? ok({ letters: read.letters, wrong: read.wrong }) : fail('notAList');
};
