import type { DraftError } from '../../lib/domain/draft';

type Slots = Readonly<Record<string, string | number>>;

/** One line a command line can act on; the pages have their own wording in content/messages. */
const DESCRIPTIONS: Readonly<Record<DraftError['code'], (field: string, slots: Slots) => string>> = {
  recipientMissing: () => 'No recipient: give --to, for instance --to DE.',
  recipientUnknown: (_, { value }) => `Recipient "${value}" does not exist. --list names them all.`,
  officeUnknown: (_, { value }) => `Office "${value}" does not exist for this recipient. --list names the offices.`,
  notOffered: (_, { value, demand }) =>
    `Recipient "${value}" cannot act on demand "${demand}". --list names the pairs that exist.`,
  otherNameMissing: () => 'Recipient "other" needs recipientName in the draft.',
  senderMissing: () => 'No sender: give name or organisation in the draft (--draft).',
  tooLong: (field, { count }) => `"${field}" is ${count} characters too long.`,
  tooManyLines: (field, { count }) => `"${field}" has more than ${count} lines.`,
  email: () => '"email" is not an e-mail address.',
  date: (_, { from, to }) => `"date" must be a day between ${from} and ${to}, written YYYY-MM-DD.`,
  localeUnknown: (_, { value }) => `Language "${value}" does not exist. --list names them all.`,
  layoutUnknown: (_, { value }) => `Layout "${value}" does not exist. --list names them all.`,
  countryUnknown: (_, { value }) => `Country "${value}" does not exist. Use an ISO code such as DE.`,
  genderUnknown: (_, { value }) => `"recipientGender" is "${value}"; it can be n, m or f.`,
  textSizeUnknown: (_, { value }) => `"textSize" is "${value}"; it can be normal or large.`,
  envelopeUnknown: (_, { value }) => `Envelope "${value}" does not exist. --list names them all.`,
  alsoUnknown: (_, { value }) => `Demand "${value}" (--also) does not exist. --list names them all.`,
  alsoTooMany: (_, { count }) => `At most ${count} further demands can be added (--also).`,
};

export const describeDraftError = ({ field, code, slots }: DraftError): string =>
  DESCRIPTIONS[code](field, slots ?? {});
