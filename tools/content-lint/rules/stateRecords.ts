import { loadAttributions } from '../../../lib/catalogue/loadLetterWording';
import { isForLetters, sectionOf } from '../../../lib/catalogue/loadStateRecords';
import type { Source } from '../../../lib/domain/fact';
import type { Problem } from '../../../lib/domain/problem';
import type { StateRecord } from '../../../lib/domain/stateRecord';
import type { Vote } from '../../../lib/domain/vote';
import type { Rule } from '../rule';
import type { TemplateSection } from '../templateTree';

const FILE = 'content/catalogue/state-records.json';
const VOTES = 'content/catalogue/un-votes.json';

/** Without a seat in the United Nations, and told of all the same. */
const BESIDE_STATES: readonly string[] = ['XK'];

/** An English caution that asks something of who writes the records, instead of saying what to mind about this one. */
const INSTRUCTION = /(?:^|[.:;] )(?:say|write|find|name|quote|cite|look|check|ask|do not|never)\b/i;

/** Records that name what does not exist, or that say in letters what only a page may say. */
export const recordProblems = (
  records: readonly StateRecord[],
  known: {
    readonly states: readonly string[];
    readonly sources: readonly Pick<Source, 'id' | 'date'>[];
    readonly attributions: readonly string[];
  },
): Problem[] =>
  records.flatMap((record, index) => {
    const { id, state, who, read, readOn, reviewBy, use, asOf, span, kind, language, sensitive, caution = '' } = record;
    const source = known.sources.find((one) => one.id === record.source);
    const wrong = [
      ...(records.findIndex((one) => one.id === id) < index ? ['stands here twice.'] : []),
      ...(id.startsWith(`${state}-`) ? [] : [`is of ${state} by its state, and not by its id.`]),
      ...(known.states.includes(state) || BESIDE_STATES.includes(state) ? [] : [`"${state}" is no state.`]),
      ...(source ? [] : [`source "${record.source}" does not exist.`]),
      ...(known.attributions.includes(who) ? [] : [`attribution "${who}" does not exist.`]),
      ...(reviewBy > readOn ? [] : ['is due for review before it was read.']),
      ...((kind === 'returned') === (span !== undefined) ? [] : ['`span` belongs to `returned`, and to nothing else.']),
      ...(use === 'letter' && language ? ['is written in one language, and letters say it.'] : []),
      ...(language === 'en' ? ['names English, which needs no name.'] : []),
      ...(!sensitive && INSTRUCTION.test(caution) ? ['tells editors what to do, and every reader sees it.'] : []),
      ...(use === 'letter' && read === 'second-hand' ? ['is known at second hand, and letters say it.'] : []),
      ...(use === 'letter' && (asOf === null || source?.date === null) ? ['has no date, and letters say it.'] : []),
    ];
    return wrong.map((problem) => ({
      file: FILE,
      place: id,
      problem,
      remedy: 'docs/state-records.md says what a record needs, and what may stand in letters.',
    }));
  });

/** Votes that name what does not exist, or that letters say though nobody read them. */
export const voteProblems = (
  votes: readonly Vote[],
  known: {
    readonly states: readonly string[];
    readonly sources: readonly Pick<Source, 'id' | 'date'>[];
    readonly demands: readonly string[];
  },
): Problem[] =>
  votes.flatMap(({ id, on, states, demands, source: from, read, readOn, reviewBy, use }, index) => {
    const source = known.sources.find((one) => one.id === from);
    const wrong = [
      ...(votes.findIndex((one) => one.id === id) < index ? ['stands here twice.'] : []),
      ...(id.startsWith(`un-${on.slice(0, 4)}-`) ? [] : [`is of ${on} by its day, and not by its id.`]),
      ...states.filter((state) => !known.states.includes(state)).map((state) => `"${state}" is no state.`),
      ...states.filter((state, place) => states.indexOf(state) < place).map((state) => `names "${state}" twice.`),
      ...demands.filter((demand) => !known.demands.includes(demand)).map((demand) => `"${demand}" is no demand.`),
      ...(source ? [] : [`source "${from}" does not exist.`]),
      ...(reviewBy > readOn ? [] : ['is due for review before it was read.']),
      ...(use === 'letter' && read === 'second-hand' ? ['is known at second hand, and letters say it.'] : []),
      ...(use === 'letter' && source?.date === null ? ['has a source without a date, and letters say it.'] : []),
    ];
    return wrong.map((problem) => ({
      file: VOTES,
      place: id,
      problem,
      remedy: 'docs/state-records.md says what a vote needs, and what may stand in letters.',
    }));
  });

/** Sections of templates/letter/records that no record or vote uses, and records and votes that none of them says. */
export const recordSectionProblems = (
  file: string,
  sections: readonly Pick<TemplateSection, 'name' | 'line'>[],
  records: readonly StateRecord[],
  votes: readonly Vote[] = [],
): Problem[] => {
  const template = sections.map(({ name }) => ({ name, nodes: [] }));
  const used = new Map([
    ...records.filter(isForLetters).map((record) => [sectionOf(record, template), record.id] as const),
    ...votes.filter(({ use }) => use === 'letter').map(({ id }) => [id, id] as const),
  ]);
  const missing = [...used].filter(([name]) => !sections.some((section) => section.name === name));
  return [
    ...missing.map(([name, id]) => ({
      file,
      place: id,
      problem: `no section "${name}" says it.`,
      remedy: 'Write one, by its id where no pattern fits; or keep the record to the pages.',
    })),
    ...sections
      .filter(({ name }) => !used.has(name))
      .map(({ name, line }) => ({
        file,
        place: `line ${line}, section "${name}"`,
        problem: 'says no record that letters may tell.',
        remedy: 'Take it out, or see why its record stands on pages only.',
      })),
  ];
};

/** The state in the form that a language's sentence needs: its name alone, or with what says “of”. */
const named = (value: string): string => (value === 'state.name' ? 'state.of' : value);

const listed = (values: readonly string[]): string => [...new Set(values.map(named))].sort().join(', ');

/** Sentences that leave out a value of the English one, or have another. */
export const recordValueProblems = (
  file: string,
  sections: readonly Pick<TemplateSection, 'name' | 'line' | 'values'>[],
  model: readonly Pick<TemplateSection, 'name' | 'values'>[],
): Problem[] =>
  sections
    .map(({ name, line, values }) => ({
      name,
      line,
      found: listed(values),
      wanted: listed(model.find((section) => section.name === name)?.values ?? []),
    }))
    .filter(({ found, wanted }) => found !== wanted)
    .map(({ name, line, found, wanted }) => ({
      file,
      place: `line ${line}, section "${name}"`,
      problem: `names [${found}], and the English sentence [${wanted}].`,
      remedy: 'Say the same: date, number and whose report it is belong to every sentence.',
    }));

export const rule: Rule = {
  holds: 'State records with source, date and review, in letters only where they were read, the same in every language',
  catalogue: ({ votes, recipients, sources, world }) =>
    voteProblems(votes, { states: recipients.states, sources, demands: world.demands.map(({ id }) => id) }),
  locale: ({ records, recipients, sources, locale }) =>
    recordProblems(records, {
      states: recipients.states,
      sources,
      attributions: Object.keys(loadAttributions(locale)),
    }),
  template: ({ file, sections, model, part }, { records, votes }) =>
    part === 'records'
      ? [...recordSectionProblems(file, sections, records, votes), ...recordValueProblems(file, sections, model)]
      : [],
};
