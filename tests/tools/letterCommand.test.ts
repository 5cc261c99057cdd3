import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDemandWording } from '../../lib/catalogue/loadMessages';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { resolveRecipient } from '../../lib/compose/resolveRecipient';
import { LOCALES } from '../../lib/domain/locales';
import { draftFileText } from '../../lib/drafts/draftFileFormat';
import { composeLetters } from '../../tools/cli/composeLetters';
import { runLetterCommand } from '../../tools/cli/runLetterCommand';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { demandOf, TODAY, world } from '../support/letters';

const folder = mkdtempSync(path.join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => path.join(folder, name);

const run = async (...argv: string[]) => {
  let out = '';
  let err = '';
  const code = await runLetterCommand(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: TODAY,
  });
  return { code, out, err };
};

const draft = (name: string, json: unknown): string => {
  const path_ = file(name);
  writeFileSync(path_, typeof json === 'string' ? json : JSON.stringify(json));
  return path_;
};
const LAYLA = draft('layla.json', { name: 'Layla al-Hassan', to: 'FR', in: 'fr' });
const SAVED = { format: 'letter-draft', version: 1, demand: 'repatriation', draft: { name: 'Layla', to: 'FR' } };
const LETTER = ['--demand', 'repatriation', '--draft', LAYLA];

describe('npm run letter', () => {
  it('takes a draft that an editor began with a byte order mark', async () => {
    const marked = draft('bom.json', '\uFEFF{"name": "Layla al-Hassan", "to": "FR"}');
    const order = ['--demand', 'repatriation', '--draft', marked, '--out', file('bom.txt')];
    expect(await run(...order)).toMatchObject({ code: 0 });
    expect(readFileSync(file('bom.txt'), 'utf8')).toContain('Layla al-Hassan');
  });

  it('writes text, the Letter as JSON, and a PDF; its options go before the draft', async () => {
    expect(await run(...LETTER, '--to', 'DE', '--in', 'de', '--out', file('a.txt'))).toMatchObject({ code: 0 });
    expect(readFileSync(file('a.txt'), 'utf8')).toContain('Auswärtiges Amt');
    expect(await run(...LETTER, '--to', 'LV.pr-un', '--out', file('a.json'))).toMatchObject({ code: 0 });
    const letter = JSON.parse(readFileSync(file('a.json'), 'utf8'));
    expect(letter).toMatchObject({ locale: 'fr', demands: ['repatriation'] });
    expect(JSON.stringify(letter.recipient)).toContain('Mission permanente');
    expect(
      await run(...LETTER, '--also', 'displaced-people', '--layout', 'us-letter', '--out', file('a.pdf')),
    ).toMatchObject({
      code: 0,
    });
    expect(readFileSync(file('a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes no PDF, and names them all at once, where characters cannot be printed, but for --allow-missing', async () => {
    const rare = draft('rare.json', { name: 'કખગ', personal: '😀 № 5', to: 'DE' });
    const order = ['--demand', 'repatriation', '--draft', rare, '--to', 'DE,FR', '--in', 'en'];
    const named = /^[^\n]*ક \(U\+0A95\), ખ \(U\+0A96\), ગ \(U\+0A97\), 😀 \(U\+1F600\)[^\n]*\n$/;
    const refused = await run(...order, '--out', file('rare'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(named);
    expect(existsSync(file('rare'))).toBe(false);
    const { code, out, err } = await run(...order, '--out', file('rare'), '--allow-missing');
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toMatch(named);
    expect(await run(...order.slice(0, 4), '--to', 'DE', '--out', file('rare.txt'))).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('takes the file that the form saves', async () => {
    const text = draftFileText({ demand: 'repatriation', draft: { name: 'Layla al-Hassan', to: 'FR', in: 'fr' } });
    const saved = file('saved.json');
    writeFileSync(saved, text ?? '');
    const order = ['--demand', 'repatriation', '--draft', saved, '--out', file('saved.txt')];
    expect(await run(...order)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(file('saved.txt'), 'utf8')).toContain('Layla al-Hassan');
  });

  it('writes a group and a table as one ZIP with a list, and says of each line why it gets no letter', async () => {
    const table = draft('table.csv', 'Country;Name\nLatvia;Anna\nAtlantis;\naanes;\nNO;');
    const several = ['--demand', 'repatriation', '--draft', draft('several.json', { name: 'Layla al-Hassan' })];
    const zip = [...several, '--group', 'council', '--recipients-file', table, '--out', file('several.zip')];
    const { code, out, err } = await run(...zip);
    expect({ code, out }).toEqual({ code: 1, out: `${file('several.zip')}\n` });
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^No letter to line 3, "Atlantis": /),
      expect.stringMatching(/^No letter to line 4, "aanes": .* cannot be asked for this\./),
    ]);
    const files = unzipSync(readFileSync(file('several.zip')));
    const { 'letters.csv': list, ...letters } = files;
    // 15 members, Latvia once more by another name, and Norway.
    expect(Object.keys(letters)).toHaveLength(17);
    expect(Object.keys(letters)).toEqual(
      expect.arrayContaining([`letter-repatriation-LV-${TODAY}.pdf`, `letter-repatriation-LV-${TODAY}-2.pdf`]),
    );
    for (const bytes of Object.values(letters)) expect(strFromU8(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(
      strFromU8(list ?? new Uint8Array())
        .trim()
        .split('\r\n'),
    ).toHaveLength(18);
    const other = await run(...several, '--group', 'eu,moon', '--out', file('x.zip'));
    expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/"moon".*council.*named-in-iraq/) });
  });

  it('writes the list alone, of letters that the saved draft goes to', async () => {
    const saved = draft('saved-several.json', {
      ...SAVED,
      draft: { ...SAVED.draft, recipients: 'LV.pr-un||1 Street|New York\nDE|=Anna' },
    });
    const order = ['--demand', 'repatriation', '--draft', saved, '--out', file('list.csv')];
    expect(await run(...order)).toMatchObject({ code: 0, err: '' });
    const list = readFileSync(file('list.csv'), 'utf8');
    expect(list).toContain(
      `,LV.pr-un,Latvia,Permanent Representative to the UN in New York,,"1 Street\nNew York",English,`,
    );
    expect(list).toContain(`,DE,Germany,Minister for Foreign Affairs,"'=Anna",`);
    expect(await run(...order.slice(0, -1), file('several-saved'))).toMatchObject({ code: 0 });
    expect(readdirSync(file('several-saved'))).toHaveLength(3);
  });

  it('writes all the same, and names the letter, where an address is set too small to be read', async () => {
    const long = draft('long.json', {
      name: 'Layla al-Hassan',
      in: 'en',
      recipientName: 'Minister',
      recipientAddress: Array(6).fill('A LONG LINE OF AN ADDRESS IN EXAMPLE TOWN').join('\n'),
    });
    const order = ['--demand', 'repatriation', '--draft', long, '--to', 'DE', '--layout', 'uk-dl', '--out'];
    const { code, out, err } = await run(...order, file('long.pdf'));
    expect({ code, out }).toEqual({ code: 1, out: `${file('long.pdf')}\n` });
    expect(err).toMatch(/^Too long for its place[^\n]*recipient of letter-repatriation-DE-[^\n]*\n$/);
    expect(await run(...order, file('long.txt'))).toMatchObject({ code: 0, err: '' });
  });

  it('reads a draft that begins with a byte order mark', async () => {
    const marked = draft('marked.json', '\uFEFF{"name":"Layla","in":"en"}');
    const order = ['--demand', 'repatriation', '--draft', marked, '--to', 'DE'];
    expect(await run(...order, '--out', file('marked.txt'))).toMatchObject({ code: 0 });
    expect(readFileSync(file('marked.txt'), 'utf8')).toContain('Layla');
  });

  it('writes in the recipient’s language where none is named, with a version for reference in another', async () => {
    const nameOnly = draft('name.json', { name: 'Layla al-Hassan' });
    const order = ['--demand', 'repatriation', '--draft', nameOnly, '--to', 'DE', '--reference', 'ar'];
    expect(await run(...order, '--out', file('de.json'))).toMatchObject({ code: 0 });
    const letter = JSON.parse(readFileSync(file('de.json'), 'utf8'));
    expect(letter).toMatchObject({ locale: 'de', referencePage: { locale: 'ar', letter: { locale: 'de' } } });
    expect(await run(...order, '--in', 'ar', '--out', file('ar.json'))).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file('ar.json'), 'utf8'))).toMatchObject({ locale: 'ar', referencePage: null });
  });

  it('writes letters to several recipients: a file for each, or all in one PDF', async () => {
    const folder_ = file('several');
    const several = await run(...LETTER, '--to', 'DE,LV.pr-un,unhcr', '--date', TODAY, '--out', folder_);
    const names = ['DE', 'LV.pr-un', 'unhcr'].map((to) => `letter-repatriation-${to}-${TODAY}.pdf`);
    expect(several).toEqual({ code: 0, err: '', out: `${names.map((name) => path.join(folder_, name)).join('\n')}\n` });
    expect(readdirSync(folder_).sort()).toEqual([...names].sort());
    const { code } = await run(...LETTER, '--to', 'DE,LV.pr-un,unhcr', '--one-file', '--out', file('three.pdf'));
    expect(code).toBe(0);
    const { pages, title, language } = await readPdf(readFileSync(file('three.pdf')));
    expect(pages).toHaveLength(3);
    expect(title).toBe(loadDemandWording('repatriation', 'fr').title);
    expect(language).toBe('fr');
  });

  it('writes the letters that follow a first one', async () => {
    const reminder = ['--kind', 'reminder', '--earlier-date', '2026-10-03', '--earlier-reference', '12/2026'];
    expect(await run(...LETTER, '--in', 'en', ...reminder, '--out', file('b.txt'))).toMatchObject({ code: 0 });
    expect(readFileSync(file('b.txt'), 'utf8')).toContain('on 3 October 2026 (reference: 12/2026)');
    const reply = ['--kind', 'reply', '--answer', 'security-risk', '--answer-date', '2026-11-12'];
    const citizen = ['--writing-as', 'citizen', '--in', 'en'];
    expect(await run(...LETTER, ...reply, ...citizen, '--out', file('c.txt'))).toMatchObject({ code: 0 });
    expect(readFileSync(file('c.txt'), 'utf8')).toMatch(/citizen of France.*your answer of 12 November 2026/);
  });

  it('writes to every state that can act on the demand', async () => {
    const order = { demand: 'secure-detention', draft: { name: 'Layla', in: 'ar' }, to: 'all-states', today: TODAY };
    const composed = await composeLetters(order);
    const demand = demandOf('secure-detention');
    const able = world.states.filter(
      ({ iso2 }) => (resolveRecipient(iso2, demand, world, TODAY)?.roles.length ?? 0) > 0,
    );
    expect(able.length).toBeGreaterThan(1);
    expect(composed.ok && composed.value.map(({ to }) => to)).toEqual(able.map(({ iso2 }) => iso2));
  });

  it('lists demands, states, institutions, languages and the pairs that exist', async () => {
    const { code, out } = await run('--list');
    const list = JSON.parse(out);
    expect(code).toBe(0);
    expect(list.demands.map(({ id }: { id: string }) => id).sort()).toEqual(demandIds());
    expect(list.states).toHaveLength(world.states.length);
    expect(list.institutions).toHaveLength(world.institutions.length);
    expect(list.languages).toEqual(LOCALES);
    expect(list.pairs.every(({ roles }: { roles: string[] }) => roles.length > 0)).toBe(true);
  });
});

describe('what the caller can mend is one line and code 2', () => {
  it.each<[string, string[], RegExp]>([
    ['no demand', ['--out', 'x.pdf'], /--demand is missing/],
    ['no file', ['--demand', 'repatriation'], /--out is missing/],
    ['an unknown option', [...LETTER, '--colour', 'red', '--out', 'x.pdf'], /--colour/],
    ['an option twice', [...LETTER, '--to', 'DE', '--to', 'FR', '--out', 'x.pdf'], /--to is given twice/],
    ['an unknown demand', ['--demand', 'war', '--draft', LAYLA, '--out', 'x.pdf'], /"war" does not exist/],
    [
      'a saved draft of another demand',
      ['--demand', 'accountability', '--draft', draft('s.json', SAVED), '--out', 'x.txt'],
      /belongs to demand "repatriation"/,
    ],
    [
      'a saved draft of a newer version',
      ['--demand', 'repatriation', '--draft', draft('n.json', { ...SAVED, version: 99 }), '--out', 'x.txt'],
      /newer version/,
    ],
    [
      'an unknown key in a saved draft',
      ['--demand', 'repatriation', '--draft', draft('k.json', { ...SAVED, draft: { nmae: 'x' } }), '--out', 'x.txt'],
      /"nmae" is not known/,
    ],
    [
      'a sealed draft',
      [...LETTER.slice(0, 2), '--draft', draft('z.json', { sealed: 'AQJ' }), '--out', 'x.txt'],
      /sealed/,
    ],
    [
      'a reason on a demand that has none',
      ['--demand', 'icc-referral', '--draft', LAYLA, '--emphasis', 'children', '--out', 'x.txt'],
      /Demands that have: .*repatriation/,
    ],
    ['an unknown recipient', [...LETTER, '--to', 'XX', '--out', 'x.pdf'], /"XX" does not exist/],
    ['an unknown office', [...LETTER, '--to', 'DE.king', '--out', 'x.pdf'], /"king"/],
    ['an unknown language', [...LETTER, '--in', 'xx', '--out', 'x.pdf'], /"xx" does not exist/],
    ['an unknown language for reference', [...LETTER, '--reference', 'xx', '--out', 'x.pdf'], /"xx" does not exist/],
    ['an unknown layout', [...LETTER, '--layout', 'a5', '--out', 'x.pdf'], /"a5" does not exist/],
    ['an impossible date', [...LETTER, '--date', '2026-02-30', '--out', 'x.pdf'], /"date"/],
    ['an unknown format', [...LETTER, '--out', 'x.doc'], /must end in/],
    ['a reminder of no letter', [...LETTER, '--kind', 'reminder', '--out', 'x.txt'], /--earlier-date/],
    ['a reply to nothing', [...LETTER, '--kind', 'reply', '--out', 'x.txt'], /--answer/],
    ['an unknown kind', [...LETTER, '--kind', 'threat', '--out', 'x.txt'], /"threat" does not exist/],
    ['thanks for nothing', [...LETTER, '--to', 'GB', '--kind', 'thanks', '--out', 'x.txt'], /No source says/],
    [
      'a recipient who cannot act',
      ['--demand', 'displaced-people', '--to', 'icc_otp', '--draft', LAYLA, '--out', 'x.txt'],
      /cannot act/,
    ],
    ['no sender', ['--demand', 'repatriation', '--to', 'DE', '--out', 'x.txt'], /No sender/],
    [
      'a draft that is not there',
      ['--demand', 'repatriation', '--draft', file('none.json'), '--out', 'x.txt'],
      /cannot be read/,
    ],
    ['a draft that is no JSON', ['--demand', 'repatriation', '--draft', draft('a.txt', '{'), '--out', 'x.txt'], /JSON/],
    [
      'an unknown key',
      ['--demand', 'repatriation', '--draft', draft('b.json', { nmae: 'x' }), '--out', 'x.txt'],
      /"nmae" is not known/,
    ],
    [
      'a value of the wrong kind',
      ['--demand', 'repatriation', '--draft', draft('c.json', { name: 5 }), '--out', 'x.txt'],
      /"name" must be string/,
    ],
    ['a draft that is a list', ['--demand', 'repatriation', '--draft', draft('d.json', []), '--out', 'x.txt'], /Draft/],
    [
      'a key of two lines',
      ['--demand', 'repatriation', '--draft', draft('e.json', { 'a\nb': 1 }), '--out', 'x.txt'],
      /"a b" is not known/,
    ],
    ['a folder that is not there', [...LETTER, '--out', file('none/x.txt')], /cannot be written/],
    ['a recipient twice', [...LETTER, '--to', 'DE,FR,DE', '--out', file('x')], /"DE" is given twice/],
    ['an unknown recipient among others', [...LETTER, '--to', 'DE,XX', '--out', file('x')], /"XX" does not exist/],
    ['several letters for one file', [...LETTER, '--to', 'DE,FR', '--out', 'x.pdf'], /--one-file/],
    ['one file that is no PDF', [...LETTER, '--to', 'DE,FR', '--one-file', '--out', 'x.txt'], /end in \.pdf/],
    ['a stray word', [...LETTER, 'hello', '--out', 'x.txt'], /hello/],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
