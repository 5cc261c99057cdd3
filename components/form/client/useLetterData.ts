import { useCallback, useEffect, useState } from 'react';
import { fetchedLetters } from '@/lib/catalogue/fetchLetterSource';
import { completeDraft } from '@/lib/compose/completeDraft';
import type { ComposeError } from '@/lib/compose/composeError';
import { composePair } from '@/lib/compose/composePair';
import { languagesOf } from '@/lib/compose/languagesOf';
import { loadSettings } from '@/lib/compose/letterSource';
import { usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import type { DemandId } from '@/lib/domain/demand';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { FormValues } from '@/lib/domain/formValues';
import type { LetterPair } from '@/lib/domain/letterPair';
import { LOCALES, type Locale } from '@/lib/domain/locales';
import type { Pictures } from '@/lib/domain/picture';
import type { Result } from '@/lib/domain/result';

/** Queue checked drafts into letters of the languages that were loaded, and shows what they say in the page's. */
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

interface Loaded {
  readonly key: string;
  readonly maker: LetterMaker;
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
  { in: chosen, to, referenceIn }: Pick<FormValues, 'in' | 'to' | 'referenceIn'>,
  demands: readonly DemandId[],
): LetterData => {
  const [world, setWorld] = useState<World | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const usual = world ? usualLanguage(to, own, world).locale : own;
  const locale = isLocale(chosen) ? chosen : usual;
  const languages = languagesOf({ in: locale, referenceIn: isLocale(referenceIn) ? referenceIn : null }, own);
  const key = [...languages, '', ...demands].join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to run the effect again; `key` holds the rest
  useEffect(() => {
    let current = true;
    const load = async () => {
      try {
        const [known, settings] = await Promise.all([
          fetchedLetters.world(),
          loadSettings(fetchedLetters, languages, demands),
        ]);
        if (!current) return;
        setWorld(known);
        const compose: LetterMaker['compose'] = (draft, pictures) => composePair(draft, settings, own, pictures);
        setLoaded({ key, maker: { world: known, complete: completeDraft, compose } });
        setFailed(false);
      } catch {
        if (current) setFailed(true);
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [key, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { world, maker: loaded?.key === key ? loaded.maker : null, failed, retry };
};
