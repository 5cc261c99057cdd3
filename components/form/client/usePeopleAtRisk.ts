import { useMemo } from 'react';
import { riskWordsUrl } from '@/generated/data-urls';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import type { RiskWords } from '@/lib/domain/riskWords';
import { type PersonAtRisk, peopleAtRisk } from '@/lib/names/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules, type RiskRules } from '@/lib/names/atRisk/rules';
import { useDataFile } from './useDataFile';

type RiskLists = Readonly<Record<Locale, RiskWords>>;

const made = new WeakMap<RiskLists, RiskRules>();

const rulesFrom = (lists: RiskLists, world: World): RiskRules => {
  const rules = made.get(lists) ?? makeRiskRules(lists, countryNames(world));
  made.set(lists, rules);
  return rules;
};

const NOBODY: readonly PersonAtRisk[] = [];

/** Whom the text seems to name, besides `own`; nobody until the word lists have come. All of it happens in this tab. */
export const usePeopleAtRisk = (text: string, own: readonly string[], world: World | null): readonly PersonAtRisk[] => {
  const lists = useDataFile<RiskLists>(riskWordsUrl);
  const names = own.join('\n');
  return useMemo(
    () => (lists && world && text ? peopleAtRisk(text, rulesFrom(lists, world), names.split('\n')) : NOBODY),
    [lists, world, text, names],
  );
};
