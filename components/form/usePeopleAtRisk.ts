import { useEffect, useMemo, useState } from 'react';
import { riskWordsUrl } from '@/generated/data-urls';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import type { RiskWords } from '@/lib/domain/riskWords';
import { type PersonAtRisk, peopleAtRisk } from '@/lib/letter/atRisk/peopleAtRisk';
import { countryNames, makeRiskRules, type RiskRules } from '@/lib/letter/atRisk/rules';
import { fetchOnce } from './useLetterData';

type RiskLists = Readonly<Record<Locale, RiskWords>>;

/** Milliseconds. By the clock and not by what is typed: no request may tell when somebody types. */
const TRY_AGAIN = 15_000;

const made = new WeakMap<RiskLists, RiskRules>();

const rulesFrom = (lists: RiskLists, world: World): RiskRules => {
  const rules = made.get(lists) ?? makeRiskRules(lists, countryNames(world));
  made.set(lists, rules);
  return rules;
};

const NOBODY: readonly PersonAtRisk[] = [];

/** Whom the text seems to name, besides `own`; nobody until the word lists have come. All of it happens in this tab. */
export const usePeopleAtRisk = (text: string, own: readonly string[], world: World | null): readonly PersonAtRisk[] => {
  const [lists, setLists] = useState<RiskLists | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to run the effect again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    fetchOnce<RiskLists>(riskWordsUrl).then(
      (loaded) => current && setLists(loaded),
      () => {
        if (current) timer = setTimeout(() => setAttempt((count) => count + 1), TRY_AGAIN);
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [attempt]);

  const names = own.join('\n');
  return useMemo(
    () => (lists && world && text ? peopleAtRisk(text, rulesFrom(lists, world), names.split('\n')) : NOBODY),
    [lists, world, text, names],
  );
};
