import { modelOf } from '../../lib/catalogue/factUse';
import { loadChanges, loadChangeWording } from '../../lib/catalogue/loadChanges';
import {
  loadFacts,
  loadFactWording,
  loadInstitutions,
  loadLargeNumbers,
  loadLetterWording,
  loadSources,
} from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadStateRecords, loadVotes } from '../../lib/catalogue/loadStateRecords';
import { loadWho } from '../../lib/catalogue/loadWho';
import { loadBareWorld, loadRecipientNames, loadWorld } from '../../lib/catalogue/loadWorld';
import type { Demand } from '../../lib/domain/demand';
import type { Locale } from '../../lib/domain/locales';
import { joinSentences } from '../../lib/i18n/joinSentences';
import { flatten } from './flatten';
import { type TemplateSection, templateSections } from './templateTree';
import { loadTerms } from './termList';
import { loadLinkHosts, loadWordingRules, type SpokenSection, type Worded } from './wordingRules';

/** The language that the others are held against; a demand that it lacks is held against the first that has it. */
const MODEL: Locale = 'en';

export interface FileContext {
  /** Path from the root. */
  readonly file: string;
  readonly text: string;
}

/** What is the same in every language. */
export const catalogueContext = () => {
  const world = { ...loadWorld(MODEL), demands: loadBareWorld().demands };
  return {
    world,
    names: loadRecipientNames(),
    facts: loadFacts(),
    sources: loadSources(),
    changes: loadChanges(),
    records: loadStateRecords(),
    votes: loadVotes(),
    recipients: {
      states: world.states.map(({ iso2 }) => iso2),
      institutions: world.institutions.map(({ id }) => id),
    },
    hosts: Object.keys(loadLinkHosts()),
    terms: loadTerms(),
  };
};
export type CatalogueContext = ReturnType<typeof catalogueContext>;

export interface TemplateContext {
  readonly file: string;
  readonly sections: readonly TemplateSection[];
  readonly modelLocale: Locale;
  /** The same of the template in `modelLocale`. */
  readonly model: readonly TemplateSection[];
  /** What every letter holds, what its kind says whatever the demand, what is told of states, or what one demand says. */
  readonly part: 'letter' | 'kinds' | 'records' | 'demand';
  readonly demand: Demand | null;
}

const templatesOf = (demands: readonly Demand[], locale: Locale): TemplateContext[] => {
  const template = (
    folder: string,
    part: TemplateContext['part'],
    demand: Demand | null,
    modelLocale: Locale = MODEL,
  ): TemplateContext => ({
    file: `${folder}/${locale}.hbs`,
    sections: templateSections(`${folder}/${locale}.hbs`),
    modelLocale,
    model: templateSections(`${folder}/${modelLocale}.hbs`),
    part,
    demand,
  });
  return [
    template('templates/letter', 'letter', null),
    template('templates/letter/kinds', 'kinds', null),
    template('templates/letter/records', 'records', null),
    ...demands.map((demand) => template(`templates/demands/${demand.id}`, 'demand', demand, modelOf(demand.id))),
  ];
};

type Tree = Parameters<typeof flatten>[0];

const worded = (file: string, tree: unknown): Worded[] =>
  [...flatten(tree as Tree)].map(([place, text]) => ({ file, place, text }));

/** A template's sections as sentences: facts and laws in their wording, other values as the two words they mostly are. */
const spoken = (file: string, sections: readonly TemplateSection[], locale: Locale): SpokenSection[] => {
  const { facts, law } = loadLetterWording(locale);
  return sections.map(({ name, roles, line, outline }) => ({
    file,
    key: [name, ...roles].join(' '),
    place: `line ${line}, section "${name}"`,
    text: outline
      .replace(/\{fact (\w+)\}/g, (_, id: string) => facts[id]?.phrase ?? '')
      .replace(/\{law (\w+)\}/g, (_, id: string) => law[id] ?? '')
      .replace(/\{[\w.]+\}/g, 'a a'),
  }));
};

/** One language, read once for all rules. */
export const localeContext = (catalogue: CatalogueContext, locale: Locale) => {
  const wording = loadLetterWording(locale);
  const content = {
    messages: loadMessages(locale),
    facts: loadFactWording(locale),
    changes: loadChangeWording(locale),
    who: loadWho(locale),
  };
  const demands = catalogue.world.demands.filter(({ languages }) => languages?.includes(locale) ?? true);
  const cards = demands.map((demand) => ({
    demand,
    file: `templates/demands/${demand.id}/${locale}.json`,
    wording: loadDemandWording(demand.id, locale),
  }));
  const templates = templatesOf(demands, locale);
  /** Path of a file of the language's content. */
  const fileOf = (name: string): string => `content/${locale}/${name}.json`;
  const letters = templates.map(({ file, sections, model, modelLocale }) => ({
    sections: spoken(file, sections, locale),
    model: spoken(file, model, modelLocale),
  }));
  /** What is read in sentences: letters, cards, facts, changes, reasons. */
  const prose: Worded[] = [
    ...letters.flatMap(({ sections }) => sections),
    ...cards.flatMap(({ file, wording: card }) => worded(file, card)),
    ...worded(fileOf('facts'), content.facts),
    ...worded(fileOf('changes'), content.changes),
    ...worded(fileOf('who'), content.who),
  ];
  return {
    ...catalogue,
    /** With the demands that exist in the language. */
    world: { ...catalogue.world, demands },
    locale,
    fileOf,
    wording,
    content,
    modelMessages: loadMessages(MODEL),
    numbers: { ...wording.profile, largeNumbers: loadLargeNumbers(locale) },
    rules: loadWordingRules(locale),
    cards,
    templates,
    letters,
    prose,
    /** All that a person reads, also labels, buttons and notes. */
    texts: [
      ...prose,
      ...worded(fileOf('messages'), content.messages),
      ...worded(fileOf('letter-labels'), wording.labels),
      ...Object.entries(loadInstitutions(locale)).map(
        ([id, { note, footnote }]): Worded => ({
          file: fileOf('institutions'),
          place: `${id}.note`,
          text: joinSentences(note, footnote),
        }),
      ),
    ],
  };
};
export type LocaleContext = ReturnType<typeof localeContext>;
