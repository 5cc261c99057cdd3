import { useMemo } from 'react';
import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { groupMembers, groupsOn } from '@/lib/compose/recipientGroups';
import { resolveRecipient } from '@/lib/compose/resolveRecipient';
import type { World } from '@/lib/domain/catalogue';
import type { Locale } from '@/lib/domain/locales';
import { isLasting } from '@/lib/domain/recipientGroups';
import { localDay } from '@/lib/i18n/localDay';
import { type IntroductionFault, introductionFaults } from '@/lib/names/introductionFaults';
import type { Introduction } from '@/lib/sharing/introduction';
import { useIntroductionRules } from '../usePeopleAtRisk';

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

export type KitFault = IntroductionFault | { readonly code: 'nameless' };

/** What must change before an introduction goes into a link; null while what it is checked by has not come. */
export const useIntroductionFaults = (
  { by, text }: Introduction,
  sites: readonly string[] | undefined,
): Readonly<Record<keyof Introduction, KitFault | null>> | null => {
  const rules = useIntroductionRules(sites);
  return useMemo(() => {
    if (text === '' && by === '') return { by: null, text: null };
    if (!rules) return null;
    const faults = introductionFaults({ by, text }, rules);
    return text !== '' && by === '' ? { ...faults, by: { code: 'nameless' } } : faults;
  }, [rules, by, text]);
};
