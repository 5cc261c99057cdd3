import { useCallback, useEffect, useState } from 'react';
import { letterWordingUrls, worldUrl } from '@/generated/data-urls';
import type { LetterTemplates, LetterWording, World } from '@/lib/domain/catalogue';
import type { DemandId } from '@/lib/domain/demand';
import type { CompleteDraft } from '@/lib/domain/draft';
import type { Letter } from '@/lib/domain/letter';
import { LOCALES } from '@/lib/domain/locales';
import type { Pictures } from '@/lib/domain/picture';
import type { ComposeSetting } from '@/lib/letter/composeLetter';

const cache = new Map<string, Promise<unknown>>();

/** Fetched once per visit; a failure is forgotten, so that trying again tries again. */
const fetchOnce = <Data>(url: string): Promise<Data> => {
  const known = cache.get(url);
  if (known) return known as Promise<Data>;
  const started = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return response.json();
  });
  cache.set(url, started);
  started.catch(() => cache.delete(url));
  return started as Promise<Data>;
};

/** Turns checked drafts into letters of one language. */
export interface LetterMaker {
  readonly world: World;
  readonly compose: (draft: CompleteDraft, pictures: Pictures) => Letter;
  readonly plainText: (letter: Letter) => string;
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

/** Loads what letters in `letterLocale` about `demands` are composed from. */
export const useLetterData = (letterLocale: string, demands: readonly DemandId[]): LetterData => {
  const [world, setWorld] = useState<World | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const key = [letterLocale, ...demands].join(' ');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is there to run the effect again
  useEffect(() => {
    let current = true;
    const [tag = '', ...ids] = key.split(' ');
    const locale = LOCALES.find((candidate) => candidate === tag);
    if (!locale) return;
    const load = async () => {
      try {
        const composing = import('./composing');
        const [nextWorld, wording, { composeLetter, plainText }, templates] = await Promise.all([
          fetchOnce<World>(worldUrl),
          fetchOnce<LetterWording>(letterWordingUrls[locale]),
          composing,
          composing.then(({ loadTemplates }): Promise<LetterTemplates> => loadTemplates(locale, ids)),
        ]);
        if (!current) return;
        const setting: ComposeSetting = { world: nextWorld, wording, templates };
        setWorld(nextWorld);
        const compose: LetterMaker['compose'] = (draft, pictures) => composeLetter(draft, setting, pictures);
        setLoaded({ key, maker: { world: nextWorld, compose, plainText } });
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
