import type { DemandId } from '../domain/demand';
import type { Locale } from '../domain/locales';
import { loadActs } from './loadLetterWording';
import { demandIds, demandLanguages } from './loadWorld';
import { readText } from './readContent';

/** The language that a demand's others are held against: English, where it has it. */
export const modelOf = (demand: DemandId): Locale => {
  const languages = demandLanguages(demand);
  return languages.find((locale) => locale === 'en') ?? languages[0] ?? 'en';
};

const CITED = /\{\{fact "([A-Z]\d{2})"\}\}/g;

/** Facts that a demand's letters cite, in the order in which they do. One template stands for all: tools/content-lint/rules/templateParity.ts. */
export const factsOf = (demand: DemandId): string[] => [
  ...new Set(
    [...readText(`templates/demands/${demand}/${modelOf(demand)}.hbs`).matchAll(CITED)].map(([, id]) => id ?? ''),
  ),
];

/** For each fact the demands whose letters cite it, letters of thanks among them; all, or those offered in a language. */
export const factUse = (locale?: Locale): Map<string, DemandId[]> => {
  const offered = demandIds(locale);
  const use = new Map<string, DemandId[]>();
  for (const demand of offered) for (const id of factsOf(demand)) use.set(id, [...(use.get(id) ?? []), demand]);
  for (const { demand, fact } of loadActs())
    if (offered.includes(demand)) use.set(fact, [...new Set([...(use.get(fact) ?? []), demand])]);
  return use;
};
