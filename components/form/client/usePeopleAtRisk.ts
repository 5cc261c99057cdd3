import { useMemo } from 'react';
import { otherNamesUrl, riskWordsUrl } from '@/generated/data-urls';
import type { Locale } from '@/lib/domain/locales';
import type { OtherNames } from '@/lib/domain/otherNames';
import type { RiskWords } from '@/lib/domain/riskWords';
import { type PersonAtRisk, peopleAtRisk } from '@/lib/names/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules, type RiskRules } from '@/lib/names/atRisk/rules';
import { useDataFile } from './useDataFile';

type RiskLists = Readonly<Record<Locale, RiskWords>>;

const made = new WeakMap<RiskLists, RiskRules>();

const rulesFrom = (lists: RiskLists, others: OtherNames): RiskRules => {
  const rules = made.get(lists) ?? makeRiskRules(lists, countryNames(others));
  made.set(lists, rules);
  return rules;
};

const NOBODY: readonly PersonAtRisk[] = [];

/** Whom the text seems to name, besides `own`; nobody until the word lists have come. All of it happens in this tab. */
export const usePeopleAtRisk = (text: string, own: readonly string[]): readonly PersonAtRisk[] => {
  const lists = useDataFile<RiskLists>(riskWordsUrl);
  const others = useDataFile<OtherNames>(otherNamesUrl);
  const names = own.join('\n');
  return useMemo(
    () => (lists && others && text ? peopleAtRisk(text, rulesFrom(lists, others), names.split('\n')) : NOBODY),
    [lists, others, text, names],
  );
};
