import { loadChanges, loadChangeWording } from '../../lib/catalogue/loadChanges';
import { loadFigureCharts } from '../../lib/catalogue/loadFigureCharts';
import {
  loadAttributions,
  loadFacts,
  loadFactWording,
  loadLargeNumbers,
  loadLetterWording,
  loadSources,
} from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadOtherNamesRows } from '../../lib/catalogue/loadOtherNames';
import { loadExpertsList } from '../../lib/catalogue/loadRecipientLists';
import { loadRiskWords, riskWordsFile } from '../../lib/catalogue/loadRiskWords';
import { loadWho } from '../../lib/catalogue/loadWho';
import { loadLanguages, loadWorld } from '../../lib/catalogue/loadWorld';
import { ContentError, listFiles, readText } from '../../lib/catalogue/readContent';
import { readTemplate } from '../../lib/catalogue/readTemplate';
import type { World } from '../../lib/domain/catalogue';
import type { Demand } from '../../lib/domain/demand';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Problem } from '../../lib/domain/problem';
import { ROLES } from '../../lib/domain/role';
import { reasonsAgainst } from '../../lib/domain/who';
import { catalogueAddressProblems, wordingProblems } from './checkWording';
import { loadDocumentRows } from './documentRows';
import { actProblems } from './rules/actRows';
import { addressFormProblems, institutionFormProblems } from './rules/addressForms';
import { bidiControlProblems } from './rules/bidiControls';
import { callBasisProblems } from './rules/callBasis';
import { changeProblems } from './rules/changeRows';
import { documentDemandProblems } from './rules/documentDemands';
import { expertsListProblems } from './rules/expertsList';
import { figureChartProblems } from './rules/figureCharts';
import { type NumberWording, templateFigures, wordingFigures } from './rules/figures';
import { governmentProblems, headOfStateProblems } from './rules/headsOfState';
import { answerSectionProblems, kindSectionProblems } from './rules/kindSections';
import { languageNameProblems } from './rules/languageNames';
import { ledgerRowProblems } from './rules/ledgerRows';
import { otherNameProblems } from './rules/otherNames';
import { pastFactProblems } from './rules/pastFacts';
import { type Ledger, placeholderProblems } from './rules/placeholders';
import { recipientLanguageProblems } from './rules/recipientLanguages';
import { riskWordProblems } from './rules/riskWords';
import { sameKeys } from './rules/sameKeys';
import { completenessProblems, parityProblems } from './rules/templateParity';
import { type TemplateSection, templateSections } from './rules/templateTree';
import { whoProblems } from './rules/whoReasons';

const MODEL: Locale = 'en';

/** What a language's templates may name, and how it writes numbers. */
interface LocaleLedger extends Ledger {
  readonly numbers: NumberWording;
}

const templateProblems = (
  file: string,
  model: string,
  { facts, law, numbers }: LocaleLedger,
  demand: Demand | null,
  further: (file: string, sections: readonly TemplateSection[]) => Problem[] = () => [],
): Problem[] => {
  const sections = templateSections(file);
  return [
    ...readTemplate(file).problems,
    ...templateFigures(file, sections, numbers),
    ...placeholderProblems(file, sections, { facts, law }),
    ...pastFactProblems(file, sections, loadFacts()),
    ...parityProblems(file, sections, templateSections(model)),
    ...further(file, sections),
    ...(demand ? [...completenessProblems(file, sections, demand), ...callBasisProblems(file, sections, demand)] : []),
  ];
};

/** Every role a demand leaves out has a reason that the page can give. */
const reasonProblems = (demand: Demand, locale: Locale): Problem[] => {
  const given = reasonsAgainst(loadWho(locale), loadDemandWording(demand.id, locale).notOffered);
  return ROLES.filter((role) => !demand.roles.includes(role) && !given[role]).map((role) => ({
    file: `templates/demands/${demand.id}/${locale}.json`,
    place: `notOffered.${role}`,
    problem: 'no reason is given why this role cannot act.',
    remedy: 'Say why, and who can act instead.',
  }));
};

const factProblems = (locale: Locale, numbers: NumberWording): Problem[] => {
  const file = `content/${locale}/facts.json`;
  const wording = loadFactWording(locale);
  const sources = loadSources().map(({ id }) => id);
  const rows = loadFacts();
  return [
    ...ledgerRowProblems(rows, { sources, attributions: Object.keys(loadAttributions(locale)) }),
    ...rows.flatMap(({ id, figures }) => {
      const row = wording[id];
      return row
        ? [
            ...wordingFigures(file, `${id}.phrase`, row.phrase, figures, numbers),
            ...wordingFigures(file, `${id}.statement`, row.statement, figures, numbers),
          ]
        : [{ file, place: id, problem: 'has no wording.', remedy: 'Add phrase and statement.' }];
    }),
  ];
};

/** Pages may hold figures of the ledger only, as letters do. */
const pageFigures = (demand: Demand, locale: Locale, numbers: NumberWording): Problem[] => {
  const file = `templates/demands/${demand.id}/${locale}.json`;
  const allowed = loadFacts().flatMap(({ figures }) => figures);
  const { title, summary, askedBy, today } = loadDemandWording(demand.id, locale);
  const texts = Object.entries({ title, summary, askedBy, today });
  return texts.flatMap(([key, text]) => wordingFigures(file, key, text, allowed, numbers));
};

const nameProblems = (world: World, locale: Locale): Problem[] =>
  [
    ...world.states.map(({ iso2, names }) => [iso2, names[locale]] as const),
    ...world.institutions.map(({ id, names }) => [id, names[locale]] as const),
  ]
    .filter(([, name]) => !name)
    .map(([id]) => ({
      file: `content/recipients/*/${locale}.json`,
      place: id,
      problem: 'has no name.',
      remedy: 'Add it: every recipient has a name in every language.',
    }));

const localeProblems = (world: World, locale: Locale): Problem[] => {
  const { addressForms, institutions, facts, law, profile } = loadLetterWording(locale);
  const numbers = { ...profile, largeNumbers: loadLargeNumbers(locale) };
  const ledger: LocaleLedger = { facts: Object.keys(facts), law: Object.keys(law), numbers };
  return [
    ...sameKeys(`content/${locale}/messages.json`, loadMessages(locale), loadMessages(MODEL)),
    ...languageNameProblems(`content/${locale}/messages.json`, loadMessages(locale).languageNames, LOCALES),
    ...nameProblems(world, locale),
    ...factProblems(locale, numbers),
    ...changeProblems(
      `content/${locale}/changes.json`,
      loadChanges(),
      loadChangeWording(locale),
      loadFacts().map(({ id }) => id),
    ),
    ...wordingProblems(world, locale),
    ...whoProblems(`content/${locale}/who.json`, loadWho(locale), world.demands),
    ...riskWordProblems(riskWordsFile(locale), loadRiskWords(locale)),
    ...addressFormProblems(`content/${locale}/address-forms.json`, addressForms),
    ...headOfStateProblems(`content/${locale}/address-forms.json`, addressForms, world),
    ...institutionFormProblems(`content/${locale}/institutions.json`, institutions),
    ...templateProblems(`templates/letter/${locale}.hbs`, `templates/letter/${MODEL}.hbs`, ledger, null),
    ...templateProblems(
      `templates/letter/kinds/${locale}.hbs`,
      `templates/letter/kinds/${MODEL}.hbs`,
      ledger,
      null,
      kindSectionProblems,
    ),
    ...world.demands.flatMap((demand) => [
      ...templateProblems(
        `templates/demands/${demand.id}/${locale}.hbs`,
        `templates/demands/${demand.id}/${MODEL}.hbs`,
        ledger,
        demand,
        answerSectionProblems,
      ),
      ...reasonProblems(demand, locale),
      ...pageFigures(demand, locale, numbers),
    ]),
  ];
};

/** All problems of all content; a file that its schema refuses ends the reading at once. */
export const checkContent = (): Problem[] => {
  try {
    const world = loadWorld();
    const recipients = {
      states: world.states.map(({ iso2 }) => iso2),
      institutions: world.institutions.map(({ id }) => id),
    };
    return [
      ...['content', 'templates'].flatMap(listFiles).flatMap((file) => bidiControlProblems(file, readText(file))),
      ...catalogueAddressProblems(world),
      ...governmentProblems(world),
      ...recipientLanguageProblems(loadLanguages().rows, recipients),
      ...otherNameProblems(loadOtherNamesRows(), world),
      ...figureChartProblems(loadFigureCharts(), loadFacts()),
      ...expertsListProblems(loadExpertsList(), loadFacts(), recipients.states),
      ...actProblems(world.acts, loadFacts(), world),
      ...documentDemandProblems(loadDocumentRows(), world.demands),
      ...LOCALES.flatMap((locale) => localeProblems(world, locale)),
    ];
  } catch (error) {
    if (error instanceof ContentError) return [error.problem];
    throw error;
  }
};
