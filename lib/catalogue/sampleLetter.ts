import { completeDraft } from '../compose/completeDraft';
import { composePair } from '../compose/composePair';
import { languagesOf } from '../compose/languagesOf';
import { loadSettings } from '../compose/letterSource';
import { CAMPAIGN } from '../domain/campaign';
import type { DemandId } from '../domain/demand';
import type { LetterDraft } from '../domain/draft';
import type { Letter } from '../domain/letter';
import type { Locale } from '../domain/locales';
import { lastLookedAt } from './lastLookedAt';
import { storedLetters } from './readLetterSource';

/** To whom the pages’ samples are: every demand can be put to this state, and none of it needs a safeguard. */
const TO = CAMPAIGN.sample.to;

/** Of whom nothing is known yet, as the form begins. */
export const TO_NOBODY = {};

/** A letter on `demand` from somebody there to their own government, or between those named; the rest is left blank. */
export const sampleLetter = async (
  demand: DemandId,
  locale: Locale,
  between: Pick<LetterDraft, 'to' | 'country'> = { to: TO, country: TO },
): Promise<Letter> => {
  const world = storedLetters.world(locale);
  const setting = { demand, today: lastLookedAt(), locale, world };
  const draft = completeDraft({ ...between, in: locale }, setting, true);
  if (!draft.ok) throw new Error(`No sample of "${demand}" in "${locale}": ${JSON.stringify(draft.error)}`);
  const needed = await loadSettings(storedLetters, languagesOf(draft.value, null), draft.value.demands);
  const pair = composePair(draft.value, needed, null);
  if (!pair.ok) throw new Error(`No sample of "${demand}" in "${locale}": ${JSON.stringify(pair.error)}`);
  return pair.value.letter;
};
