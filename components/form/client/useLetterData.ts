import { startTransition, useCallback, useState } from 'react';
import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { completeDraft } from '@/lib/compose/completeDraft';
import type { ComposeError } from '@/lib/compose/composeError';
import { languagesOf } from '@/lib/compose/languagesOf';
import { usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import type { DemandId } from '@/lib/domain/demand';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { FormValues } from '@/lib/domain/formValues';
import type { LetterPair } from '@/lib/domain/letterPair';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import type { Pictures } from '@/lib/domain/picture';
import type { Result } from '@/lib/domain/result';
import { useResource } from './useResource';

/** Turns checked drafts into letters of the languages that were loaded, and shows what they say in the page's. */
export interface LetterMaker {
  readonly world: World;
  readonly complete: typeof completeDraft;
  readonly compose: (draft: CompleteDraft, pictures: Pictures) => Result<LetterPair, ComposeError>;
}

export interface LetterData {
  readonly world: World | null;
  /** Null while another letter language or demand is loading. */
  readonly maker: LetterMaker | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Whether the draft needs a language that is still on its way: it must wait for the next maker. */
export const isLoading = (made: Result<LetterPair, ComposeError>): boolean =>
  !made.ok && made.error.code === 'languageMissing';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

/**
 * Loads what the letter about `demands` is composed from, in all languages that it needs on a page in `own`. Before the
 * world is here, which knows the recipient's usual language, the page's is taken for the letter's.
 */
export const useLetterData = (
  own: Locale,
  { in: chosen, to, office, referenceIn }: Pick<FormValues, 'in' | 'to' | 'office' | 'referenceIn'>,
  demands: readonly DemandId[],
): LetterData => {
  const [world, setWorld] = useState<World | null>(null);
  const usual = world ? usualLanguage({ to, office, demand: demands[0] ?? '' }, own, world).locale : own;
  const locale = isLocale(chosen) ? chosen : usual;
  // As texts, which are the same as long as they say the same.
  const languages = languagesOf({ in: locale, referenceIn: isLocale(referenceIn) ? referenceIn : null }, own).join(' ');
  const about = demands.join(' ');

  const load = useCallback(async (): Promise<LetterMaker> => {
    // The form needs the world alone: what the letter is made of comes after it, and takes nothing of a slow line before.
    const known = await fetchedLetters.world(own);
    startTransition(() => setWorld(known));
    const { composePair, loadSettings } = await import('@/lib/compose/composing');
    const settings = await loadSettings(fetchedLetters, languages.split(' ').filter(isLocale), about.split(' '));
    const compose: LetterMaker['compose'] = (draft, pictures) => composePair(draft, settings, own, pictures);
    return { world: known, complete: completeDraft, compose };
  }, [own, languages, about]);

  const { data: maker, failures, retry } = useResource(load);
  return { world, maker, failed: failures > 0, retry };
};
