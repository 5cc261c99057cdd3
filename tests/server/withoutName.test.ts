import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { letterProblems } from '../../tools/pdf-validate/checkLetter';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { makeLetter, personalIn, TODAY } from '../support/letters';
import { type NoScriptServer, startPlainServer } from '../support/noscriptServer';
import { pdfHolds } from '../support/pdfStrings';
import { TYPED } from '../support/typedSender';

const FORM = '/en/plain/repatriation/';
const en = loadMessages('en').write;
const DRAFT = { ...TYPED, to: 'DE', in: 'en', date: TODAY, withoutName: 'yes' } as const;
const WORDS = ['Layla', 'Canary', 'canary', 'Roleword', 'Townword', 'Streetword'];
let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer();
});
afterAll(() => site.close());

const warning = (...fields: string[]) => fillSlots(en.nameLeft.standsIn, { fields: fields.join(', ') });

describe('the plain form with the switch for no name', () => {
  it.each(['en', 'ar', 'zh'] as const)('makes a PDF that holds nothing of the sender anywhere: %s', async (locale) => {
    const draft = { ...DRAFT, in: locale, personal: personalIn(locale) };
    const response = await site.post(FORM, { ...draft, get: 'pdf' });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).not.toMatch(/layla|canary/i);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { text, info, title } = await readPdf(bytes);
    const letter = await makeLetter('repatriation', draft);
    expect(pdfHolds(bytes, letter.title)).toBe(true);
    for (const word of WORDS) {
      expect(`${text} ${title} ${JSON.stringify(info)}`).not.toContain(word);
      expect(pdfHolds(bytes, word), word).toBe(false);
    }
    expect(await letterProblems(letter, bytes)).toEqual([]);
  });

  it('parts the names of fields in a language that sets no spaces', async () => {
    const { nameLeft, words, more } = loadMessages('zh').write;
    const values = { ...DRAFT, personal: 'I am Layla.', copies: 'Ms Canary' };
    const page = await (await site.post('/zh/plain/repatriation/', { ...values, get: 'check' })).text();
    expect(page).toContain(fillSlots(nameLeft.standsIn, { fields: `${words.personal}、${more.copies}` }));
  });

  it('is found out by these means where the name stands in the letter', async () => {
    const response = await site.post(FORM, { ...DRAFT, withoutName: '', get: 'pdf' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect((await readPdf(bytes)).text).toContain('Canary');
  });

  it('makes a text that holds nothing of the sender', async () => {
    const text = await (await site.post(FORM, { ...DRAFT, get: 'text' })).text();
    expect(text).toContain('Name withheld');
    for (const word of WORDS) expect(text).not.toContain(word);
  });

  it('keeps the switch and what was typed in the form', async () => {
    const page = await (await site.post(FORM, { ...DRAFT, get: 'check' })).text();
    expect(page).toMatch(/<input id="withoutName"[^>]* checked=""/);
    expect(page).toContain('value="Layla Canary"');
    expect(page).not.toContain('seems to stand');
  });

  it('names the fields in which the name is left, once, before it makes anything', async () => {
    const draft = { ...DRAFT, personal: 'I am Layla.', copies: 'Ms Canary' };
    const said = warning(en.words.personal, en.more.copies);
    for (const get of ['check', 'text', 'pdf']) {
      const page = await (await site.post(FORM, { ...draft, get })).text();
      expect(page).toContain(said);
    }
    const page = await (await site.post(FORM, { ...draft, get: 'check' })).text();
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(page) ?? [];
    const text = await site.post(FORM, { ...draft, seen, get: 'text' });
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const pdf = await site.post(FORM, { ...draft, seen, get: 'pdf' });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const another = await site.post(FORM, { ...draft, enclosures: 'Canary', seen, get: 'pdf' });
    expect(await another.text()).toContain(warning(en.words.personal, en.more.copies, en.more.enclosures));
  });

  it('speaks of the name first, then of what cannot be printed, and then makes the PDF', async () => {
    const draft = { ...DRAFT, personal: 'I am Layla \u{1F600}.', get: 'pdf' };
    let seen = '';
    const types: (string | null)[] = [];
    for (let press = 0; press < 3; press += 1) {
      const response = await site.post(FORM, { ...draft, ...(seen && { seen }) });
      types.push(response.headers.get('content-type'));
      [, seen = ''] = /name="seen" value="([^"]*)"/.exec(await response.text()) ?? [];
    }
    expect(types).toEqual(['text/html; charset=utf-8', 'text/html; charset=utf-8', 'application/pdf']);
  });
});
