import { expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { plainText } from '../../lib/outputs/plainText';
import { rolePairs } from '../../tools/pdf-validate/letterCases';
import { demandOf, makeLetter, personalIn, TODAY, world } from '../support/letters';

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

/** No recipient’s: another government is addressed with the form for those who write from abroad. */
const ABROAD = { country: 'AT', layout: 'plain-a4' } as const;

const CASES = world.demands.flatMap(({ id, languages = LOCALES }) => languages.map((locale) => ({ id, locale })));

/** Where none is named above, the first that the demand can be put to. */
const recipientOf = (demand: string): string =>
  RECIPIENT[demand] ?? rolePairs(world, TODAY).find((pair) => pair.demand === demand)?.to ?? '';

it.each(CASES)('$id in $locale', async ({ id, locale }) => {
  const letter = await makeLetter(id, {
    to: recipientOf(id),
    in: locale,
    name: 'Layla al-Hassan',
    town: 'Berlin',
    ...ABROAD,
    email: 'layla@example.org',
    personal: personalIn(locale),
  });
  await expect(plainText(letter)).toMatchFileSnapshot(`../specimens/${id}.${locale}.txt`);
});

/** The kinds that follow a first letter, one of each and language, as the writers that they come from. */
const KINDS = [
  { kind: 'thanks', demand: 'repatriation', to: 'FR', writingAs: 'citizen' },
  { kind: 'reminder', demand: 'secure-detention', to: 'IQ', earlierDate: '2026-10-03', earlierReference: '12/2026' },
  {
    kind: 'reply',
    demand: 'repatriation',
    to: 'DE',
    country: 'DE',
    answer: 'no-consular-access',
    earlierDate: '2026-10-03',
    answerDate: '2026-11-12',
  },
  {
    kind: 'reply',
    demand: 'detained-children',
    to: 'SY',
    organisation: 'Example Initiative',
    cosigners: 'Second Example\nThird Example',
    answer: 'security-risk',
    answerDate: '2026-11-12',
  },
  {
    kind: 'reply',
    demand: 'displaced-people',
    to: 'SE',
    organisation: 'Example Initiative',
    answer: 'not-our-competence',
    earlierDate: '2026-10-03',
  },
] as const;

it.each(KINDS.flatMap((draft) => LOCALES.map((locale) => ({ ...draft, locale }))))(
  '$kind on $demand in $locale',
  async ({ demand, locale, ...draft }) => {
    const letter = await makeLetter(demand, {
      ...('country' in draft ? {} : ABROAD),
      ...draft,
      in: locale,
      name: 'Layla al-Hassan',
      town: 'Berlin',
    });
    const name = [draft.kind, 'answer' in draft ? draft.answer : demand, locale].join('.');
    await expect(plainText(letter)).toMatchFileSnapshot(`../specimens/kinds/${name}.txt`);
  },
);

/** Who was in charge in January 2022 is asked for what only they can give: an account, and their files. */
const TO_FORMER_CUSTODIAN = CASES.filter(({ id }) => demandOf(id).roles.includes('former-custodian'));

it.each(TO_FORMER_CUSTODIAN)('$id to the former custodian in $locale', async ({ id, locale }) => {
  const letter = await makeLetter(id, { ...ABROAD, to: 'aanes', in: locale, name: 'Layla al-Hassan', town: 'Berlin' });
  await expect(plainText(letter)).toMatchFileSnapshot(`../specimens/former-custodian/${id}.${locale}.txt`);
});
