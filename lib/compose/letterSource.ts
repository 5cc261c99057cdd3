import type { LetterWording, World } from '../domain/catalogue';
import type { DemandId } from '../domain/demand';
import type { Locale } from '../domain/locales';
import type { ComposeSetting } from './LetterBodyComposer';
import type { ComposeSettings } from './languagesOf';
import { loadTemplates } from './loadTemplates';

/**
 * Where letters' data comes from: a browser fetches it, Node reads it from the disk. Both keep what they have, so that
 * asking again costs nothing. What cannot be had rejects or throws, and may be asked for again.
 */
export interface LetterSource {
  /** Its recipients called as `locale` calls them. */
  readonly world: (locale: Locale) => World | Promise<World>;
  readonly wording: (locale: Locale) => LetterWording | Promise<LetterWording>;
}

/** What letters in one language about `demands` are composed from. */
export const loadSetting = async (
  source: LetterSource,
  locale: Locale,
  demands: readonly DemandId[],
): Promise<ComposeSetting> => {
  const [world, wording, templates] = await Promise.all([
    source.world(locale),
    source.wording(locale),
    loadTemplates(locale, demands),
  ]);
  return { world, wording, templates };
};

/** The same in each of `languages`, which `languagesOf` names; rejects where one of them cannot be loaded. */
export const loadSettings = async (
  source: LetterSource,
  languages: readonly Locale[],
  demands: readonly DemandId[],
): Promise<ComposeSettings> =>
  Object.fromEntries(
    await Promise.all(languages.map(async (locale) => [locale, await loadSetting(source, locale, demands)] as const)),
  );
