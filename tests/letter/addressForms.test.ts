import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import type { AddressForm } from '../../lib/domain/addressForm';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { OFFICES } from '../../lib/domain/offices';
import { composeLetter } from '../../lib/letter/composeLetter';
import { withOrdinarySpaces } from '../../lib/locale/noBreak';
import { complete, makeLetter, offeredPairs, settingFor, TODAY, world } from '../support/letters';

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
    for (const office of OFFICES) {
      for (const gender of ['n', 'm', 'f']) {
        for (const country of ['DE', 'FR']) {
          const letter = composeLetter(
            complete('repatriation', { to: 'DE', office, in: locale, ...LAYLA, recipientGender: gender, country }),
            setting,
          );
          expect(known).toContain(withOrdinarySpaces(`${lineText(letter.opening)} ↔ ${letter.close}`));
        }
      }
    }
  });

  it('leave no line of the envelope empty', async () => {
    const setting = await settingFor(
      locale,
      world.demands.map(({ id }) => id),
    );
    for (const { demand, to } of offeredPairs(TODAY).filter((pair) => pair.to !== 'other')) {
      const letter = composeLetter(complete(demand, { to, in: locale, ...LAYLA }), setting);
      expect(letter.recipient.every((line) => lineText(line).trim() !== '')).toBe(true);
      expect(letter.recipient.length).toBeGreaterThan(0);
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

  it('is neutral unless the person says otherwise', async () => {
    expect(await opening({ country: 'DE' })).toBe('Sehr geehrte Damen und Herren,');
  });

  it('prints the name of the holder only where it was given', async () => {
    const envelope = async (recipientName: string) =>
      (await makeLetter('repatriation', { to: 'DE', in: 'de', ...LAYLA, country: 'DE', recipientName })).recipient.map(
        lineText,
      );
    expect(await envelope('')).toEqual(['Auswärtiges Amt', 'Leitung des Hauses']);
    expect(await envelope('Anna Beispiel')).toEqual(['Auswärtiges Amt', 'Leitung des Hauses', 'Anna Beispiel']);
  });
});

describe('the close speaks as the letter does', () => {
  it.each([
    ['en', 'the assurances of my highest consideration', 'the assurances of our highest consideration'],
    ['fr', 'Je vous prie d’agréer', 'Nous vous prions d’agréer'],
    ['tr', 'Saygılarımla', 'Saygılarımızla'],
  ] as const)('in %s', async (locale, alone, together) => {
    const close = async (organisation: string) =>
      (await makeLetter('repatriation', { to: 'LV', in: locale, ...LAYLA, organisation })).close;
    expect(await close('')).toContain(alone);
    expect(await close('Example Initiative')).toContain(together);
  });
});

describe('no address without a source', () => {
  it('ministries have none, institutions only theirs, and a typed one wins', async () => {
    const lines = async (draft: object) =>
      (await makeLetter('repatriation', { in: 'en', ...LAYLA, ...draft })).recipient.map(lineText);
    expect((await lines({ to: 'FR' })).join(' ')).not.toMatch(/\d/);
    expect(await lines({ to: 'unhcr' })).toContain('94 rue de Montbrillant');
    const typed = await lines({ to: 'unhcr', recipientAddress: 'P.O. Box 1\nGeneva' });
    expect(typed).toContain('P.O. Box 1');
    expect(typed).not.toContain('94 rue de Montbrillant');
  });
});
