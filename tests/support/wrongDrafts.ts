import type { DraftError, LetterDraft } from '../../lib/domain/draft';
import { FIELDS, fieldsWhere, LIMITS, type Section, TEXT_FIELDS } from '../../lib/domain/fields';
import { LETTER_KINDS } from '../../lib/domain/kinds';
import { MOST_POINTS } from '../../lib/i18n/countGraphemes';

/** What one letter can be refused for; the rest is of one among several. */
export type ErrorOfOne = Exclude<DraftError['code'], 'answerOfAnother'>;

/** Emoji joined into one character: of the marks on a letter those too many are taken out before. */
const OVERLONG = Array.from({ length: MOST_POINTS }, () => '👩').join('\u200D');
const GOOD: LetterDraft = { to: 'DE', name: 'Layla' };

/** Drafts about repatriation, one or more for each thing that can be wrong with one. */
const DRAFTS = {
  recipientMissing: [{ name: 'Layla' }],
  recipientUnknown: [{ to: 'XX', name: 'Layla' }],
  officeUnknown: [{ ...GOOD, office: 'nonsense' }],
  choiceUnknown: fieldsWhere(({ type }) => type === 'choice')
    .filter((field) => field !== 'to' && field !== 'office')
    .map((field) => ({ ...GOOD, ...(field === 'answer' && { kind: 'reply' }), [field]: 'nonsense' })),
  notOffered: [
    { to: 'ocha', name: 'Layla' },
    { to: 'unhcr', name: 'Layla', also: ['icc-referral'] },
  ],
  otherNameMissing: [{ to: 'other', name: 'Layla' }],
  senderMissing: [{ to: 'DE' }],
  tooLong: TEXT_FIELDS.map((field) => ({ ...GOOD, [field]: 'a'.repeat(LIMITS[field].length + 1) })),
  tooManyLines: [{ ...GOOD, cosigners: 'a\n'.repeat(LIMITS.cosigners.lines).concat('a') }],
  characterTooLong: [{ ...GOOD, personal: OVERLONG }],
  email: [{ ...GOOD, email: 'layla' }],
  date: [
    { ...GOOD, date: '2022-01-20' },
    { ...GOOD, recipientAddress: 'Street 1', addressCheckedOn: '2020-01-01' },
  ],
  alsoTooMany: [{ ...GOOD, also: ['secure-detention', 'displaced-people', 'detained-children'] }],
  thanksNotOffered: [{ to: 'BR', name: 'Layla', kind: 'thanks' }],
  answerMissing: [{ ...GOOD, kind: 'reply' }],
  answerUnfit: [{ to: 'unhcr', name: 'Layla', kind: 'reply', answer: 'no-consular-access' }],
  earlierDateMissing: [{ ...GOOD, kind: 'reminder' }],
  earlierDate: [{ ...GOOD, kind: 'reminder', earlierDate: '2030-01-01' }],
  answerDate: [{ ...GOOD, kind: 'reply', answer: 'security-risk', answerDate: '2030-01-01' }],
  nameMissing: [{ to: 'DE', organisation: 'Office', writingAs: 'citizen' }],
  organisationMissing: [{ ...GOOD, writingAs: 'organisation' }],
  cosignersMissing: [{ ...GOOD, organisation: 'Office', writingAs: 'coalition' }],
} as const satisfies Readonly<Record<ErrorOfOne, readonly LetterDraft[]>>;

const textsIn = (section: Section) => TEXT_FIELDS.filter((field) => FIELDS[field].section === section);

/** Fields come and go with the recipient and the kind of letter; what was typed in them stays. */
const OUT_OF_SIGHT: readonly LetterDraft[] = [
  ...['', 'unhcr', 'other', 'FR'].flatMap((to) =>
    textsIn('to').map((field) => ({ to, name: 'Layla', recipientName: 'N', [field]: OVERLONG })),
  ),
  ...LETTER_KINDS.flatMap((kind) =>
    textsIn('kind').map((field) => ({ ...GOOD, kind, answer: 'security-risk', [field]: OVERLONG })),
  ),
];

export const WRONG_DRAFTS: readonly (readonly [code: DraftError['code'] | 'any', draft: LetterDraft])[] = [
  ...Object.entries(DRAFTS).flatMap(([code, drafts]) =>
    (drafts as readonly LetterDraft[]).map((draft) => [code as DraftError['code'], draft] as const),
  ),
  ...OUT_OF_SIGHT.map((draft) => ['any', draft] as const),
];
