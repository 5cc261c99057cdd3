import type { ComposeError } from '../../lib/compose/composeError';
import type { DraftError } from '../../lib/domain/draft';
import { type DraftKey, rowOf } from '../../lib/domain/fields';
import { ANSWERS } from '../../lib/domain/kinds';
import { LOCALES } from '../../lib/domain/locales';
import { optionOf } from './parseArguments';

type Slots = Readonly<Record<string, string | number>>;

/** The values of a field that has few, or where they are listed. */
const choicesOf = (field: DraftKey): string => {
  const row = rowOf(field);
  return 'options' in row && Array.isArray(row.options)
    ? `It can be ${row.options.join(', ')}.`
    : '--list names them all.';
};

/** One line a command line can act on; the pages have their own wording in content/<locale>/messages.json. */
const DESCRIPTIONS: Readonly<Record<DraftError['code'], (field: DraftKey, slots: Slots) => string>> = {
  recipientMissing: () => 'No recipient: give --to, for instance --to DE.',
  recipientUnknown: (_, { value }) => `Recipient "${value}" does not exist. --list names them all.`,
  officeUnknown: (_, { value }) => `Office "${value}" does not exist for this recipient. --list names the offices.`,
  choiceUnknown: (field, { value }) =>
    field === 'in' && (LOCALES as readonly unknown[]).includes(value)
      ? `There is no letter on this demand in "${value}". --list names the languages of each demand.`
      : `"${value}" does not exist as "${field}" (--${optionOf(field)}). ${choicesOf(field)}`,
  notOffered: (_, { value, demand }) =>
    `Recipient "${value}" cannot act on demand "${demand}". --list names the pairs that exist.`,
  otherNameMissing: () => 'Recipient "other" needs recipientName in the draft.',
  senderMissing: () => 'No sender: give name or organisation in the draft (--draft).',
  tooLong: (field, { limit, count }) => `"${field}" holds ${limit} characters at most and is ${count} too long.`,
  tooManyLines: (field, { count, found }) => `"${field}" holds ${count} lines at most and has ${found}.`,
  characterTooLong: (field, { count }) =>
    `"${field}" holds a character that is put together of more than ${count} code points.`,
  email: () => '"email" is not an e-mail address.',
  date: (_, { from, to }) => `"date" must be a day between ${from} and ${to}, written YYYY-MM-DD.`,
  alsoTooMany: (_, { count }) => `At most ${count} further demands can be added (--also).`,
  thanksNotOffered: (_, { value, demand }) =>
    `No source says that "${value}" acted on demand "${demand}". --list names the acts that letters can thank for.`,
  answerMissing: () => `A reply needs the answer it takes up: --answer ${ANSWERS.join(' | ')}.`,
  answerUnfit: (_, { value }) => `Answer "${value}" does not fit this recipient, which has no nationals to reach.`,
  answerOfAnother: () => 'The answer came from one recipient: reply to each by itself.',
  earlierDateMissing: () => 'A reminder needs the date of the first letter: --earlier-date YYYY-MM-DD.',
  earlierDate: (_, { from, to }) =>
    `"earlierDate" must be a day between ${from} and ${to}, before this letter, written YYYY-MM-DD.`,
  answerDate: (_, { from, to }) => `"answerDate" must be a day between ${from} and ${to}, written YYYY-MM-DD.`,
  nameMissing: () => 'A citizen or resident writes under a name: give name in the draft.',
  organisationMissing: () => 'An organisation or coalition writes under its name: give organisation in the draft.',
  cosignersMissing: () => 'A coalition needs organisations that sign as well: give cosigners in the draft.',
};

export const describeDraftError = ({ field, code, slots }: DraftError): string =>
  DESCRIPTIONS[code](field, slots ?? {});

export const describeComposeError = (error: ComposeError): string =>
  error.code === 'languageMissing' ? `nothing is known in "${error.locale}".` : error.reason;
