import { useMemo } from 'react';
import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { groupMembers, groupsOn } from '@/lib/compose/recipientGroups';
import { resolveRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import type { RecipientGroup } from '@/lib/domain/recipientGroups';
import { localDay } from '@/lib/i18n/localDay';
import { peopleAtRisk } from '@/lib/names/atRisk/peopleAtRisk';
import type { RiskRules } from '@/lib/names/atRisk/rules';
import {
  INTRODUCER_LENGTH,
  INTRODUCTION_LENGTH,
  type IntroductionFault,
  introductionFault,
} from '@/lib/names/introductionFaults';
import { useRiskRules } from '../usePeopleAtRisk';

/** What “from January” means another January is another group: on paper and in links nobody would know which is meant. */
const isLasting = (group: RecipientGroup): boolean => group !== 'council-january';

/** Those that can act on a demand, as options: groups, bodies, then states by name. */
export const recipientsOf = (demandId: string, world: World, locale: Locale) => {
  const demand = world.demands.find(({ id }) => id === demandId);
  const today = localDay();
  const { compare } = new Intl.Collator(locale);
  const isOffered = (id: string): boolean =>
    demand !== undefined && (resolveRecipient(id, demand, world, today)?.roles.length ?? 0) > 0;
  const offered = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.filter(({ id }) => isOffered(id)).sort((one, other) => compare(one.name, other.name));
  return {
    groups: groupsOn(world, today)
      .filter(isLasting)
      .map((id) => ({ id, letters: groupMembers(id, world, today).filter(isOffered).length }))
      .filter(({ letters }) => letters > 0),
    bodies: offered(world.institutions),
    states: offered(world.states.map(({ iso2, name }) => ({ id: iso2, name }))),
  };
};

export const loadWorld = (locale: Locale) => () => fetchedLetters.world(locale);

export type KitFault =
  | { readonly code: IntroductionFault; readonly count: number }
  | { readonly code: 'nameless' }
  | { readonly code: 'person'; readonly found: string };

export interface IntroductionFaults {
  readonly by: KitFault | null;
  readonly text: KitFault | null;
}

const faultOf = (text: string, count: number, rules: RiskRules): KitFault | null => {
  const code = introductionFault(text, count, rules);
  return code && { code, count };
};

/** What must change before an introduction goes into a link; null while what it is checked by has not come. */
export const useIntroductionFaults = (by: string, text: string): IntroductionFaults | null => {
  const rules = useRiskRules();
  return useMemo(() => {
    if (text === '' && by === '') return { by: null, text: null };
    if (!rules) return null;
    const [person] = text === '' ? [] : peopleAtRisk(text, rules, [by]);
    return {
      by: text !== '' && by === '' ? { code: 'nameless' } : faultOf(by, INTRODUCER_LENGTH, rules),
      text: faultOf(text, INTRODUCTION_LENGTH, rules) ?? (person ? { code: 'person', found: person.name } : null),
    };
  }, [rules, by, text]);
};
