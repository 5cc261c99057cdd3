import { loadChangeWording } from '../../lib/catalogue/loadChanges';
import { loadFactWording, loadLetterWording, loadSources } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadWho } from '../../lib/catalogue/loadWho';
import type { AddressForm } from '../../lib/domain/addressForm';
import type { World } from '../../lib/domain/catalogue';
import type { Locale } from '../../lib/domain/locales';
import type { Problem } from '../../lib/domain/problem';
import { agreedTermProblems, type SpokenSection } from './rules/agreedTerms';
import { closePairProblems } from './rules/closePairs';
import { competingTermProblems } from './rules/competingTerms';
import { OWN_REPLY } from './rules/kindSections';
import { linkHostProblems } from './rules/linkHosts';
import { loadedWordProblems } from './rules/loadedWords';
import { longSentenceProblems } from './rules/longSentences';
import { oneRequestProblems } from './rules/oneRequest';
import { quotationMarkProblems } from './rules/quotationMarks';
import { replyProblems } from './rules/replyAsked';
import { flatten } from './rules/sameKeys';
import { sentenceStartProblems } from './rules/sentenceStarts';
import { signSpaceProblems } from './rules/signSpaces';
import { institutionAddressProblems, strayAddressProblems } from './rules/strayAddresses';
import { type TemplateSection, templateSections } from './rules/templateTree';
import { loadTerms } from './termList';
import { loadLinkHosts, loadWordingRules, type Worded } from './wordingRules';

const MODEL: Locale = 'en';

type Tree = Parameters<typeof flatten>[0];
type Forms = { readonly [gender: string]: AddressForm | undefined };

const worded = (file: string, tree: unknown): Worded[] =>
  [...flatten(tree as Tree)].map(([place, text]) => ({ file, place, text }));

const formsOf = (place: string, forms: Forms) =>
  Object.entries(forms).flatMap(([gender, form]) => (form ? [{ ...form, place: `${place}.${gender}` }] : []));

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

const templatesOf = (world: World, locale: Locale) =>
  [
    `templates/letter/${locale}.hbs`,
    `templates/letter/kinds/${locale}.hbs`,
    ...world.demands.map(({ id }) => `templates/demands/${id}/${locale}.hbs`),
  ].map((file) => ({ file, sections: templateSections(file) }));

const spokenTemplates = (world: World, locale: Locale): SpokenSection[][] =>
  templatesOf(world, locale).map(({ file, sections }) => spoken(file, sections, locale));

/** One word for one thing: the agreed term in each template where the English one has it, and no competing one anywhere. */
const termProblems = (world: World, locale: Locale, all: readonly Worded[]): Problem[] => {
  const terms = loadTerms();
  const model = spokenTemplates(world, MODEL);
  return [
    ...spokenTemplates(world, locale).flatMap((sections, index) =>
      agreedTermProblems(sections, model[index] ?? [], terms, locale),
    ),
    ...competingTermProblems(all, terms, locale),
  ];
};

/** How a language's wording is written: no loaded word, no endless sentence, one request, a reply, its own marks. */
export const wordingProblems = (world: World, locale: Locale): Problem[] => {
  const rules = loadWordingRules(locale);
  const { profile, addressForms, institutions, labels, facts: factWording, law } = loadLetterWording(locale);
  const templates = templatesOf(world, locale);
  const letters = templates.flatMap(({ file, sections }) => spoken(file, sections, locale));
  const cards = world.demands.flatMap(({ id }) =>
    worded(`templates/demands/${id}/${locale}.json`, loadDemandWording(id, locale)),
  );
  const facts = worded(`content/${locale}/facts.json`, loadFactWording(locale));
  const changes = worded(`content/${locale}/changes.json`, loadChangeWording(locale));
  const pages = worded(`content/${locale}/messages.json`, loadMessages(locale));
  const who = worded(`content/${locale}/who.json`, loadWho(locale));
  const words = worded(`content/${locale}/letter-labels.json`, labels);
  const notes = Object.entries(institutions).map(([id, { note: text }]) => ({
    file: `content/${locale}/institutions.json`,
    place: `${id}.note`,
    text,
  }));
  const forms = `content/${locale}/address-forms.json`;
  const all = [...letters, ...cards, ...facts, ...changes, ...pages, ...who, ...words, ...notes];
  return [
    ...termProblems(world, locale, all),
    ...loadedWordProblems(all, rules.loaded),
    ...longSentenceProblems([...letters, ...cards, ...facts, ...changes, ...who]),
    ...quotationMarkProblems(all, profile.quotes),
    ...signSpaceProblems(all, profile.noBreak),
    ...templates.flatMap(({ file, sections }) =>
      sentenceStartProblems(
        sections.map(({ name, line, outline }) => ({ file, place: `line ${line}, section "${name}"`, outline })),
        (id) => factWording[id]?.phrase ?? law[id] ?? '',
      ),
    ),
    ...linkHostProblems(all, Object.keys(loadLinkHosts())),
    ...strayAddressProblems(all),
    ...templates.flatMap(({ file, sections }) => oneRequestProblems(file, sections)),
    ...replyProblems(`templates/letter/${locale}.hbs`, templates[0]?.sections ?? [], rules.reply),
    ...OWN_REPLY.flatMap((name) =>
      replyProblems(`templates/letter/kinds/${locale}.hbs`, templates[1]?.sections ?? [], rules.reply, name),
    ),
    ...closePairProblems(
      forms,
      Object.entries(addressForms.offices).flatMap(([office, list]) =>
        list.flatMap(({ forms: by }, index) => formsOf(`${office}[${index}]`, by)),
      ),
      rules.pairs,
    ),
    ...closePairProblems(
      `content/${locale}/institutions.json`,
      Object.entries(institutions).flatMap(([id, { forms: by }]) => formsOf(id, by)),
      rules.pairs,
    ),
  ];
};

/** The same for what has no language: sites and addresses in the catalogue. */
export const catalogueAddressProblems = (world: World): Problem[] => {
  const sites: Worded[] = [
    ...loadSources().flatMap(({ id, url, address }) =>
      [url, address].flatMap((text) => (text ? [{ file: 'content/catalogue/sources.json', place: id, text }] : [])),
    ),
    ...world.institutions.flatMap(({ id, site, address }) =>
      [site, address?.check].flatMap((text) =>
        text ? [{ file: 'content/catalogue/recipients/institutions.json', place: id, text }] : [],
      ),
    ),
    { file: 'content/catalogue/recipients/security-council.json', place: 'check', text: world.council.check },
  ];
  return [...linkHostProblems(sites, Object.keys(loadLinkHosts())), ...institutionAddressProblems(world.institutions)];
};
