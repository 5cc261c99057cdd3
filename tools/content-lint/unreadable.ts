import { loadChanges, loadChangeWording } from '../../lib/catalogue/loadChanges';
import { loadContacts } from '../../lib/catalogue/loadContacts';
import {
  loadActs,
  loadFacts,
  loadFactWording,
  loadInstitutions,
  loadLetterWording,
  loadSources,
} from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadStateRecords } from '../../lib/catalogue/loadStateRecords';
import { loadWho } from '../../lib/catalogue/loadWho';
import { demandIds, demandLanguages, loadBareWorld, loadSafeguards } from '../../lib/catalogue/loadWorld';
import { ContentError } from '../../lib/catalogue/readContent';
import { loadTemplate } from '../../lib/catalogue/readTemplate';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { formatProblem, type Problem } from '../../lib/domain/problem';
import { loadTerms } from './termList';
import { loadWordingRules } from './wordingRules';

const CATALOGUE: readonly (() => unknown)[] = [
  loadFacts,
  loadSources,
  loadActs,
  loadChanges,
  loadStateRecords,
  loadContacts,
  loadSafeguards,
  loadBareWorld,
  loadTerms,
];

const OF_LANGUAGE: readonly ((locale: Locale) => unknown)[] = [
  loadMessages,
  loadFactWording,
  loadChangeWording,
  loadWho,
  loadInstitutions,
  loadWordingRules,
  loadLetterWording,
  ...['letter', 'letter/kinds', 'letter/records'].map(
    (folder) => (locale: Locale) => loadTemplate(`templates/${folder}/${locale}.hbs`),
  ),
];

/** Files that are missing or that their schema refuses, all of them: each is read by itself, whatever is wrong with others. */
export const unreadableFiles = (): Problem[] => {
  const reads = [
    ...CATALOGUE,
    ...LOCALES.flatMap((locale) => OF_LANGUAGE.map((read) => () => read(locale))),
    ...demandIds().flatMap((id) =>
      demandLanguages(id).flatMap((locale) => [
        () => loadDemandWording(id, locale),
        () => loadTemplate(`templates/demands/${id}/${locale}.hbs`),
      ]),
    ),
  ];
  const found = reads.flatMap((read): readonly Problem[] => {
    try {
      read();
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.problems;
      throw error;
    }
  });
  return [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
};
