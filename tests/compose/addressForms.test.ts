import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { completeDraft } from '../../lib/compose/completeDraft';
import { composeLetter } from '../../lib/compose/composeLetter';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import type { AddressForm } from '../../lib/domain/addressForm';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { isMandate } from '../../lib/domain/offices';
import { orThrow } from '../../lib/domain/result';
import { withOrdinarySpaces } from '../../lib/i18n/noBreakSpaces';
import { complete, demandOf, makeLetter, settingFor, TODAY, world } from '../support/letters';

const LAYLA = { name: 'Layla al-Hassan' };

/** Forms of one language as "opening ↔ close" with their slots opened. */
const pairsOf = (locale: (typeof LOCALES)[number]): Set<string> => {
  const { addressForms, institutions } = loadLetterWording(locale);
  const forms = [
    ...Object.values(addressForms.offices).flatMap((rules) => rules?.map((rule) => rule.forms) ?? []),
    ...Object.values(institutions).map((institution) => institution.forms),
  ];
  const all = forms.flatMap(({ n, m, f }) => [n, m, f].filter((form): form is AddressForm => form !== undefined));
  return new Set(all.map(({ opening, close }) => `${opening} ↔ ${close.replace(/\{([^|}]*)\|[^}]*\}/g, '$1')}`));
};

describe.each(LOCALES)('opening and close in %s', (locale) => {
  it('are a pair of the catalogue for every office, gender and standing of the sender', async () => {
    const known = pairsOf(locale);
    const setting = await settingFor(locale, ['repatriation']);
    for (const to of ['DE', 'US', 'GB', 'BE']) {
      for (const office of resolveRecipient(to, demandOf('repatriation'), world, TODAY)?.offices ?? []) {
        const recipientName = isMandate(office) ? '{name}' : '';
        for (const recipientGender of ['n', 'm', 'f']) {
          for (const country of ['DE', 'FR']) {
            const draft = { to, office, in: locale, ...LAYLA, recipientName, recipientGender, country };
            const letter = orThrow(composeLetter(complete('repatriation', draft), setting));
            const pair = withOrdinarySpaces(`${lineText(letter.opening)} ↔ ${letter.close}`).replace(
              /\p{Bidi_C}/gu,
              '',
            );
            expect(known).toContain(pair);
            expect(letter.recipient.every((line) => lineText(line).trim() !== '')).toBe(true);
          }
        }
      }
    }
  });
});

describe('the office decides the form', () => {
  const opening = async (draft: object) =>
    lineText((await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, ...draft })).opening);

  it('a German writes to the own minister otherwise than a foreigner', async () => {
    expect(await opening({ country: 'DE', recipientGender: 'm' })).toBe('Sehr geehrter Herr Bundesminister,');
    expect(await opening({ country: 'FR', recipientGender: 'm' })).not.toBe('Sehr geehrter Herr Bundesminister,');
  });

  it('nobody is taken for a foreigner who does not say where they live', async () => {
    expect(await opening({})).toBe('Sehr geehrte Frau Bundesministerin, sehr geehrter Herr Bundesminister,');
    expect(await opening({ country: 'FR' })).toBe('Exzellenz,');
    expect(await opening({ citizenship: 'FR' })).toBe('Exzellenz,');
  });

  it('is neutral unless the person says otherwise', async () => {
    expect(await opening({ country: 'DE' })).toBe(
      'Sehr geehrte Frau Bundesministerin, sehr geehrter Herr Bundesminister,',
    );
  });

  it('prints the name of the holder only where it was given', async () => {
    const envelope = async (recipientName: string) =>
      (await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, country: 'DE', recipientName })).recipient.map(
        lineText,
      );
    expect(await envelope('')).toEqual(['Auswärtiges Amt']);
    expect(await envelope('Anna Beispiel')).toEqual(['Auswärtiges Amt', 'Anna Beispiel']);
  });
});

describe('heads of state', () => {
  const opening = async (draft: object) =>
    lineText((await makeLetter('repatriation', { office: 'head-of-state', ...LAYLA, ...draft })).opening);

  it('a sovereign is styled Majesty, never Excellency or President', async () => {
    expect(await opening({ to: 'DK', in: 'en' })).toBe('Your Majesty,');
    expect(await opening({ to: 'ES', in: 'es', country: 'ES' })).toBe('Majestad:');
    expect(await opening({ to: 'BE', in: 'fr', recipientGender: 'm', country: 'BE' })).toBe('Sire,');
    expect(await opening({ to: 'JO', in: 'ar', recipientGender: 'm' })).toBe('جلالة الملك،');
  });

  it('a president is a president, whichever of the two offices was asked for', async () => {
    const { recipient } = await makeLetter('repatriation', {
      to: 'US',
      office: 'head-of-government',
      in: 'en',
      ...LAYLA,
    });
    expect(recipient.map(lineText)).toEqual(['The President', 'The White House']);
    expect(await opening({ to: 'BR', in: 'es', country: 'DE' })).toBe('Excelencia:');
  });
});

describe('a member of a parliament', () => {
  const letterTo = (to: string, locale: string, more: object = {}) =>
    makeLetter('repatriation', {
      to,
      office: 'member-of-parliament',
      in: locale,
      ...LAYLA,
      recipientName: 'Anna Example',
      recipientAddress: 'Platz 1\nBerlin',
      ...more,
    });

  it.each([
    ['GB', 'en', 'n', 'Dear Anna Example,', 'Yours sincerely,'],
    ['US', 'en', 'f', 'Dear Representative Anna Example:', 'Sincerely,'],
    ['CA', 'en', 'f', 'Dear Ms. Anna Example,', 'Yours sincerely,'],
    ['DE', 'de', 'f', 'Sehr geehrte Frau Abgeordnete,', 'Mit freundlichen Grüßen'],
    ['DE', 'de', 'n', 'Sehr geehrte Frau Abgeordnete, sehr geehrter Herr Abgeordneter,', 'Mit freundlichen Grüßen'],
    ['TR', 'tr', 'n', 'Sayın Milletvekili,', 'Saygılarımla,'],
  ])('of %s in %s, %s', async (to, locale, recipientGender, opening, close) => {
    const letter = await letterTo(to, locale, { recipientGender });
    expect(withOrdinarySpaces(lineText(letter.opening))).toBe(opening);
    expect(letter.close).toBe(close);
  });

  it('is asked what a member can do, not what a government can', async () => {
    const { subject, recipient, blocks } = await letterTo('DE', 'en');
    expect(lineText(subject)).not.toContain('Germany');
    expect(recipient.map(lineText)).toEqual([
      'Anna Example',
      'Member of Parliament',
      'of Germany',
      'Platz 1',
      'Berlin',
    ]);
    expect(JSON.stringify(blocks)).toContain('use your office');
  });

  it('has a name, or there is no letter', () => {
    const draft = { to: 'DE', office: 'member-of-parliament', ...LAYLA };
    const strict = completeDraft(draft, { demand: 'repatriation', today: TODAY, locale: 'en', world });
    expect(strict).toMatchObject({ ok: false, error: [{ field: 'recipientName', code: 'otherNameMissing' }] });
  });

  it('whose name is still missing leaves a blank in the preview, not a gap', async () => {
    const draft = { to: 'GB', office: 'member-of-parliament', in: 'en', ...LAYLA };
    const lenient = completeDraft(draft, { demand: 'repatriation', today: TODAY, locale: 'en', world }, true);
    if (!lenient.ok) throw new Error('lenient drafts are always complete');
    const letter = orThrow(composeLetter(lenient.value, await settingFor('en', ['repatriation'])));
    expect(lineText(letter.opening)).toBe('Dear recipient,');
  });
});

describe('the own government', () => {
  it('is also that of the country whose citizen somebody is', async () => {
    const draft = { to: 'DE', in: 'de', ...LAYLA, country: 'FR', citizenship: 'DE', recipientGender: 'm' };
    expect(lineText((await makeLetter('repatriation', draft)).opening)).toBe('Sehr geehrter Herr Bundesminister,');
  });
});

describe('the close speaks as the letter does', () => {
  it.each([
    ['en', 'the assurances of my highest consideration', 'the assurances of our highest consideration'],
    ['fr', 'Je vous prie d’agréer', 'Nous vous prions d’agréer'],
    ['tr', 'Saygılarımla', 'Saygılarımızla'],
  ] as const)('in %s', async (locale, alone, together) => {
    const close = async (organisation: string) =>
      (await makeLetter('repatriation', { to: 'LV', in: locale, ...LAYLA, country: 'DE', organisation })).close;
    expect(await close('')).toContain(alone);
    expect(await close('Example Initiative')).toContain(together);
  });
});

describe('no address that nobody took', () => {
  it.each([
    ['FR', 'repatriation'],
    ['unhcr', 'repatriation'],
    ['unicef', 'child-rehabilitation'],
    ['icc_otp', 'icc-referral'],
  ])('is printed to %s; one that somebody took is', async (to, demand) => {
    const lines = async (draft: object) =>
      (await makeLetter(demand, { to, in: 'en', ...LAYLA, ...draft })).recipient.map(lineText);
    expect((await lines({})).join(' ')).not.toMatch(/\d/);
    expect((await lines({ recipientAddress: 'P.O. Box 1\nGeneva' })).slice(-2)).toEqual(['P.O. Box 1', 'Geneva']);
  });
});
