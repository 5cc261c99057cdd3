import { useMemo } from 'react';
import { introductionWordsUrl, otherNamesUrl, riskWordsUrl } from '@/generated/data-urls';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import type { OtherNames } from '@/lib/domain/otherNames';
import type { CommonRiskWords, IntroductionWords, RiskWords } from '@/lib/domain/riskWords';
import { type PersonAtRisk, peopleAtRisk } from '@/lib/names/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules, type RiskRules } from '@/lib/names/atRisk/rules';
import type { IntroductionRules } from '@/lib/names/introductionFaults';
import { makeOfficialNames } from '@/lib/names/officialNames';
import { useDataFile } from './useDataFile';

type ByLocale<Words> = Readonly<Record<Locale, Words>>;
type RiskLists = ByLocale<CommonRiskWords>;

const made = new WeakMap<RiskLists, RiskRules>();

const rulesFrom = (lists: RiskLists, others: OtherNames): RiskRules => {
  const rules = made.get(lists) ?? makeRiskRules(lists, countryNames(others));
  made.set(lists, rules);
  return rules;
};

/** By what introductions of campaigns are judged; null until all of it has come. `sites`: see makeOfficialNames. */
export const useIntroductionRules = (sites: readonly string[] | undefined): IntroductionRules | null => {
  const common = useDataFile<RiskLists>(riskWordsUrl);
  const own = useDataFile<ByLocale<IntroductionWords>>(introductionWordsUrl);
  const others = useDataFile<OtherNames>(otherNamesUrl);
  return useMemo(() => {
    if (!common || !own || !others || !sites) return null;
    const lists = Object.fromEntries(
      LOCALES.map((locale) => [locale, { ...common[locale], ...own[locale] }]),
    ) as ByLocale<RiskWords>;
    return { risk: makeRiskRules(lists, countryNames(others)), official: makeOfficialNames(others, sites) };
  }, [common, own, others, sites]);
};

const NOBODY: readonly PersonAtRisk[] = [];

/** Whom the text seems to name, besides `own`; nobody until the word lists have come. All of it happens in this tab. */
export const usePeopleAtRisk = (text: string, own: readonly string[]): readonly PersonAtRisk[] => {
  const lists = useDataFile<RiskLists>(riskWordsUrl);
  const others = useDataFile<OtherNames>(otherNamesUrl);
  const names = own.join('\n');
  return useMemo(
    // Making the rules takes a slow phone 0.1 s: who writes nothing of their own never waits for it.
    () => (lists && others && text ? peopleAtRisk(text, rulesFrom(lists, others), names.split('\n')) : NOBODY),
    [lists, others, text, names],
  );
};
