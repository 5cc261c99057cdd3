import { factsOf } from '@/lib/catalogue/factUse';
import { loadFactsIn, loadFactWording, loadSourcesIn } from '@/lib/catalogue/loadLetterWording';
import type { DemandId } from '@/lib/domain/demand';
import type { Fact } from '@/lib/domain/fact';
import type { Locale } from '@/lib/domain/locales';
import type { SourceOnPage } from '../sources/SourceLink';

export interface FactOfDemand extends Pick<Fact, 'id' | 'asOf' | 'checkedOn' | 'reviewBy'> {
  readonly statement: string;
  readonly from: readonly SourceOnPage[];
}

/** What the letters of a demand tell, the newest first. */
export const factsIn = (demand: DemandId, locale: Locale): FactOfDemand[] => {
  const told = factsOf(demand);
  const wording = loadFactWording(locale);
  const sources = loadSourcesIn(locale);
  return loadFactsIn(locale)
    .filter(({ id }) => told.includes(id))
    .map(({ id, asOf, checkedOn, reviewBy, source, alsoSources }) => ({
      id,
      asOf,
      checkedOn,
      reviewBy,
      statement: wording[id]?.statement ?? '',
      from: [source, ...alsoSources].flatMap((one) => sources.filter((candidate) => candidate.id === one)),
    }))
    .sort((one, other) => other.asOf.localeCompare(one.asOf));
};
