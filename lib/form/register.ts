import type { World } from '../domain/catalogue';
import type { Letter } from '../domain/letter';
import type { RecipientId } from '../domain/offices';
import type { Messages } from '../i18n/messages';
import { officeOf } from './contacts';
import { codeOf } from './recipientRows';
import type { CheckedRow } from './severalLetters';
import type { WritePageProps } from './writePageProps';

/** A letter that was made, as the register lists it. */
export interface MadeLetter extends Pick<CheckedRow, 'row' | 'recipient'> {
  readonly letter: Letter;
  /** Of the letter, ISO. */
  readonly date: string;
  /** The name of its file. */
  readonly file: string;
  /** Of the file. */
  readonly pages: number;
  /** Of the recipient, in the language of the register. */
  readonly name: string;
}

type RegisterPage = Pick<WritePageProps, 'officeNames'> & {
  readonly languages: readonly Pick<WritePageProps['languages'][number], 'locale' | 'called'>[];
};

/** The office that a row's letter goes to; empty for one that has none. */
export const officeName = (
  { row, recipient }: Pick<CheckedRow, 'row' | 'recipient'>,
  { officeNames }: Pick<RegisterPage, 'officeNames'>,
): string => (recipient?.kind === 'state' ? (officeNames[officeOf({ recipient, office: row.office })] ?? '') : '');

/** A recipient as the world's language calls it; its id where there is none. */
export const recipientName = (to: RecipientId, { states, institutions }: World): string =>
  (states.find(({ iso2 }) => iso2 === to) ?? institutions.find(({ id }) => id === to))?.name ?? to;

/** What heads the columns of a list of letters or recipients, in one language. */
export const columnHeads = ({ many: { columns }, write: { to, letter } }: Pick<Messages, 'many' | 'write'>) => ({
  ...columns,
  recipient: to.recipient,
  office: to.office,
  name: to.holderName,
  language: letter.language,
});

/** The list that lies beside letters: its head, and a line for each. It can be read back as a list of recipients. */
export const registerOf = (
  made: readonly MadeLetter[],
  page: RegisterPage,
  heads: ReturnType<typeof columnHeads>,
): readonly [head: readonly string[], lines: readonly (readonly string[])[]] => {
  const { file, code, recipient, office, name, address, language, subject, date, replyBy, pages } = heads;
  return [
    [file, code, recipient, office, name, address, language, subject, date, replyBy, pages],
    made.map((one) => [
      one.file,
      codeOf(one.row),
      one.name,
      officeName(one, page),
      one.row.name,
      one.row.address,
      page.languages.find(({ locale }) => locale === one.letter.locale)?.called ?? one.letter.locale,
      one.letter.title,
      one.date,
      one.letter.replyBy,
      String(one.pages),
    ]),
  ];
};

/** Its name among the files. */
export const REGISTER_FILE = 'letters.csv';
