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

/** By what people at risk are seen in a text; null until the word lists have come. */
export const useRiskRules = (): RiskRules | null => {
  const lists = useDataFile<RiskLists>(riskWordsUrl);
  const others = useDataFile<OtherNames>(otherNamesUrl);
  return useMemo(() => (lists && others ? rulesFrom(lists, others) : null), [lists, others]);
};

/** Whom the text seems to name, besides `own`; nobody until the word lists have come. All of it happens in this tab. */
export const usePeopleAtRisk = (text: string, own: readonly string[]): readonly PersonAtRisk[] => {
  const rules = useRiskRules();
  const names = own.join('\n');
  return useMemo(() => (rules && text ? peopleAtRisk(text, rules, names.split('\n')) : NOBODY), [rules, text, names]);
};
