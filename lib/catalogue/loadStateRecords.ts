import * as v from 'valibot';
import { type CitedLine, foldSpaces } from '../compose/citedLine';
import { printSection, type TemplateValues } from '../compose/printSections';
import type { LetterWording } from '../domain/catalogue';
import { lineText } from '../domain/letter';
import type { Groups } from '../domain/locale';
import type { Locale } from '../domain/locales';
import { COUNTED_AS, type LetterRecord, type RecordSentence, RecordWording, StateRecord } from '../domain/stateRecord';
import type { Template } from '../domain/template';
import { type LetterVote, Vote } from '../domain/vote';
import { fillSlots } from '../i18n/fillSlots';
import { formatDate } from '../i18n/formatDate';
import { formatNumber } from '../i18n/formatNumber';
import { readContent } from './readContent';

export const loadStateRecords = (): StateRecord[] =>
  readContent('content/catalogue/state-records.json', v.array(StateRecord));

export const loadVotes = (): Vote[] => readContent('content/catalogue/un-votes.json', v.array(Vote));

/** Votes that letters may give thanks for. */
export const votesForLetters = (): Vote[] => loadVotes().filter(({ use }) => use === 'letter');

export const letterVotes = (): LetterVote[] =>
  votesForLetters().map(({ id, demands, states, reviewBy }) => ({ id, demands, states, reviewBy }));

export const loadRecordWording = (locale: Locale): RecordWording =>
  readContent(`content/${locale}/state-records.json`, RecordWording);

/** What pages in a language tell; without one, what those of all languages do. */
export const recordsToldIn = (locale?: Locale): StateRecord[] =>
  loadStateRecords().filter(({ language }) => !language || language === locale);

/** States with a page of their own, in a language or in all, in the order of their codes. */
export const statesOnRecord = (locale?: Locale): string[] =>
  [...new Set(recordsToldIn(locale).map(({ state }) => state))].sort();

/** The newest first; what bears no date last. */
export const byNewest = (one: Pick<StateRecord, 'asOf'>, other: Pick<StateRecord, 'asOf'>): number =>
  (other.asOf ?? '').localeCompare(one.asOf ?? '');

type DatedRecord = StateRecord & { readonly asOf: string };

/** Records that a letter may say, before its date and demand are known. */
export const isForLetters = (record: StateRecord): record is DatedRecord =>
  record.use === 'letter' && record.asOf !== null;

export const letterRecords = (): LetterRecord[] =>
  loadStateRecords()
    .filter(isForLetters)
    .map(({ id, state, kind, span, reviewBy, asOf }) => ({ id, state, kind, ...(span && { span }), reviewBy, asOf }))
    .sort((one, other) => byNewest(one, other) || (one.span ?? '').localeCompare(other.span ?? ''));

/** The section that tells a record: its own, or the pattern of its kind. */
export const sectionOf = (record: StateRecord, template: Template): string => {
  if (template.some(({ name }) => name === record.id)) return record.id;
  if (record.kind === 'returned') return `returned-${record.span ?? 'operation'}`;
  return `${record.kind}-${record.people ? 'counted' : 'named'}`;
};

/** All that saying a record in one language needs. */
export interface RecordLanguage {
  readonly locale: Locale;
  readonly wording: RecordWording;
  readonly profile: LetterWording['profile'];
  readonly groups: Groups;
  readonly attributions: Readonly<Record<string, string>>;
}

const datePhrase = (asOf: string, place: 'when' | 'until', { wording, profile }: RecordLanguage): string => {
  const phrases = wording[place];
  const [year = '', month, day] = asOf.split('-');
  if (day) return fillSlots(phrases.day, { date: formatDate(asOf, profile) });
  if (!month) return fillSlots(phrases.year, { year });
  const own = place === 'when' ? wording.monthsIn : wording.monthsBy;
  const names = own ?? profile.monthsAlone ?? profile.months;
  return fillSlots(phrases.month, { month: names[Number(month) - 1] ?? month, year });
};

/** “3 women and 10 children”, or without numbers where the record is sensitive; null where nobody is counted. */
const peopleOf = (record: StateRecord, { locale, wording, groups }: RecordLanguage): string | null => {
  const { people, qualifier, sensitive } = record;
  if (!people) return null;
  const rules = new Intl.PluralRules(locale);
  // In words where each number of the sentence has one: never “two women and 26 children”.
  const counts = Object.values(people).map((count) => (typeof count === 'object' ? count.to : (count ?? 0)));
  const inWords = counts.every((count) => count < wording.words.length + 2);
  const figureOf = (count: number) => (inWords && wording.words[count - 2]) || formatNumber(count, groups);
  const named = COUNTED_AS.flatMap((as): string[] => {
    const count = people[as];
    if (count === undefined) return [];
    if (sensitive) return [wording.unnumbered[as] ?? ''].filter(Boolean);
    const [least, most] = typeof count === 'number' ? [count, count] : [count.from, count.to];
    const figure =
      least === most ? figureOf(most) : fillSlots(wording.range, { from: figureOf(least), to: figureOf(most) });
    const forms = wording.people[as];
    return [fillSlots(forms[rules.select(most) as keyof typeof forms] ?? forms.other, { count: figure })];
  });
  const [last = '', ...before] = [...named].reverse();
  const list = before.length > 0 ? before.reverse().join(wording.comma) + wording.and + last : last;
  return qualifier && !sensitive ? fillSlots(wording.qualifiers[qualifier], { count: list }) : list;
};

const capitalised = (text: string, locale: Locale): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

const piece = (text: string | null): CitedLine | null => (text ? [{ text }] : null);

/** A section of templates/letter/records as a sentence that begins like one; and as those say it whose own state it is. */
const printSentences = (
  template: Template,
  section: string,
  state: string | null,
  values: TemplateValues,
  language: RecordLanguage,
  wording: LetterWording,
): Pick<RecordSentence, 'text' | 'ofOwn'> => {
  const [text = '', ofOwn = ''] = [false, true].map((own) => {
    const line = printSection(template, section, { wording, plural: false, own, state, to: state ?? '', values });
    const pieces = foldSpaces(line, wording.profile.spaced).flatMap((piece) => ('text' in piece ? [piece] : []));
    return capitalised(lineText(pieces), language.locale);
  });
  return ofOwn === text ? { text } : { text, ofOwn };
};

/** What a letter in `wording`'s language says of a vote. */
export const voteSentence = (
  { id, on, others, source }: Vote,
  template: Template,
  language: RecordLanguage,
  wording: LetterWording,
): RecordSentence => {
  const values: TemplateValues = {
    'record.when': piece(datePhrase(on, 'when', language)),
    'record.number': piece(others ? formatNumber(others, language.groups) : null),
  };
  return { ...printSentences(template, id, null, values, language, wording), source };
};

/** What a letter in `wording`'s language says of a record. */
export const recordSentence = (
  record: DatedRecord,
  template: Template,
  language: RecordLanguage,
  wording: LetterWording,
): RecordSentence => {
  const names = wording.states[record.state];
  const from = language.wording.from[record.from ?? 'syria'];
  const values: TemplateValues = {
    'state.name': piece(names?.name ?? null),
    'state.of': piece(names?.of ?? null),
    'record.when': piece(datePhrase(record.asOf, 'when', language)),
    'record.until': piece(datePhrase(record.asOf, 'until', language)),
    'record.people': piece(peopleOf(record, language)),
    'record.number': piece(record.number ? formatNumber(record.number, language.groups) : null),
    'record.from': piece(from),
    'record.who': piece(language.attributions[record.who] ?? null),
  };
  const said = printSentences(template, sectionOf(record, template), record.state, values, language, wording);
  return { ...said, source: record.source };
};
