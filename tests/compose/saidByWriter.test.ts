import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineText } from '../../lib/domain/letter';
import { LOCALES } from '../../lib/domain/locales';
import { loadWordingRules } from '../../tools/content-lint/wordingRules';
import { complete, makeLetter } from '../support/letters';

const textOf = async (draft: Parameters<typeof makeLetter>[1], demand = 'repatriation'): Promise<string> =>
  (await makeLetter(demand, draft)).blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [lineText(block.line)] : block.items.map(lineText)))
    .join('\n');

describe('what a letter says of its writer', () => {
  const typed = { to: 'other', recipientName: 'Jane Doe MP, House of Commons', name: 'Jonas Weber', country: 'DE' };

  it('never follows from a guess about a recipient who was typed', async () => {
    expect(complete('repatriation', typed).writer).toBe('person');
    expect(complete('repatriation', { ...typed, town: 'Berlin' }).writer).toBe('person');
    expect(await textOf({ ...typed, in: 'en' })).not.toMatch(/your country/);
  });

  it('is said where somebody says so', async () => {
    expect(await textOf({ ...typed, in: 'en', writingAs: 'resident' })).toMatch(/I am a resident of Germany/);
    expect(complete('repatriation', { to: 'DE', name: 'Jonas Weber', country: 'DE' }).writer).toBe('resident');
  });
});

describe('a letter to one’s own government', () => {
  const own = {
    to: 'GB',
    recipientName: 'Jane Doe',
    country: 'GB',
    in: 'en',
    name: 'Jonas Weber',
    town: 'Leeds',
  } as const;

  it.each(['citizen', 'resident'] as const)('calls the country this one, from a %s', async (writingAs) => {
    for (const office of ['foreign-minister', 'member-of-parliament'])
      for (const withoutName of ['', 'yes']) {
        const text = await textOf({ ...own, writingAs, office, withoutName });
        expect(text).toMatch(writingAs === 'citizen' ? /citizen of our country/ : /I live in (Leeds|this country)/);
        expect(text).not.toMatch(/your country|(citizen|resident) of the United Kingdom/);
      }
  });

  it('names the country where the writer lives elsewhere', async () => {
    const abroad = await textOf({ ...own, country: 'DE', writingAs: 'citizen' });
    expect(abroad).toMatch(/citizen of the United Kingdom/);
    expect(abroad).not.toMatch(/this country|your (Government|country)/);
  });
});

/** “Your country”, “your Government” and the like; Spanish says “su” of any third party, and Chinese 贵国 of the own country too. */
const YOURS: Readonly<Record<string, RegExp>> = {
  ar: /(?:حكومت|بلد|دولت|رعايا|سلطات)كم/u,
  ckb: /(?:حکوومەتەکە|وڵاتەکە|دەوڵەتەکە|هاووڵاتییەکان)تان/u,
  de: /Ihr(?:e[rnms]?)? (?:Land|Regierung|Staat)/u,
  en: /your (?:own )?(?:country|Government|state|nationals|ministers)/iu,
  fr: /(?<!\p{L})v(?:otre|os) (?:pays|Gouvernement|État|ressortissants)/iu,
  ku: /(?:hikûmeta|welatê|dewleta|hemwelatiyên) we(?!\p{L})/iu,
  ru: /Ваш\p{L}* (?:стран|правительств|государств|граждан)/u,
  tr: /(?:hükûmet|ülke|devlet|vatandaş|vatandaşlar)[ıi]n[ıi]z/iu,
};

describe('what is said of a government and can go to one’s own', () => {
  const CHOICE = /\{\{ours "[^"]*" "[^"]*"\}\}/g;
  const files = readdirSync('templates', { recursive: true, encoding: 'utf8' });

  it.each(Object.entries(YOURS))('leaves the choice between “your” and “our” to each draft, in %s', (locale, yours) => {
    const texts = files
      .filter((file) => file.endsWith(`${locale}.hbs`))
      .map((file) => readFileSync(`templates/${file}`, 'utf8'));
    expect(
      texts
        .join('')
        .match(CHOICE)
        ?.filter((choice) => yours.test(choice)).length,
    ).toBeGreaterThan(20);
    for (const text of texts) expect(text.replaceAll(CHOICE, '')).not.toMatch(yours);
  });
});

describe('a name that ends in a full stop', () => {
  it.each(['Relief Inc.', 'Hilfe e.V.', 'إغاثة م.م.'])(
    '%s ends its sentence with it in every language',
    async (organisation) => {
      for (const locale of LOCALES)
        for (const cosigners of ['', 'Second Ltd.'])
          expect(await textOf({ to: 'DE', in: locale, organisation, cosigners }), locale).not.toMatch(
            /\.\p{Cf}*\.(?!\.)/u,
          );
    },
  );

  it('leaves the stop of any other name alone', async () => {
    expect(await textOf({ to: 'DE', in: 'en', organisation: 'Relief' })).toMatch(/behalf of Relief\. /);
  });
});

describe('subject and request of a letter on detained children', () => {
  it.each(LOCALES)(
    'ask a state for its nationals, and a custodian for the boys of al-Sina’a, in %s',
    async (locale) => {
      const subject = async (to: string) =>
        lineText((await makeLetter('detained-children', { to, in: locale, name: 'Layla' })).subject);
      const asksReturn = (text: string) =>
        loadWordingRules(locale).returns.asks.some((pattern) => new RegExp(pattern, 'iu').test(text));
      expect(asksReturn(await subject('CH'))).toBe(true);
      expect(asksReturn(await subject('SY'))).toBe(false);
    },
  );
});

describe('a government that is the writer’s own', () => {
  it.each(LOCALES)('is spoken of otherwise than another’s, in %s', async (locale) => {
    const draft = { to: 'FR', in: locale, name: 'Claire Moreau' };
    const own = await textOf({ ...draft, country: 'FR', writingAs: 'citizen' });
    const other = await textOf({ ...draft, country: 'DE' });
    const request = (text: string) => text.split('\n')[0]?.replace(/^.*?[.。]\s*/u, '');
    expect(request(own)).not.toBe(request(other));
  });

  it('is meant by an organisation that has its seat there, and not by one from abroad', async () => {
    const draft = { to: 'FR', in: 'en', name: 'Claire Moreau', organisation: 'Passerelles' } as const;
    expect(await textOf({ ...draft, country: 'FR' })).toMatch(/our Government/);
    expect(await textOf({ ...draft, country: 'DE' })).not.toMatch(/our Government(?! )|ask our Government/);
  });

  it('is pressed by the member of parliament who is written to', async () => {
    const draft = { to: 'DE', office: 'member-of-parliament', recipientName: 'Anna Example', name: 'Jonas' } as const;
    expect(await textOf({ ...draft, in: 'en', country: 'DE', writingAs: 'citizen' })).toMatch(
      /use your office so that our Government traces its nationals/,
    );
  });
});

it('says a town once that stands in the organisation’s name', async () => {
  const draft = { to: 'DE', in: 'de', name: 'Katrin Vogel', town: 'Köln' } as const;
  expect(await textOf({ ...draft, organisation: 'Brückenschlag Köln' })).not.toMatch(/\(Köln\)/);
  expect(await textOf({ ...draft, organisation: 'Brückenschlag' })).toMatch(/Brückenschlag \(Köln\)/);
});
