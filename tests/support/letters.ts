import { storedLetters, wholeWorld } from '../../lib/catalogue/readLetterSource';
import { completeDraft } from '../../lib/compose/completeDraft';
import { type ComposeSetting, composeLetter } from '../../lib/compose/composeLetter';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSetting, loadSettings } from '../../lib/compose/letterSource';
import type { CompleteDraft, LetterDraft } from '../../lib/domain/draft';
import type { Letter } from '../../lib/domain/letter';
import type { LetterPair } from '../../lib/domain/letterPair';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import type { Pictures } from '../../lib/domain/picture';
import { orThrow } from '../../lib/domain/result';
import { rolePairs as pairsByRole, offeredPairs as pairsOfferedOn } from '../../tools/pdf-validate/letterCases';

/** The day on which every letter of the tests is written. */
export const TODAY = '2026-11-21';

export const world = wholeWorld();

export const demandOf = (id: string) => {
  const demand = world.demands.find((candidate) => candidate.id === id);
  if (!demand) throw new Error(`No demand "${id}".`);
  return demand;
};

/** Whether a demand exists in a language: it may in some only. */
export const existsIn = (demand: string, locale: Locale): boolean =>
  demandOf(demand).languages?.includes(locale) ?? true;

/** A draft that must be right: what is wrong with it ends the test. */
export const complete = (demand: string, draft: LetterDraft): CompleteDraft => {
  return orThrow(completeDraft(draft, { demand, today: TODAY, locale: 'en', world }));
};

export const settingFor = (locale: Locale, demands: readonly string[]): Promise<ComposeSetting> =>
  loadSetting(storedLetters, locale, demands);

export const makeLetter = async (demand: string, draft: LetterDraft): Promise<Letter> => {
  const checked = complete(demand, draft);
  return orThrow(composeLetter(checked, await settingFor(checked.in, checked.demands)));
};

/** The letter of a draft beside the same in the language of whoever writes it. */
export const makePair = async (
  demand: string,
  reader: Locale | null,
  draft: LetterDraft,
  pictures?: Pictures,
): Promise<LetterPair> => {
  const checked = complete(demand, draft);
  const settings = await loadSettings(storedLetters, languagesOf(checked, reader), checked.demands);
  return orThrow(composePair(checked, settings, reader, pictures));
};

/** Every pair of demand and recipient that is offered on a day. */
export const offeredPairs = (date: string) => pairsOfferedOn(world, date);

/** One recipient for each role that comes first for a demand, in each language. */
export const rolePairs = () =>
  pairsByRole(world, TODAY).flatMap((pair) =>
    LOCALES.filter((locale) => existsIn(pair.demand, locale)).map((locale) => ({ ...pair, locale })),
  );

export { demandIds as demandsIn } from '../../lib/catalogue/loadWorld';
export { ordinaryParagraph as personalIn } from '../../tools/pdf-validate/ordinaryParagraph';
