import {
  loadAttributions,
  loadGroups,
  loadLetterWording,
  loadProfile,
  loadSourcesIn,
} from '@/lib/catalogue/loadLetterWording';
import { loadMessages } from '@/lib/catalogue/loadMessages';
import { byNewest, recordsToldIn, votesForLetters } from '@/lib/catalogue/loadStateRecords';
import type { Source } from '@/lib/domain/fact';
import type { Groups } from '@/lib/domain/locale';
import type { Locale } from '@/lib/domain/locales';
import { RECORD_KINDS, type RecordKind } from '@/lib/domain/recordKinds';
import { COUNTED_AS, type StateRecord } from '@/lib/domain/stateRecord';
import type { Vote } from '@/lib/domain/vote';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { formatFigure } from '@/lib/i18n/formatFigure';
import type { Messages } from '@/lib/i18n/messages';

export interface RecordOnPage {
  readonly id: string;
  readonly kind: RecordKind | 'vote';
  /** The name of its kind. */
  readonly title: string;
  readonly span: StateRecord['span'];
  /** ISO, of a day, month or year; null where the source gives none. */
  readonly asOf: string | null;
  readonly date: string;
  /** “women: 60”, and how they are counted: “all until then”; nothing of a record that is sensitive. */
  readonly figures: readonly string[];
  readonly sensitive: boolean;
  /** In which its `statement` and `caution` are. */
  readonly language: Locale;
  /** Null where it would tell what is withheld. */
  readonly statement: string | null;
  readonly caution: string | null;
  /** What letters to the state say, in the page's language; null where they say nothing of it. */
  readonly letter: string | null;
  readonly saidBy: string;
  readonly source: Source | null;
  readonly read: string;
  readonly reviewBy: string;
  readonly review: string;
  /** Where it is told once for all states how it is known; null where the entry tells it. */
  readonly toldAt: string | null;
}

export interface RecordGroup {
  readonly kind: RecordOnPage['kind'];
  readonly title: string;
  readonly records: readonly RecordOnPage[];
}

/**
 * Numbers beside the name of what is counted: the words of content/<locale>/state-records.json bend to the sentences of
 * letters and cannot stand alone.
 */
const figuresOf = (record: StateRecord, { states, pictures, punctuation }: Messages, groups: Groups): string[] => {
  const { people = {}, number, qualifier, span, from } = record;
  const counted = [
    ...COUNTED_AS.map((as) => ({ label: states.counted[as], count: people[as] })),
    { label: states.counted.number, count: number },
  ].flatMap(({ label, count }) => (count === undefined ? [] : [{ label, count }]));
  return [
    ...counted.map(({ label, count }, index) => {
      const ends = typeof count === 'number' ? { from: count, to: count } : count;
      // The source hedges the first figure only.
      return label + punctuation.colon + formatFigure(ends, index === 0 ? qualifier : undefined, pictures, groups);
    }),
    // A count that is no total may be of one operation or of a year’s: the statement says which.
    ...(span === 'total' ? [states.spans.total] : []),
    ...(from ? [states.both] : []),
  ];
};

/**
 * What is on record of a state, in one language: by kind, the newest first, and those of its votes that letters tell;
 * `told` are the ids of the records that letters to it may tell.
 */
export const recordsIn = (code: string, told: ReadonlySet<string>, locale: Locale): RecordGroup[] => {
  const messages = loadMessages(locale);
  const attributions = loadAttributions(locale);
  const sources = loadSourcesIn(locale);
  const groups = loadGroups(locale);
  const profile = loadProfile(locale);
  const { records: sentences } = loadLetterWording(locale);
  const common = ({ id, source, read, readOn, reviewBy }: StateRecord | Vote) => ({
    id,
    source: sources.find((one) => one.id === source) ?? null,
    read: fillSlots(messages.states.read[read], { date: formatDate(readOn, profile) }),
    reviewBy,
    review: fillSlots(messages.sources.review, { date: formatDate(reviewBy, profile) }),
  });
  const toPage = (record: StateRecord): RecordOnPage => ({
    ...common(record),
    kind: record.kind,
    title: messages.states.kinds[record.kind],
    span: record.span,
    asOf: record.asOf,
    date: record.asOf ? formatDate(record.asOf, profile) : messages.states.undated,
    figures: record.sensitive ? [] : figuresOf(record, messages, groups),
    sensitive: record.sensitive ?? false,
    language: record.language ?? 'en',
    statement: record.sensitive ? null : record.statement,
    caution: record.sensitive ? null : (record.caution ?? null),
    letter: told.has(record.id) ? (sentences[record.id]?.text ?? null) : null,
    saidBy: attributions[record.who] ?? '',
    toldAt: null,
  });
  const toVote = (vote: Vote): RecordOnPage => ({
    ...common(vote),
    kind: 'vote',
    title: messages.states.kinds.vote,
    span: undefined,
    asOf: vote.on,
    date: formatDate(vote.on, profile),
    figures: [],
    sensitive: false,
    language: 'en',
    statement: vote.statement,
    caution: vote.caution ?? null,
    letter: sentences[vote.id]?.text ?? null,
    saidBy: sources.find(({ id }) => id === vote.source)?.publisher ?? '',
    toldAt: `/${locale}/states/#${vote.id}`,
  });
  const own = recordsToldIn(locale)
    .filter(({ state }) => state === code)
    .sort(byNewest);
  const votes = votesForLetters().filter(({ states }) => states.includes(code));
  return [
    ...RECORD_KINDS.map((kind) => ({
      kind,
      title: messages.states.kinds[kind],
      records: own.filter((record) => record.kind === kind).map(toPage),
    })),
    { kind: 'vote' as const, title: messages.states.kinds.vote, records: votes.map(toVote) },
  ].filter(({ records }) => records.length > 0);
};
