import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadOtherNames, loadOtherNamesRows } from '../../lib/catalogue/loadOtherNames';
import { loadRecipientNames } from '../../lib/catalogue/loadWorld';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { recipientEntries, searchOffices, searchRecipients, suggestRecipients } from '../../lib/form/searchRecipients';
import { foldTogether } from '../../lib/i18n/foldForSearch';
import type { Named } from '../../lib/i18n/searchNames';
import { fc, runs } from '../support/fuzz';
import { demandOf, TODAY, world } from '../support/letters';

const others = loadOtherNames();

const makeEntries = (demand: string, locale: Locale) =>
  recipientEntries(
    storedLetters.world(locale),
    demandOf(demand),
    TODAY,
    { locale, messages: loadMessages(locale).write, wording: loadDemandWording(demand, locale) },
    { others, wording: loadLetterWording(locale) },
  );
const made = new Map<string, ReturnType<typeof makeEntries>>();
const entriesFor = (demand: string, locale: Locale = 'en') => {
  const key = `${demand} ${locale}`;
  const entries = made.get(key) ?? makeEntries(demand, locale);
  made.set(key, entries);
  return entries;
};
const search = (query: string, locale: Locale = 'en') =>
  searchRecipients(entriesFor('repatriation', locale), query, true);
const find = (query: string, locale: Locale = 'en') => search(query, locale).found.map(({ id }) => id);
const enter = (query: string, locale: Locale = 'en') => search(query, locale).sure?.id ?? null;

/** Whether a word of a name begins so, also after the Arabic article, or the whole name does so without its spaces. */
const beginsWord = ({ names, together }: Named, query: string): boolean => {
  const typed = foldTogether(query);
  const words = names.flatMap((name) => name.split(' '));
  return [...words, ...together].some((word) => word.startsWith(typed) || word.startsWith(`ال${typed}`));
};

const recipients = Object.entries(loadRecipientNames()).map(([id, names]) => ({ id, names }));
const states = recipients.slice(0, world.states.length);

describe('an office in what is typed', () => {
  it.each([
    ['foreign minister germany', 'DE', 'foreign-minister'],
    ['Auswärtiges Amt', 'DE', 'foreign-minister'],
    ['bundestag', 'DE', 'member-of-parliament'],
    ['french parliament', 'FR', 'member-of-parliament'],
    ['prime minister of Sweden', 'SE', 'head-of-government'],
  ])('“%s” finds %s, and means the %s', (query, id, office) => {
    const result = searchOffices(entriesFor('repatriation'), query, true, others.offices);
    expect(result.found[0]?.id).toBe(id);
    expect(result.office).toBe(office);
  });

  it('alone it is that of the own government', () => {
    expect(searchOffices(entriesFor('repatriation'), 'my MP', true, others.offices)).toMatchObject({
      alone: true,
      office: 'member-of-parliament',
    });
  });
});

describe('finding a recipient', () => {
  it.each([
    ['Germany', 'DE'],
    ['germ', 'DE'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['ألمانيا', 'DE'],
    ['المانيا', 'DE'],
    ['\u200Fألمانيا', 'DE'],
    ['Ｇｅｒｍａｎｙ', 'DE'],
    ['ﺃﻟﻤﺎﻧﻴﺎ', 'DE'],
    ['GERMANY', 'DE'],
    ['Almanya', 'DE'],
    ['de', 'DE'],
    ['deu', 'DE'],
    ['cote d', 'CI'],
    ['Cote dIvoire', 'CI'],
    ['turkiye', 'TR'],
    ['TÜRKİYE', 'TR'],
    ['TÜRKIYE', 'TR'],
    ['turkıye', 'TR'],
    ['Tuerkei', 'TR'],
    ['Oesterreich', 'AT'],
    ['Guinea Bissau', 'GW'],
    ['guinea-bissau', 'GW'],
    ['vietnam', 'VN'],
    ['امارات', 'AE'],
    ['عراق', 'IQ'],
    ['عيراق', 'IQ'],
    ['unhcr', 'unhcr'],
    ['icc_otp', 'icc_otp'],
  ])('"%s" gives %s first, whatever the page’s language', (query, id) => {
    for (const locale of LOCALES) expect(find(query, locale)[0]).toBe(id);
  });

  it('finds nothing for nonsense and everything it should for a word inside', () => {
    expect(find('xyzzy')).toEqual([]);
    expect(find('!?')).toEqual([]);
    expect(find('guinea')).toEqual(expect.arrayContaining(['GN', 'GW', 'GQ', 'PG']));
  });

  it('puts who can be chosen before who cannot, where both are called so', () => {
    const refused = search('united nations').found.map(({ reason }) => reason !== null);
    expect(refused).toContain(true);
    expect(refused.indexOf(true)).toBeGreaterThan(refused.lastIndexOf(false));
  });

  it('puts a name that begins so before one that only holds it', () => {
    expect(find('guinea').slice(0, 3)).not.toContain('PG');
    expect(find('guinea')).toContain('PG');
  });

  it.each(['uk', 'nato', 'NATO', 'roc', 'mali', 'stan', 'inea'])(
    'does not find "%s" inside a word, where so few letters are by chance',
    (query) => {
      for (const locale of LOCALES) {
        const { found, guessed } = search(query, locale);
        const inside = found.filter(
          ({ named }) => !guessed && !named().codes.includes(foldTogether(query)) && !beginsWord(named(), query),
        );
        expect(inside.map(({ id }) => id)).toEqual([]);
      }
    },
  );

  it('finds five letters inside a word, and one character of a script without spaces', () => {
    expect(find('istan')).toContain('KZ');
    expect(find('森')).toContain('LU');
    expect(find('ไทย')).toContain('TH');
  });
});

describe('every name in every language', () => {
  it.each(['en', 'ar', 'zh'] as const)(
    'finds its own recipient first on a page in %s, unless others are called so too',
    (locale) => {
      const entries = entriesFor('repatriation', locale);
      const wrong = recipients.flatMap(({ id, names }) =>
        LOCALES.flatMap((language) => {
          const { found, sure } = searchRecipients(entries, names[language], true);
          const called = entries.filter(({ named }) => named().together.includes(foldTogether(names[language])));
          const alone = called.length === 1;
          const right = alone ? found[0]?.id === id && (sure?.id === id || found[0].reason !== null) : sure === null;
          return right && found.some((entry) => entry.id === id) ? [] : [`${id} ${language} ${names[language]}`];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
});

describe('other names', () => {
  it.each([
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['u.k', 'GB'],
    ['Britain', 'GB'],
    ['Great Britain', 'GB'],
    ['England', 'GB'],
    ['İngiltere', 'GB'],
    ['بريطانيا', 'GB'],
    ['英國', 'GB'],
    ['USA', 'US'],
    ['u.s.', 'US'],
    ['U.S.A.', 'US'],
    ['America', 'US'],
    ['امريكا', 'US'],
    ['ABD', 'US'],
    ['Holland', 'NL'],
    ['Nederland', 'NL'],
    ['Sverige', 'SE'],
    ['Burma', 'MM'],
    ['Ivory Coast', 'CI'],
    ['Swaziland', 'SZ'],
    ['Czech Republic', 'CZ'],
    ['Macedonia', 'MK'],
    ['UAE', 'AE'],
    ['Эмираты', 'AE'],
    ['الامارات', 'AE'],
    ['BRD', 'DE'],
    ['ROK', 'KR'],
    ['RDC', 'CD'],
    ['DRC', 'CD'],
    ['Auswärtiges Amt', 'DE'],
    ['Quai d’Orsay', 'FR'],
    ['quai dorsay', 'FR'],
    ['State Department', 'US'],
    ['FCDO', 'GB'],
    ['ICC', 'icc_otp'],
    ['CPI', 'icc_otp'],
    ['HCR', 'unhcr'],
    ['OHCHR', 'ohchr'],
    ['IKRK', 'icrc'],
    ['安理会', 'unsc_president'],
    ['Federal Republic of Germany', 'DE'],
    ['European Union', 'eu_hrvp'],
    ['الاتحاد الأوروبي', 'eu_hrvp'],
    ['歐盟', 'eu_hrvp'],
    ['欧盟', 'eu_hrvp'],
    ['红十字会', 'icrc'],
    ['Persia', 'IR'],
    ['Siam', 'TH'],
    ['Palestine', 'palestine'],
    ['فلسطين', 'palestine'],
    ['Palästina', 'palestine'],
    ['Kosovo', 'kosovo'],
    ['Kosova', 'kosovo'],
    ['Vatican', 'holy_see'],
    ['Ватикан', 'holy_see'],
    ['OTAN', 'nato_sg'],
    ['北约', 'nato_sg'],
    ['OMS', 'who'],
    ['Europarat', 'coe_commissioner'],
    ['الجامعة العربية', 'las_sg'],
    ['Red Crescent', 'sarc'],
    ['Red Cross', 'icrc'],
    ['European Parliament', 'ep_president'],
    ['Special Rapporteur', 'un_sr_ct'],
  ])('"%s" gives %s first', (query, id) => expect(find(query)[0]).toBe(id));

  it.each(['UK', 'U.K.', 'Britain', 'GB', 'Holland', 'usa', 'u.s.', 'UNHCR', 'Ｇｅｒｍａｎｙ', '法国', 'DEU'])(
    '"%s" is enough for Enter',
    (query) => expect(enter(query)).not.toBeNull(),
  );

  it('find their recipient first, and Enter takes it, on a page in any language', () => {
    const alone = loadOtherNamesRows().flatMap(({ to: [id, ...more], names }) =>
      more.length > 0 ? [] : Object.values(names).flatMap((all) => all.map((name) => ({ id, name }))),
    );
    expect(alone.length).toBeGreaterThan(500);
    for (const locale of ['en', 'ar', 'zh'] as const) {
      const entries = entriesFor('repatriation', locale);
      const wrong = alone.filter(({ id, name }) => {
        const { found, sure } = searchRecipients(entries, name, true);
        return found[0]?.id !== id || (found[0]?.reason === null && sure?.id !== id);
      });
      expect(wrong).toEqual([]);
    }
  });

  it('that are said for several list all of them, and Enter takes none', () => {
    for (const { to, names } of loadOtherNamesRows().filter((row) => row.to.length > 1)) {
      for (const name of Object.values(names).flat()) {
        expect(find(name).slice(0, to.length).sort()).toEqual([...to].sort());
        expect(enter(name)).toBeNull();
      }
    }
    expect(find('Korea').slice(0, 2).sort()).toEqual(['KP', 'KR']);
    expect(enter('united nations')).toBeNull();
  });
});

describe('an abbreviation that can mean two', () => {
  it.each([
    ['EU', 'en', ['eu_hrvp', 'US']],
    ['E.U.', 'ar', ['eu_hrvp', 'US']],
    ['É.-U.', 'fr', ['US', 'eu_hrvp']],
    ['R.-U.', 'fr', ['GB', 'RU']],
    ['RU', 'fr', ['GB', 'RU']],
    ['RU', 'es', ['GB', 'RU']],
    ['R. U.', 'es', ['GB', 'RU']],
    ['ru', 'en', ['RU', 'GB']],
    ['YE', 'ku', ['eu_hrvp', 'YE']],
    ['ye', 'en', ['YE', 'eu_hrvp']],
    ['VN', 'de', ['unsg', 'VN']],
    ['VN', 'en', ['VN']],
    ['SA', 'en', ['SA', 'ZA']],
    ['N.I.', 'en', ['NI', 'GB']],
    ['S.C.', 'en', ['SC', 'unsc_president']],
    ['SK', 'en', ['SK', 'KR']],
  ] as const)('"%s" on a page in %s lists %j first, and Enter takes none', (query, locale, ids) => {
    expect(find(query, locale).slice(0, ids.length)).toEqual(ids);
    expect(enter(query, locale)).toBeNull();
  });

  it('is taken by Enter for nobody before all names are there', () => {
    for (const query of ['RU', 'YE', 'Congo', 'Germany']) {
      expect(searchRecipients(entriesFor('repatriation'), query, false).sure).toBeNull();
    }
  });
});

describe('what Enter takes', () => {
  it.each(['u', 'united', 'fa', 'stan', 'Congo', 'Guinea', 'Korea', 'Germny', 'foreign minister germany', 'xyzzy', ''])(
    'not "%s"',
    (query) => expect(enter(query)).toBeNull(),
  );

  it('is the only result, once all names are there', () => {
    expect(enter('kazak')).toBe('KZ');
    expect(searchRecipients(entriesFor('repatriation'), 'kazak', false).sure).toBeNull();
    expect(enter('somebody')).toBe('other');
  });

  it('is nobody who cannot be chosen for the demand', () => {
    const { found, sure } = searchRecipients(entriesFor('displaced-people'), 'ICC', true);
    expect(found[0]).toMatchObject({ id: 'icc_otp', reason: expect.stringMatching(/\w+/) });
    expect(sure).toBeNull();
  });
});

describe('a name with a few letters more', () => {
  it.each([
    ['Iraqi', 'IQ'],
    ['iraqis', 'IQ'],
    ['Syrian', 'SY'],
    ['Kuwaiti', 'KW'],
    ['عراقي', 'IQ'],
    ['العراقية', 'IQ'],
    ['Korean', 'KR'],
  ])('"%s" lists %s, and Enter takes none', (query, id) => {
    expect(find(query)).toContain(id);
    expect(enter(query)).toBeNull();
  });

  it('is not looked for where somebody is called so', () => {
    expect(enter('Nigeria')).toBe('NG');
    expect(enter('Somalia')).toBe('SO');
  });
});

describe('a guess', () => {
  it.each([
    ['Germny', 'DE'],
    ['Frnace', 'FR'],
    ['Swedn', 'SE'],
    ['Afghanstan', 'AF'],
    ['Sudán deSur', 'SS'],
    ['Untied Kingdom', 'GB'],
    ['Philipines', 'PH'],
    ['المنيا', 'DE'],
    ['哈萨克斯旦', 'KZ'],
    ['foreign minister germany', 'DE'],
    ['Ministry of Foreign Affairs of France', 'FR'],
    ['法国外交部', 'FR'],
    ['Almanya Dışişleri Bakanlığı', 'DE'],
    ['МИД Германии', 'DE'],
    ['foreign ministry guinea-bissau', 'GW'],
  ])('for "%s" is %s', (query, id) => {
    const { found, guessed, sure } = search(query);
    expect({ first: found[0]?.id, guessed, sure }).toEqual({ first: id, guessed: true, sure: null });
  });

  it.each(['Kurdistan', 'كردستان', 'Taiwan', '台湾'])(
    'is not made for "%s", which is no slip for another name',
    (query) => expect(find(query)).toEqual([]),
  );

  it('by one word is not made beside a better one', () => {
    expect(find('وزارة خارجية ألمانيا')).toEqual(['DE']);
  });

  it('is made only where no name holds the text', () => {
    expect(search('niger').guessed).toBe(false);
    expect(find('niger')).toEqual(expect.arrayContaining(['NE', 'NG']));
  });

  it('holds the one that is meant, whatever one letter of its name is left out, doubled or swapped', () => {
    const names = states.flatMap(({ id, names: all }) =>
      LOCALES.map((locale) => ({ id, name: all[locale] })).filter(({ name }) => [...name].length >= 6),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('left out', 'doubled', 'swapped'),
        ({ id, name }, at, slip) => {
          const letters = [...name];
          const index = at % (letters.length - 1);
          const [first = '', second = ''] = letters.slice(index, index + 2);
          const wrong = { 'left out': [second], doubled: [first, first, second], swapped: [second, first] }[slip];
          letters.splice(index, 2, ...wrong);
          const { found, guessed } = search(letters.join(''));
          // Another name may hold what is left: then there is nothing to guess.
          if (guessed || found.length === 0) expect(found.map((entry) => entry.id)).toContain(id);
        },
      ),
      runs(300),
    );
  });
});

describe('what is not offered', () => {
  it('stays in the list with its reason', () => {
    const court = entriesFor('displaced-people').find(({ id }) => id === 'icc_otp');
    expect(court?.reason).toMatch(/\w+/);
  });
});

describe('suggestions', () => {
  const { write: messages } = loadMessages('en');
  const suggest = (demand: string, country: string, citizenship: string) =>
    suggestRecipients(entriesFor(demand), world, { country, citizenship }, messages);
  const ids = (demand: string, country: string, citizenship: string) =>
    suggest(demand, country, citizenship).map(({ id }) => id);

  it('name both governments of somebody who lives in one country and is a citizen of another, each with why', () => {
    expect(suggest('repatriation', 'DE', 'FR').slice(0, 2)).toMatchObject([
      { id: 'DE', group: messages.recipients.homeState },
      { id: 'FR', group: messages.recipients.citizenState },
    ]);
  });

  it('name one government once, and none that cannot act', () => {
    expect(ids('repatriation', 'DE', 'DE').filter((id) => id === 'DE')).toHaveLength(1);
    expect(ids('assist-if-not-repatriating', 'DE', 'IQ')).not.toContain('IQ');
  });

  it('are called what they are, and are refused for no reason that is not theirs', () => {
    const { to } = messages;
    const of = (id: string, demand = 'accountability') => entriesFor(demand).find((entry) => entry.id === id);
    for (const id of ['kosovo', 'palestine', 'iraq_mofa', 'syria_mofa']) expect(of(id)?.group).toBe(to.groupState);
    for (const id of ['de_gba', 'fr_pnat', 'uk_warcrimes', 'iraq_sjc', 'syria_ncmp', 'sarc'])
      expect(of(id)?.group, id).toBe(to.groupNational);
    for (const id of ['unhcr', 'icrc', 'genocide_network']) expect(of(id)?.group).toBe(to.groupBody);
    for (const id of ['kosovo', 'palestine']) expect(of(id)?.reason).toBe(to.noLetter);
  });

  it('do not put a body forward that is no longer responsible', () => {
    expect(ids('secure-detention', '', '')).not.toContain('aanes');
    expect(entriesFor('secure-detention').find(({ id }) => id === 'aanes')).toMatchObject({
      reason: null,
      group: messages.recipients.legacy,
    });
  });

  it('put the own country first and leave out who cannot act', () => {
    const entries = entriesFor('displaced-people');
    const suggested = suggestRecipients(entries, world, { country: 'SE', citizenship: '' }, messages);
    expect(suggested[0]?.id).toBe('SE');
    expect(suggested.every(({ reason }) => reason === null)).toBe(true);
  });

  it('guess no country', () => {
    expect(ids('repatriation', '', '')).toEqual(expect.arrayContaining(['IQ', 'SY']));
  });
});
