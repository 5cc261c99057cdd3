import { EMPHASES } from './emphases';
import { ENVELOPE_IDS } from './envelopeIds';
import { GENDERS } from './genders';
import { ANSWERS, LETTER_KINDS, WRITING_AS } from './kinds';
import { LAYOUT_IDS } from './layoutIds';
import { TEXT_SIZES } from './textSizes';

/**
 * Where the value of a field may go.
 * - choice: says nothing of who writes, so it is in prefilled links too
 * - words: in a prefilled link only where the person ticks so
 * - draft: in drafts that are kept on the device, saved to a file or encrypted, never in a prefilled link
 * - identity: as draft; and where the letter names nobody, it does not leave the form at all
 */
export const PRIVACY = {
  choice: { link: 'always', draft: true, withheld: false },
  words: { link: 'asked', draft: true, withheld: false },
  draft: { link: 'never', draft: true, withheld: false },
  identity: { link: 'never', draft: true, withheld: true },
} as const;

/** Sections of the form, in the order in which a person meets them. */
export const SECTIONS = ['to', 'you', 'signing', 'words', 'also', 'contact', 'letter', 'more', 'kind'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * What of somebody else's draft is taken or left together.
 * - recipient: whom the letter goes to, its kind, language and layout
 * - words: the person's own
 * - sender: who speaks in it
 * - lines: who signs as well, and other lines of one's own
 */
export const DRAFT_GROUPS = ['recipient', 'words', 'sender', 'lines'] as const;
export type DraftGroup = (typeof DRAFT_GROUPS)[number];

interface Common {
  readonly section: Section;
  readonly group: DraftGroup;
  /** Paths in messages.write, e.g. "from.name". */
  readonly label: string;
  readonly hint?: string;
  /** No letter needs it, so its label says so; choices that have a usual answer are not called that. */
  readonly optional?: true;
  readonly privacy: keyof typeof PRIVACY;
  /** The command line's option, without "--"; left out, it is the key with hyphens. */
  readonly option?: string;
  /** Why the form without JavaScript does not offer it. */
  readonly scriptOnly?: string;
}

interface TextRow extends Common {
  readonly type: 'text';
  /** Longest text, in graphemes, and most lines. */
  readonly length: number;
  readonly lines: number;
  /** Lines seen at once; more than one makes it a text area. */
  readonly rows?: number;
  readonly format?: 'email';
  /** Names the addressee, not the writer. */
  readonly addressee?: true;
}

/** Choices that are rows of the catalogue. */
export type OptionSource = 'recipients' | 'offices' | 'demands' | 'states' | 'languages';

interface ChoiceRow extends Common {
  /** `several`: more than one, at most `most`. */
  readonly type: 'choice' | 'several';
  readonly options: readonly string[] | OptionSource;
  /** Path in messages.write of the words for `options`, where these are a list. */
  readonly words?: string;
  /** Path of the words for choosing none; some fields say it by what else is chosen. */
  readonly none?: string;
  /** The value of an untouched form; left out, none is chosen. */
  readonly empty?: string;
  readonly most?: number;
}

interface OtherRow extends Common {
  /** date: an ISO date; flag: any value counts as yes, so that one that nobody knows must not undo it. */
  readonly type: 'date' | 'flag';
}

/** Text of one line each, written by what stands in place of a control; longer ones are cut where they are used. */
interface ListRow extends Common {
  readonly type: 'list';
  /** Most lines. */
  readonly most: number;
}

export type FieldRow = TextRow | ChoiceRow | OtherRow | ListRow;

/**
 * Every field of a letter, once, in the order in which a person meets them. Draft, form values, labels, errors, both
 * forms, the command line's options, links' and drafts' contents and the fuzzers' lists are derived from it. Keys are
 * public: they stand in draft files.
 */
export const FIELDS = {
  /** ISO 3166-1 alpha-2 code, an institution's id, or "other". */
  to: {
    type: 'choice',
    options: 'recipients',
    section: 'to',
    group: 'recipient',
    label: 'to.recipient',
    privacy: 'choice',
  },
  office: {
    type: 'choice',
    options: 'offices',
    none: 'to.officeUsual',
    section: 'to',
    group: 'recipient',
    label: 'to.office',
    privacy: 'choice',
  },
  /** Holder of the office, or the recipient where `to` is "other". */
  recipientName: {
    type: 'text',
    length: 100,
    lines: 1,
    addressee: true,
    section: 'to',
    group: 'recipient',
    label: 'to.holderName',
    hint: 'to.holderNameHint',
    optional: true,
    privacy: 'draft',
  },
  recipientGender: {
    type: 'choice',
    options: GENDERS,
    words: 'to.genders',
    empty: 'n',
    section: 'to',
    group: 'recipient',
    label: 'to.gender',
    privacy: 'draft',
  },
  recipientAddress: {
    type: 'text',
    length: 300,
    lines: 6,
    rows: 6,
    addressee: true,
    section: 'to',
    group: 'recipient',
    label: 'to.address',
    hint: 'to.addressHint',
    optional: true,
    privacy: 'draft',
  },
  /** The day on which the person looked the typed address up; kept with it, not printed. */
  addressCheckedOn: {
    type: 'date',
    section: 'to',
    group: 'recipient',
    label: 'to.address',
    privacy: 'draft',
    scriptOnly: 'It is kept with a draft and not printed, and there are no drafts without script.',
  },
  /** Who gets the same letter besides: see lib/form/recipientRows.ts. */
  recipients: {
    type: 'list',
    most: 249,
    section: 'to',
    group: 'recipient',
    label: 'many.title',
    optional: true,
    privacy: 'draft',
    scriptOnly: 'The server makes one letter for one press: several at once would keep others waiting.',
  },
  /** The sender's country: decides layout and who the own government is. */
  country: {
    type: 'choice',
    options: 'states',
    none: 'from.countryChoose',
    section: 'you',
    group: 'sender',
    label: 'from.country',
    hint: 'from.countryHint',
    privacy: 'draft',
  },
  name: {
    type: 'text',
    length: 100,
    lines: 1,
    section: 'you',
    group: 'sender',
    label: 'from.name',
    privacy: 'identity',
  },
  /** The letter names no person, and no address or town. */
  withoutName: { type: 'flag', section: 'signing', group: 'sender', label: 'unnamed.label', privacy: 'draft' },
  organisation: {
    type: 'text',
    length: 120,
    lines: 1,
    section: 'signing',
    group: 'sender',
    label: 'from.organisation',
    hint: 'from.organisationHint',
    optional: true,
    privacy: 'draft',
  },
  /** Another country whose citizen the sender is: its government is the own one as well. */
  citizenship: {
    type: 'choice',
    options: 'states',
    none: 'from.countryNone',
    section: 'signing',
    group: 'sender',
    label: 'recipients.citizenship',
    hint: 'recipients.citizenshipHint',
    optional: true,
    privacy: 'draft',
  },
  /** As what the sender writes; left out, it follows from organisation, co-signers and country. */
  writingAs: {
    type: 'choice',
    options: WRITING_AS,
    words: 'kind.writers',
    section: 'signing',
    group: 'sender',
    label: 'kind.writingAs',
    hint: 'kind.writingAsHint',
    privacy: 'draft',
  },
  /** The person's own words; a line break begins a paragraph. */
  personal: {
    type: 'text',
    length: 1500,
    lines: 30,
    rows: 3,
    section: 'words',
    group: 'words',
    label: 'words.personal',
    hint: 'words.hint',
    optional: true,
    privacy: 'words',
  },
  /** What matters most to the writer, of a demand that can be written for more than one reason. */
  emphasis: {
    type: 'choice',
    options: EMPHASES,
    words: 'words.emphases',
    none: 'words.emphasisNone',
    section: 'also',
    group: 'recipient',
    label: 'words.emphasis',
    hint: 'words.emphasisHint',
    privacy: 'choice',
  },
  /** Further demands: a letter needs few, for more requests get fewer answers. */
  also: {
    type: 'several',
    options: 'demands',
    most: 2,
    section: 'also',
    group: 'recipient',
    label: 'also.title',
    hint: 'also.hint',
    privacy: 'choice',
  },
  role: {
    type: 'text',
    length: 100,
    lines: 1,
    section: 'contact',
    group: 'sender',
    label: 'from.role',
    hint: 'from.roleHint',
    optional: true,
    privacy: 'identity',
  },
  town: {
    type: 'text',
    length: 80,
    lines: 1,
    section: 'contact',
    group: 'sender',
    label: 'from.town',
    hint: 'from.townHint',
    optional: true,
    privacy: 'identity',
  },
  address: {
    type: 'text',
    length: 300,
    lines: 5,
    rows: 3,
    section: 'contact',
    group: 'sender',
    label: 'from.address',
    hint: 'from.addressHint',
    optional: true,
    privacy: 'identity',
  },
  email: {
    type: 'text',
    length: 254,
    lines: 1,
    format: 'email',
    section: 'contact',
    group: 'sender',
    label: 'from.email',
    hint: 'from.emailHint',
    optional: true,
    privacy: 'identity',
  },
  /** Language of the letter; without it the one usual for the recipient. */
  in: {
    type: 'choice',
    options: 'languages',
    section: 'letter',
    group: 'recipient',
    label: 'letter.language',
    hint: 'letter.languageHint',
    privacy: 'choice',
  },
  /** Language of a version for reference, on a page of its own after the letter. */
  referenceIn: {
    type: 'choice',
    options: 'languages',
    section: 'letter',
    group: 'recipient',
    label: 'reader.page',
    privacy: 'draft',
    option: 'reference',
  },
  date: { type: 'date', section: 'letter', group: 'recipient', label: 'letter.date', privacy: 'draft' },
  layout: {
    type: 'choice',
    options: LAYOUT_IDS,
    words: 'letter.layouts',
    section: 'letter',
    group: 'recipient',
    label: 'letter.layout',
    privacy: 'draft',
  },
  textSize: {
    type: 'choice',
    options: TEXT_SIZES,
    words: 'letter.textSizes',
    empty: 'normal',
    section: 'letter',
    group: 'recipient',
    label: 'letter.textSize',
    privacy: 'draft',
  },
  /** A page of the envelope's size after the letter. */
  envelope: {
    type: 'choice',
    options: ENVELOPE_IDS,
    words: 'letter.envelopes',
    none: 'letter.envelopes.none',
    section: 'letter',
    group: 'recipient',
    label: 'letter.envelope',
    hint: 'letter.envelopeHint',
    privacy: 'draft',
  },
  /** The sender's reference, quoted in the answer. */
  reference: {
    type: 'text',
    length: 60,
    lines: 1,
    section: 'more',
    group: 'lines',
    label: 'more.reference',
    hint: 'more.referenceHint',
    optional: true,
    privacy: 'draft',
    option: 'own-reference',
  },
  /** Who gets a copy, what is enclosed, which organisations sign as well: one a line. */
  copies: {
    type: 'text',
    length: 600,
    lines: 10,
    rows: 2,
    section: 'more',
    group: 'lines',
    label: 'more.copies',
    hint: 'more.copiesHint',
    optional: true,
    privacy: 'draft',
  },
  enclosures: {
    type: 'text',
    length: 600,
    lines: 10,
    rows: 2,
    section: 'more',
    group: 'lines',
    label: 'more.enclosures',
    hint: 'more.enclosuresHint',
    optional: true,
    privacy: 'draft',
  },
  cosigners: {
    type: 'text',
    length: 12_000,
    lines: 150,
    rows: 4,
    section: 'more',
    group: 'lines',
    label: 'more.cosigners',
    hint: 'more.cosignersHint',
    optional: true,
    privacy: 'draft',
  },
  /** What the letter is in a correspondence. */
  kind: {
    type: 'choice',
    options: LETTER_KINDS,
    words: 'kind.kinds',
    empty: 'first',
    section: 'kind',
    group: 'recipient',
    label: 'kind.kind',
    hint: 'kind.thanksHint',
    privacy: 'choice',
  },
  /** The recipient's answer that a reply takes up. */
  answer: {
    type: 'choice',
    options: ANSWERS,
    words: 'kind.answers',
    none: 'kind.choose',
    section: 'kind',
    group: 'recipient',
    label: 'kind.answer',
    privacy: 'choice',
  },
  /** Of the recipient's answer, for a reply. */
  answerDate: {
    type: 'date',
    section: 'kind',
    group: 'recipient',
    label: 'kind.answerDate',
    optional: true,
    privacy: 'draft',
  },
  /** Of the first letter, for reminder and reply. */
  earlierDate: { type: 'date', section: 'kind', group: 'recipient', label: 'kind.earlierDate', privacy: 'draft' },
  earlierReference: {
    type: 'text',
    length: 60,
    lines: 1,
    section: 'kind',
    group: 'recipient',
    label: 'kind.earlierReference',
    optional: true,
    privacy: 'draft',
  },
} as const satisfies Readonly<Record<string, FieldRow>>;

export type DraftKey = keyof typeof FIELDS;

type OfType<Type extends FieldRow['type']> = {
  [Key in DraftKey]: (typeof FIELDS)[Key]['type'] extends Type ? Key : never;
}[DraftKey];
export type TextField = OfType<'text'>;
export type ChoiceField = OfType<'choice'>;
export type SeveralField = OfType<'several'>;
export type DateField = OfType<'date'>;

/** The row of a field, of which only what every row may have is known. */
export const rowOf = (field: DraftKey): FieldRow => FIELDS[field];

/** The order in which a person meets the fields: errors, labels and lists follow it. */
export const FIELD_ORDER = Object.keys(FIELDS) as readonly DraftKey[];

export const isDraftKey = (key: string): key is DraftKey => Object.hasOwn(FIELDS, key);

export const fieldsWhere = (fits: (row: FieldRow) => boolean): DraftKey[] =>
  FIELD_ORDER.filter((field) => fits(rowOf(field)));

export const isTextField = (field: DraftKey): field is TextField => rowOf(field).type === 'text';

export const TEXT_FIELDS: readonly TextField[] = FIELD_ORDER.filter(isTextField);

/** Longest text per field, in graphemes, and most lines. */
export const LIMITS = Object.fromEntries(TEXT_FIELDS.map((field) => [field, FIELDS[field]])) as unknown as Readonly<
  Record<TextField, Pick<TextRow, 'length' | 'lines' | 'rows' | 'format'>>
>;

export const MAX_ALSO = FIELDS.also.most;

export const groupOf = (field: DraftKey): DraftGroup => rowOf(field).group;
