import { expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/letter/plainText';
import { makeLetter, personalIn, world } from '../support/letters';

/** One real letter for each demand and language, to be read by people; a change of wording shows as a change here. */
const RECIPIENT: Readonly<Record<string, string>> = {
  repatriation: 'FR',
  'investigation-team': 'LV',
  'displaced-people': 'DE',
  'secure-detention': 'IQ',
  accountability: 'IQ',
  'icc-referral': 'SY',
  'detained-children': 'SY',
  'child-rehabilitation': 'unicef',
  'breach-investigation': 'coalition',
  'assist-if-not-repatriating': 'GB',
  'prevent-resurgence': 'LV',
};

const CASES = world.demands.flatMap(({ id }) => LOCALES.map((locale) => ({ id, locale })));

it.each(CASES)('$id in $locale', async ({ id, locale }) => {
  const letter = await makeLetter(id, {
    to: RECIPIENT[id] ?? 'FR',
    in: locale,
    name: 'Layla al-Hassan',
    town: 'Berlin',
    email: 'layla@example.org',
    personal: personalIn(locale),
  });
  await expect(plainText(letter)).toMatchFileSnapshot(`../specimens/${id}.${locale}.txt`);
});
