import type { DemandId } from '../domain/demand';
import { loadActs } from './loadLetterWording';
import { demandIds } from './loadWorld';
import { readText } from './readContent';

const CITED = /\{\{fact "([A-Z]\d{2})"\}\}/g;

/** Facts that a demand's letters cite, in the order in which they do. The English template stands for all: tools/content-lint/rules/templateParity.ts. */
export const factsOf = (demand: DemandId): string[] => [
  ...new Set([...readText(`templates/demands/${demand}/en.hbs`).matchAll(CITED)].map(([, id]) => id ?? '')),
];

/** For each fact the demands whose letters cite it, letters of thanks among them. */
export const factUse = (): Map<string, DemandId[]> => {
  const use = new Map<string, DemandId[]>();
  for (const demand of demandIds()) for (const id of factsOf(demand)) use.set(id, [...(use.get(id) ?? []), demand]);
  for (const { demand, fact } of loadActs()) use.set(fact, [...new Set([...(use.get(fact) ?? []), demand])]);
  return use;
};
