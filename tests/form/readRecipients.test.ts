import { describe, expect, it } from 'vitest';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadOtherNames } from '../../lib/catalogue/loadOtherNames';
import { loadRecipientNames } from '../../lib/catalogue/loadWorld';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { groupMembers, groupsOn } from '../../lib/compose/recipientGroups';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { RECIPIENT_GROUPS } from '../../lib/domain/recipientGroups';
import { readRecipients, readSettingOf, TABLE_LIMITS, tableOf } from '../../lib/form/readRecipients';
import { MOST_RECIPIENTS, type RecipientRow, rowsOf, rowsToText, textToRows } from '../../lib/form/recipientRows';
import { columnHeads, recipientName, registerOf } from '../../lib/form/register';
import { checkRows, fileNames, refusalOf } from '../../lib/form/severalLetters';
import { readTable, tableText, writeTable } from '../../lib/outputs/table';
import { demandOf, makeLetter, TODAY, world } from '../support/letters';

const settingIn = (locale: Locale, demand = 'repatriation') => {
  const messages = loadMessages(locale);
  const wording = loadLetterWording(locale);
  const { officeNames } = wording.addressForms;
  const page = { locale, messages: messages.write, wording: loadDemandWording(demand, locale), officeNames };
  const names = storedLetters.world(locale);
  return {
    ...readSettingOf(names, demandOf(demand), TODAY, page, messages.many, { others: loadOtherNames(), wording }),
    world,
  };
};
const english = settingIn('en');
const read = (text: string, known: readonly RecipientRow[] = [], setting = english) =>
  readRecipients(readTable(text, TABLE_LIMITS.rows), known, setting);
const codes = (rows: readonly RecipientRow[]) => rows.map(({ to, office }) => (office ? `${to}.${office}` : to));

describe('groups of recipients', () => {
  const size = (group: (typeof RECIPIENT_GROUPS)[number], date = TODAY) => groupMembers(group, world, date).length;

  it('follow from the catalogue, the Security Council by the day of the letter', () => {
    expect(size('council')).toBe(15);
    expect(groupMembers('council', world, TODAY)).toEqual(expect.arrayContaining(['LV', 'DK', 'SO']));
    const next = groupMembers('council-january', world, TODAY);
    expect(next).toHaveLength(15);
    expect(next).toEqual(groupMembers('council', world, '2027-03-01'));
    expect(next).not.toContain('DK');
    expect(size('eu')).toBe(27);
    expect(size('all-states')).toBe(193);
  });

  it('hold only whom a record of letters names, and nobody past its day of review', () => {
    const named = groupMembers('named-in-iraq', world, TODAY);
    expect(named).toEqual(expect.arrayContaining(['AT', 'FR', 'NZ', 'TN', 'TR']));
    // Counted for pages alone, and by nobody of Iraq's authorities.
    expect(named).not.toContain('EG');
    expect(named).not.toContain('IQ');
    const told = world.records.filter(({ id }) => world.groups.namedInIraq.includes(id));
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(named));
    expect(size('named-in-iraq', '2031-01-01')).toBe(0);
    expect(groupsOn(world, '2026-06-01')).toEqual(RECIPIENT_GROUPS);
    expect(groupsOn(world, '2027-06-01')).not.toContain('council-january');
  });
});

describe('a list of recipients', () => {
  it('is read with commas, semicolons, tabs, quotation marks and a byte order mark, or in one line', () => {
    const row = { to: 'DE', office: '', name: 'Anna Ā', address: 'Werderscher Markt 1\n10117 Berlin' };
    for (const divider of [',', ';', '\t']) {
      const text = `\uFEFFDE${divider}Anna Ā${divider}"Werderscher Markt 1\n10117 Berlin"\r\nFR${divider}\r\n`;
      expect(read(text), divider).toMatchObject({
        rows: [row, { to: 'FR', office: '', name: '', address: '' }],
        faults: [],
      });
    }
    expect(read('sep=;\r\nDE;;Werderscher Markt 1;10117 Berlin').rows[0]?.address).toBe(row.address);
    expect(codes(read('DE, FR; LV.pr-un').rows)).toEqual(['DE', 'FR', 'LV.pr-un']);
    expect(codes(read('\n\nde\n\nfra\n').rows)).toEqual(['DE', 'FR']);
  });

  it('names recipients in each of the ten languages, whatever that of the page', () => {
    const names = loadRecipientNames();
    const asked = ['DE', 'NL', 'LV', 'ZA', 'unhcr'];
    for (const locale of LOCALES) {
      const list = asked.map((id) => names[id]?.[locale] ?? '').join('\n');
      const { rows, faults } = read(list);
      expect(faults, locale).toEqual([]);
      expect(codes(rows), locale).toEqual(asked);
    }
  });

  it('takes the office from a code, a column or the words around a state', () => {
    expect(codes(read('LV.pr-un\nHead of government of Latvia\nforeign minister Germany').rows)).toEqual([
      'LV.pr-un',
      'LV.head-of-government',
      'DE',
    ]);
    const head = 'Office,Country,Name\nMember of parliament,Germany,Anna\nhead-of-government,Sweden,\n,Norway,';
    expect(codes(read(head).rows)).toEqual(['DE.member-of-parliament', 'SE.head-of-government', 'NO']);
  });

  it('says by line what is wrong, and takes the others', () => {
    const text = [
      'Recipient,Name,Address,Office',
      'Atlantis,,,',
      ',Anna,,',
      'Korea,,,',
      'aanes,,,',
      'Germany,,,senator-for-life',
      'DE,,,member-of-parliament',
      `FR,${'n'.repeat(101)},,`,
      `LV,,${'a'.repeat(301)},`,
      'Sweden,,,',
      'SE,,,',
      'NO,"open,,',
    ].join('\n');
    const { rows, faults } = read(text);
    expect(codes(rows)).toEqual(['SE']);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 unknown',
      '3 empty',
      '4 ambiguous',
      '5 notOffered',
      '6 office',
      '7 nameMissing',
      '8 nameLong',
      '9 addressLong',
      '11 twice',
      '12 quotes',
    ]);
    expect(faults[0]).toMatchObject({ value: 'Atlantis' });
    expect(faults[2]?.slots.names).toMatch(/Korea.*Korea/);
  });

  it('holds no more than fit, and nobody twice, also of a group', () => {
    const eu = readRecipients(tableOf(groupMembers('eu', world, TODAY)), read('FR\nDE').rows, english);
    expect(eu.rows).toHaveLength(25);
    expect(eu.faults.map(({ code, value }) => `${code} ${value}`)).toEqual(['twice DE', 'twice FR']);
    const many = Array.from({ length: MOST_RECIPIENTS + 5 }, (_, index) => `DE.member-of-parliament,Member ${index}`);
    const { rows, faults } = read(many.join('\n'));
    expect(rows).toHaveLength(MOST_RECIPIENTS);
    expect(faults.map(({ code }) => code)).toEqual(Array(5).fill('tooMany'));
    expect(readTable('DE\n'.repeat(5000), 7).lines).toHaveLength(7);
  });

  it('is kept in a field as one line each, and read back the same', () => {
    const rows = read('LV.pr-un,Anna | Bērziņa,"1 | 2\n3"\nDE.member-of-parliament,Ben').rows;
    const text = rowsToText(rows);
    expect(text.split('\n')).toHaveLength(2);
    expect(textToRows(text)).toEqual(
      rows.map((row) => ({ ...row, name: row.name.replaceAll('|', '/'), address: row.address.replaceAll('|', '/') })),
    );
    expect(rowsOf({ to: 'FR', recipientName: 'Zoé', recipients: text })).toHaveLength(3);
    expect(rowsOf({})).toEqual([]);
  });
});

describe('several letters of one draft', () => {
  const setting = { demand: 'repatriation', today: TODAY, locale: 'en', world } as const;

  it('go to their recipients in their languages, and nothing of one recipient is in the letter to another', () => {
    const draft = {
      name: 'Layla',
      to: 'DE',
      recipientName: 'Anna Muster',
      recipientGender: 'f',
      recipientAddress: 'Werderscher Markt 1',
      country: 'DE',
      writingAs: 'citizen',
      personal: 'My words.',
      recipients: 'FR|Zoé\nLV.pr-un||1 Street|New York',
    };
    const made = checkRows(draft, setting).map(({ result }) => (result.ok ? result.value : null));
    expect(made.map((one) => one?.in)).toEqual(['de', 'fr', 'en']);
    expect(made.map((one) => one?.writer)).toEqual(['citizen', 'person', 'person']);
    expect(made.map((one) => one?.recipientName)).toEqual(['Anna Muster', 'Zoé', '']);
    expect(made.map((one) => one?.recipientAddress)).toEqual(['Werderscher Markt 1', '', '1 Street\nNew York']);
    expect(made.map((one) => one?.recipientGender)).toEqual(['f', 'n', 'n']);
    expect(made.map((one) => one?.office)).toEqual(['foreign-minister', 'foreign-minister', 'pr-un']);
    expect(made.every((one) => one?.personal === 'My words.')).toBe(true);
  });

  it('are refused one by one, for what a single letter is refused for', () => {
    const draft = { name: 'Layla', to: 'DE', kind: 'thanks', recipients: 'SY\nFR\nXX' };
    const codesOf = checkRows(draft, setting).map(({ result }) => (result.ok ? 'ok' : result.error[0]?.code));
    expect(codesOf).toEqual(['ok', 'thanksNotOffered', 'ok', 'recipientUnknown']);
  });

  it('are no replies to those who never answered', () => {
    const draft = {
      name: 'Layla',
      to: 'DE',
      kind: 'reply',
      answer: 'security-risk',
      earlierDate: '2026-10-01',
      answerDate: '2026-11-01',
      recipients: 'FR\nIQ',
    };
    const refused = checkRows(draft, setting).map((row) => refusalOf(row)?.code ?? 'none');
    expect(refused).toEqual(['none', 'answerOfAnother', 'answerOfAnother']);
  });

  it('have a list that spreadsheets open without working anything out, and that is read back', async () => {
    const row = { to: 'DE', office: 'pr-un', name: '=HYPERLINK("x")', address: '+49\n@home' };
    const letter = await makeLetter('repatriation', { name: 'Layla', to: 'DE', office: 'pr-un' });
    const recipient = checkRows({ to: 'DE', name: 'Layla' }, setting)[0]?.recipient ?? null;
    const made = { row, recipient, letter, date: TODAY, file: letter.fileName, pages: 2 };
    const page = { officeNames: english.officeNames, languages: [] };
    for (const locale of LOCALES) {
      const name = recipientName('DE', storedLetters.world(locale));
      const list = writeTable(...registerOf([{ ...made, name }], page, columnHeads(loadMessages(locale))));
      expect(list.startsWith('\uFEFF')).toBe(true);
      expect(list).toContain(`"'=HYPERLINK(""x"")"`);
      expect(list).toContain(`"'+49\n@home"`);
      const back = readRecipients(readTable(list, 9), [], settingIn(locale));
      expect(back.faults, locale).toEqual([]);
      expect(back.rows, locale).toEqual([row]);
    }
    for (const begin of ['=', '+', '-', '@', '\t', '\r', "'=", "''@", ' =', '＝']) {
      const table = writeTable(['x'], [[`${begin}1`]]);
      expect(table).toMatch(/\n"?'/);
      expect(readTable(table, 9).lines[1]?.cells).toEqual([`${begin}1`]);
    }
    // An apostrophe of a name is none of ours.
    for (const own of ["'n Klein dorp", "'Ayn al-Arab"]) expect(readTable(own, 9).lines[0]?.cells).toEqual([own]);
  });

  it('have files named by code and office, none like another', () => {
    const fileName = 'letter-repatriation-DE-2026-11-21.pdf';
    const named = ['', 'pr-un', 'pr-un', ''].map((office) => ({ row: { to: 'DE', office }, fileName }));
    expect(fileNames(named)).toEqual([
      'letter-repatriation-DE-2026-11-21.pdf',
      'letter-repatriation-DE.pr-un-2026-11-21.pdf',
      'letter-repatriation-DE.pr-un-2026-11-21-2.pdf',
      'letter-repatriation-DE-2026-11-21-2.pdf',
    ]);
  });
});

describe('a list that is not as it should be', () => {
  it('a quotation mark that does not close spoils its own line alone, which is left to be mended', () => {
    const { rows, faults, left } = read('FR,"Minister X\nIQ\nGB,Name,"Street 1, London"\nIT');
    expect(codes(rows)).toEqual(['IQ', 'GB', 'IT']);
    expect(rows[1]?.name).toBe('Name');
    expect(faults.map(({ line, code }) => [line, code])).toEqual([[1, 'quotes']]);
    expect(left).toBe('FR,"Minister X');
    const many = `${'FR,"x\n'.repeat(900)}IT`;
    expect(codes(read(many).rows)).toEqual(['IT']);
  });

  it('what was not added is left with its head, but for what is in the list already', () => {
    const { left, unused } = read('Code;Name;Zimmer\nDE;Anna;7\nAtlantis;Bo;8\nDE;Anna;9');
    expect(left).toBe('Code;Name;Zimmer\nAtlantis;Bo;8');
    expect(unused).toEqual(['Zimmer']);
    expect(read('DE\nDE').left).toBe('');
  });

  it('columns are known by their usual names in ten languages', () => {
    for (const head of [
      'Land;Name;Adresse',
      'Pays;Nom;Adresse',
      'País;Nombre;Dirección',
      'Страна;Имя;Адрес',
      '国家;姓名;地址',
    ])
      expect(read(`${head}\nFR;Jean X;Rue 1`).rows, head).toEqual([
        { to: 'FR', office: '', name: 'Jean X', address: 'Rue 1' },
      ]);
    for (const head of [
      'الدولة;الاسم;العنوان',
      'وڵات;ناو;ناونیشان',
      'Welat;Nav;Navnîşan',
      'Ülke;Ad;Adres',
      'Country,Minister,Street',
    ])
      expect(read(`${head}\nFR${head.includes(';') ? ';Jean X;' : ',Jean X,'}Rue 1`).rows[0]?.name, head).toBe(
        'Jean X',
      );
  });

  it.each([
    ['GB\tDame Jane Roe\t10 Downing Street', ['GB'], 'Dame Jane Roe'],
    ['AT;Jürgen;Ballhausplatz 2, Wien', ['AT'], 'Jürgen'],
    ['GB,Jane Roe,London,United Kingdom', ['GB'], 'Jane Roe'],
    ['FR\tJean X\tRue 1\nIQ\tAli Y\tBaghdad St\nCN\nSY\nES', ['FR', 'IQ', 'CN', 'SY', 'ES'], 'Jean X'],
    ['FR;Jean X;Rue 1, Paris\nIQ\nCN', ['FR', 'IQ', 'CN'], 'Jean X'],
    ['DE, FR; LV', ['DE', 'FR', 'LV'], ''],
    ['Germany, Frnace, Latvia', ['DE', 'LV'], ''],
  ])('one line is a list or a recipient with name and address: %s', (text, to, name) => {
    const { rows } = read(text);
    expect(codes(rows)).toEqual(to);
    expect(rows[0]?.name).toBe(name);
  });

  it('a file is read in Unicode or in the usual code page, which is said; what is no text is refused', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('FR;Jörg', 'utf16le')]);
    expect(tableText(utf16, 'de')).toEqual({ text: 'FR;Jörg', guessed: null });
    expect(tableText(Buffer.from('FR;Jörg', 'utf8'), 'de')).toEqual({ text: 'FR;Jörg', guessed: null });
    expect(tableText(Buffer.from('FR;J\xf6rg', 'latin1'), 'de')).toEqual({ text: 'FR;Jörg', guessed: 'windows-1252' });
    expect(tableText(Buffer.from([0xc0, 0xed, 0xed, 0xe0]), 'ru')).toEqual({ text: 'Анна', guessed: 'windows-1251' });
    expect(tableText(Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 'en')).toBeNull();
  });

  it('whom the form is to stands in it once', () => {
    expect(codes(rowsOf({ to: 'FR', recipients: 'IQ\nFR\nIQ' }))).toEqual(['FR', 'IQ']);
  });
});
