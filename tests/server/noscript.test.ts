import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LIMITS, TEXT_FIELDS, type TextField } from '../../lib/domain/fields';
import { LOCALES } from '../../lib/domain/locales';
import { fieldLabel } from '../../lib/form/fieldLabels';
import { countGraphemes, MOST_POINTS } from '../../lib/i18n/countGraphemes';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { plainText } from '../../lib/outputs/plainText';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { EMPTY_FORM } from '../../server/noscript/answers';
import { MOST_BYTES } from '../../server/noscript/formLimits';
import { makeLetter, makePair, personalIn, TODAY } from '../support/letters';
import { type NoScriptServer, startPlainServer } from '../support/noscriptServer';

const FORM = '/en/plain/repatriation/';
const en = loadMessages('en');
const DRAFT = { to: 'DE', name: 'Layla al-Hassan', date: TODAY } as const;
let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer();
});
afterAll(() => site.close());

describe('the empty form', () => {
  it.each(LOCALES)('is in the page’s language, has no script, and says what the server gets: %s', async (locale) => {
    const response = await fetch(`${site.origin}/${locale}/plain/repatriation/`);
    const page = await response.text();
    expect(response.status).toBe(EMPTY_FORM);
    expect(page).toContain(`<html lang="${locale}"`);
    expect(page).not.toMatch(/<script|\son[a-z]+=|style=/);
    const { plain } = loadMessages(locale);
    expect(page.indexOf(plain.through)).toBeGreaterThan(0);
    expect(page.lastIndexOf(plain.through)).toBeLessThan(page.indexOf('<button'));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('connection')).toBe('keep-alive');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain('script-src');
  });

  it('asks the browser in every control to keep nothing of what is typed or chosen', async () => {
    const page = await (await fetch(`${site.origin}${FORM}`)).text();
    const controls = page.match(/<(input|textarea|select|form)\b[^>]*>/g) ?? [];
    expect(controls.length).toBeGreaterThan(Object.keys(LIMITS).length + 10);
    for (const control of controls) expect(control).toContain('autoComplete="off"');
  });

  it('has a control for every key of a draft', async () => {
    const page = await (await fetch(`${site.origin}${FORM}`)).text();
    for (const field of [...Object.keys(LIMITS), 'to', 'office', 'in', 'also', 'country', 'date', 'layout']) {
      expect(page).toContain(`name="${field}"`);
    }
    const choices = ['recipientGender', 'textSize', 'envelope', 'referenceIn', 'citizenship'];
    for (const field of [...choices, 'kind', 'answer', 'answerDate', 'earlierDate', 'writingAs'])
      expect(page).toContain(`name="${field}"`);
  });

  it('is reached from a link that names the demand', async () => {
    const response = await fetch(`${site.origin}/ar/plain/?demand=repatriation`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/ar/plain/repatriation/');
    const elsewhere = await fetch(`${site.origin}/ar/plain/?demand=//evil.example`, { redirect: 'manual' });
    expect(elsewhere.headers.get('location')).toBe(null);
    expect((await fetch(`${site.origin}/ar/plain/nothing/`)).status).toBe(404);
  });

  it('is reached with its recipient from a page about a state, and with nobody that cannot be written to', async () => {
    const chosen = async (to: string) => {
      const page = await (await fetch(`${site.origin}/de/plain/?demand=repatriation&to=${to}`)).text();
      const [list = ''] = /<select[^>]*name="to".*?<\/select>/s.exec(page) ?? [];
      return /<option value="([^"]*)" selected/.exec(list)?.[1];
    };
    expect(await chosen('FR')).toBe('FR');
    for (const to of ['XX', '%22%3E', 'FR&to=DE&name=Mallory'])
      expect(await chosen(to), to).toBe(to.startsWith('FR') ? 'FR' : '');
  });

  it('takes nothing else from the address', async () => {
    const page = await (await fetch(`${site.origin}${FORM}?name=Mallory&to=DE`)).text();
    expect(page).not.toContain('Mallory');
  });
});

describe('what answers the form', () => {
  it.each(['en', 'ar', 'zh'] as const)('is the very PDF that the browser makes: %s', async (locale) => {
    const draft = { ...DRAFT, in: locale, personal: personalIn(locale), town: 'Berlin', also: 'accountability' };
    const response = await site.post(FORM, { ...draft, get: 'pdf' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const letter = await makeLetter('repatriation', draft);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${letter.fileName}"`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(Buffer.from(await renderPdfInNode(letter)))).toBe(true);
  });

  it.each(['ar', 'fr'] as const)(
    'has its page for reference in the language that was asked for: %s',
    async (referenceIn) => {
      const draft = { ...DRAFT, in: 'de', referenceIn };
      const { letter } = await makePair('repatriation', 'en', draft);
      expect(letter.referencePage?.locale).toBe(referenceIn);
      const response = await site.post(FORM, { ...draft, get: 'pdf' });
      expect(response.status).toBe(200);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(Buffer.from(await renderPdfInNode(letter)))).toBe(true);
    },
  );

  it('is the text', async () => {
    const response = await site.post(FORM, { ...DRAFT, get: 'text' });
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(plainText(await makeLetter('repatriation', DRAFT)));
  });

  it('is the page with the letter on it and the form filled in again', async () => {
    const personal = '\n  </textarea><script>alert(1)</script> "quoted" & so on';
    const response = await site.post(FORM, { ...DRAFT, personal, office: 'ambassador', country: 'FR', get: 'check' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(en.write.preview.title);
    expect(page).toContain('<option value="DE" selected="">');
    expect(page).toContain('<option value="ambassador" selected="">');
    expect(page).toContain('<option value="FR" selected="">');
    expect(page).toContain('value="Layla al-Hassan"');
    expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  it('names every error beside its field and on top, and loses nothing', async () => {
    const response = await site.post(FORM, { email: 'not an address', personal: 'x'.repeat(1503), get: 'pdf' });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain(`<title>${en.write.errors.title}`);
    for (const [field, text] of [
      ['to', en.write.errors.recipient],
      ['name', en.write.errors.sender],
      ['email', en.write.errors.email],
      ['personal', fillSlots(en.write.errors.personalLong, { limit: LIMITS.personal.length, count: 3 })],
    ] as const) {
      expect(page).toContain(`<a href="#${field}">${text}</a>`);
      expect(page).toContain(`id="${field}-error"`);
      expect(page).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error" aria-invalid="true" id="${field}"`));
    }
    expect(page).toContain('value="not an address"');
    expect(page).toContain('x'.repeat(1503));
  });

  it.each([
    ['ru', 'Общество матерей пропавших без вести города Эль-Хасаке и окрестностей с 2014 г.'],
    [
      'zh',
      '哈塞克及周边地区失踪者母亲协会与幸存者及证人支持中心联合会以及北叙利亚地区各民间组织协调委员会代表处与流离失所者家庭互助网络及其各分支机构的全体成员共同签署本信并支持其中所有要求的诸位同仁一',
    ],
    ['th', 'สมาคมแม่ของผู้สูญหายแห่งเมืองฮาซากาและพื้นที่ใกล้เคียง'],
  ])('is the letter, with as many co-signers as it may have, in a script of many bytes: %s', async (script, name) => {
    const line = [...new Intl.Segmenter(script).segment(name)]
      .map(({ segment }) => segment)
      .slice(0, 79)
      .join('');
    const cosigners = Array.from({ length: LIMITS.cosigners.lines }, () => line).join('\r\n');
    const response = await site.post(FORM, { ...DRAFT, cosigners, get: 'text' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(line);
  });

  it('is the form as it was typed, and why, where more was typed than any letter holds', async () => {
    const personal = `Layla ${'х'.repeat(1000)}${'x'.repeat(300_000)} end`;
    const response = await site.post(FORM, { ...DRAFT, personal, get: 'pdf' });
    const page = await response.text();
    expect(response.status).toBe(413);
    expect(page).toContain(fillSlots(en.plain.tooLong, { field: en.write.words.personal }));
    expect(page).toContain(personal);
    expect(page).toContain('value="Layla al-Hassan"');
    expect(page).toContain('<option value="DE" selected="">');
  });

  it('has words for what a form without script lets one choose', async () => {
    const { errors, to } = en.write;
    const office = await site.post(FORM, { ...DRAFT, to: 'unhcr', office: 'ambassador', get: 'check' });
    expect(office.status).toBe(400);
    expect(await office.text()).toContain(fillSlots(errors.office, { usual: to.officeUsual }));
    const also = ['accountability', 'icc-referral', 'displaced-people'].map((id) => `also=${id}`).join('&');
    const many = await site.post(FORM, `to=DE&name=L&get=check&${also}`);
    expect(many.status).toBe(400);
    expect(await many.text()).toContain(fillSlots(errors.alsoMany, { count: 2 }));
    const layout = await site.post(FORM, { ...DRAFT, layout: 'papyrus', get: 'check' });
    expect(await layout.text()).toContain(fillSlots(errors.choice, { field: en.write.letter.layout }));
  });

  it('says which office to choose as its list calls it', async () => {
    const { errors } = en.write;
    const page = await (await site.post(FORM, { ...DRAFT, to: 'DE', office: 'senator', get: 'check' })).text();
    const [, usual = ''] = /<select[^>]* name="office"[^>]*><option value=""[^>]*>([^<]+)</.exec(page) ?? [];
    expect(usual).toBe('Minister for Foreign Affairs');
    expect(page).toContain(`<a href="#office">${fillSlots(errors.office, { usual })}</a>`);
  });

  it('folds up no section in which something is wrong or stands', async () => {
    const closed = (page: string, field: string): boolean => {
      const [, attributes = ' open'] =
        [...page.matchAll(/<details([^>]*)>([\s\S]*?)<\/details>/g)]
          .filter(([, , inside = '']) => inside.includes(`id="${field}"`))
          .map(([, attributes = '']) => [undefined, attributes] as const)
          .at(0) ?? [];
      return !attributes.includes('open');
    };
    const empty = await (await fetch(`${site.origin}${FORM}`)).text();
    for (const field of ['earlierReference', 'cosigners']) expect(closed(empty, field)).toBe(true);
    for (const [field, value] of [
      ['earlierReference', 'x'.repeat(61)],
      ['earlierReference', '12/2026'],
      ['earlierDate', '2026-10-03'],
      ['answer', 'security-risk'],
      ['kind', 'reply'],
      ['cosigners', 'One'],
      ['reference', 'x'.repeat(61)],
    ] as const) {
      const page = await (await site.post(FORM, { ...DRAFT, [field]: value, get: 'check' })).text();
      expect(closed(page, field), field).toBe(false);
    }
  });

  it('says that what is offered fits the recipient that was sent, once one was', async () => {
    const said = fillSlots(en.plain.recipientChanged, { check: en.plain.check });
    expect(await (await fetch(`${site.origin}${FORM}`)).text()).not.toContain(said);
    expect(await (await site.post(FORM, { ...DRAFT, get: 'check' })).text()).toContain(said);
  });

  it('says that invisible characters were taken out before it makes a letter without them', async () => {
    const name = 'Layla \u202Eal-Hassan';
    const response = await site.post(FORM, { ...DRAFT, name, get: 'pdf' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(fillSlots(en.write.errors.controls, { field: en.write.from.name }));
    expect(page).toContain('value="Layla al-Hassan"');
  });

  it('names characters that cannot be printed once; the button pressed again makes the PDF all the same', async () => {
    const draft = { ...DRAFT, name: 'Layla \u{1F600}', get: 'pdf' };
    const first = await site.post(FORM, draft);
    const page = await first.text();
    expect(first.headers.get('content-type')).toContain('text/html');
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(page) ?? [];
    expect(seen).not.toBe('');
    const second = await site.post(FORM, { ...draft, seen });
    expect(second.headers.get('content-type')).toBe('application/pdf');
  });

  const LONG = 'GESELLSCHAFT FUER AUFKLAERUNG UND GERECHTIGKEIT';
  it.each([
    ['recipient', { recipientAddress: Array(6).fill(LONG).join('\n'), layout: 'uk-dl' }, en.write.act.addressTooLong],
    [
      'sender',
      {
        name: '叙'.repeat(LIMITS.name.length),
        organisation: '叙'.repeat(LIMITS.organisation.length),
        address: Array(5).fill('叙'.repeat(59)).join('\n'),
        email: `${'gesellschaft.'.repeat(17)}x@example.org`,
        layout: 'us-letter',
      },
      en.write.act.senderTooLong,
    ],
  ])('says of a %s that is set too small to read; the button pressed again makes the PDF', async (_, typed, said) => {
    const draft = { ...DRAFT, ...typed, get: 'pdf' };
    const page = await (await site.post(FORM, draft)).text();
    expect(page).toContain(said);
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(page) ?? [];
    const second = await site.post(FORM, { ...draft, seen });
    expect(second.headers.get('content-type')).toBe('application/pdf');
  });
});

describe('every text field full', () => {
  /** A character of so many code points as one may have at most; the pairs of surrogates are eight as well. */
  const FAMILY = '\u{1F468}\u{1F3FD}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
  const CHARACTERS = {
    Latin: 'x',
    'Latin with marks': 'q\u0323\u0308\u0301\u0304',
    Cyrillic: 'щ',
    Arabic: 'ب',
    'Arabic with marks': 'ب\u0651\u064E',
    Sorani: 'ێ',
    Chinese: '漢',
    'Chinese in pairs of surrogates': '\u{20000}',
    'emoji of eight code points': FAMILY,
  } as const;

  /** As many characters and lines as the field may have. */
  const full = (field: TextField, character: string): string => {
    const { length, lines, format } = LIMITS[field];
    if (format === 'email') return `${character.repeat(length - 5)}@x.yz`;
    const perLine = Math.floor(length / lines);
    const most = Array.from({ length: lines }, () => character.repeat(perLine)).join('\n');
    return most + character.repeat(length - perLine * lines);
  };
  const fullForm = (character: string): Record<string, string> =>
    Object.fromEntries(TEXT_FIELDS.map((field) => [field, full(field, character)]));

  it('is at the limit in every script, and within what the server reads', () => {
    expect(Array.from(FAMILY)).toHaveLength(MOST_POINTS);
    for (const character of Object.values(CHARACTERS)) {
      // Line breaks count for lines alone.
      for (const field of TEXT_FIELDS)
        expect(countGraphemes(full(field, character).replaceAll('\n', '')), field).toBe(LIMITS[field].length);
      const body = new URLSearchParams(fullForm(character)).toString();
      expect(body.length).toBeLessThan(MOST_BYTES);
    }
  });

  it.each(Object.entries(CHARACTERS))('is taken and makes a letter: %s', async (_, character) => {
    const typed = fullForm(character);
    const draft = { to: 'DE', date: TODAY, kind: 'reply', answer: 'security-risk', ...typed };
    const body = new URLSearchParams(draft).toString().replaceAll('%0A', '%0D%0A');
    const checked = await site.post(FORM, `${body}&get=check`);
    const page = await checked.text();
    expect(checked.status).toBe(200);
    expect(page).toContain('<article');
    const text = await site.post(FORM, `${body}&get=text`);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const letter = await text.text();
    for (const field of ['personal', 'cosigners', 'copies'] as const)
      for (const line of typed[field]?.normalize('NFC').split('\n') ?? []) expect(letter).toContain(line);
    // One more in any field is too many, and the form comes back with all of it.
    const more = await site.post(FORM, { ...draft, cosigners: `${typed.cosigners}${character}`, get: 'pdf' });
    expect(more.status).toBe(400);
    const { tooLong } = en.write.errors;
    const field = en.write.more.cosigners;
    expect(await more.text()).toContain(fillSlots(tooLong, { field, limit: LIMITS.cosigners.length, count: 1 }));
  });

  it('is named where a character in it has one code point too many, and nothing is lost', async () => {
    const overlong = `${FAMILY}\u{1F3FD}`;
    expect(Array.from(overlong)).toHaveLength(MOST_POINTS + 1);
    for (const field of TEXT_FIELDS) {
      const value = field === 'email' ? `${overlong}@x.yz` : `One ${overlong}`;
      const response = await site.post(FORM, { ...DRAFT, [field]: value, get: 'pdf' });
      const page = await response.text();
      expect(response.status, field).toBe(400);
      const label = fieldLabel(field, en.write);
      const said = fillSlots(en.write.errors.characterTooLong, { field: label, count: MOST_POINTS });
      expect(page).toContain(`<a href="#${field}">${said}</a>`);
      expect(page).toMatch(new RegExp(`id="${field}-error"[^>]*>${said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}<`));
      expect(page).toContain(value);
    }
  });
});

/** What a browser would send again from a page: the values of the controls, as its HTML has them. */
const controlsOf = (page: string): Record<string, string> => {
  const text = (html: string) =>
    html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&amp;/g, '&');
  const values: Record<string, string> = {};
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const choice = /type="(checkbox|radio)"/.test(tag);
    if ((choice && !tag.includes(' checked=""')) || !tag.includes(' name=')) continue;
    values[attribute(tag, 'name')] = text(attribute(tag, 'value'));
  }
  // The first line break of a text area is no part of it (HTML, "parsing main inbody", textarea).
  for (const [, tag = '', value = ''] of page.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    values[attribute(tag, 'name')] = text(value.replace(/^\n/, ''));
  for (const [, tag = '', options = ''] of page.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    values[attribute(tag, 'name')] = /value="([^"]*)"[^>]* selected=""/.exec(options)?.[1] ?? '';
  return values;
};

describe('another language of the page', () => {
  /** Also what would be refused, or taken out with a notice, where a letter is asked for. */
  const typed: Record<string, string> = {
    to: 'FR',
    office: 'ambassador',
    recipientName: 'M. «Exemple» & fils',
    recipientGender: 'm',
    recipientAddress: '\n  37, quai d’Orsay\n\n75007 Paris ',
    kind: 'reply',
    answer: 'security-risk',
    answerDate: '2026-11-12',
    earlierDate: '2026-10-03',
    earlierReference: '<b>1</b>',
    also: 'accountability',
    emphasis: 'justice',
    personal: `\n\tليلى \u202Eمن\u202C\u200Cهنا "quoted" 'so' &amp; \u{1F600}\n${'x'.repeat(1600)} `,
    name: ' Layla \u200Bal-Hassan ',
    organisation: '组织',
    role: 'Rôle',
    town: 'İzmir',
    country: 'TR',
    citizenship: 'SY',
    writingAs: 'organisation',
    address: 'one\ntwo',
    email: 'not an address',
    withoutName: 'yes',
    reference: '12/2026',
    copies: 'a\nb',
    enclosures: 'c',
    cosigners: 'd\ne',
    in: 'ckb',
    referenceIn: 'en',
    date: '2020-01-01',
    layout: 'us-letter',
    textSize: 'large',
    envelope: 'c5',
    seen: 'ሀ',
  };

  it('comes filled in, every text as it was typed, and nothing is said of what is wrong', async () => {
    let values = typed;
    for (const locale of LOCALES) {
      const body = new URLSearchParams({ ...values, get: 'language' }).toString();
      // Browsers send every line break as CRLF.
      const response = await site.post(`/${locale}/plain/repatriation/`, body.replaceAll('%0A', '%0D%0A'));
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain("form-action 'self'");
      expect(page).toContain(`<html lang="${locale}"`);
      expect(page).not.toContain('aria-invalid');
      values = controlsOf(page);
      // The page for reference stays in the language that was chosen, whichever page the form is sent to.
      expect(values).toEqual(typed);
    }
  });

  it.each(['ar', 'de'] as const)('leaves the languages that were chosen as they are: %s', async (locale) => {
    const chosen = ['', 'ar', 'de', 'fr'];
    for (const letter of chosen)
      for (const referenceIn of chosen) {
        const form = { in: letter, ...(referenceIn && { referenceIn }), get: 'language' };
        const { in: language, referenceIn: reference } = controlsOf(
          await (await site.post(`/${locale}/plain/repatriation/`, form)).text(),
        );
        expect([language, reference ?? ''], `${letter} ${referenceIn}`).toEqual([letter, referenceIn]);
      }
  });

  it('is a button for each other language, after the one that Enter presses; links lead to it', async () => {
    const page = await (await fetch(`${site.origin}${FORM}`)).text();
    const buttons = [...page.matchAll(/<button[^>]*>/g)].map(([tag]) => tag);
    expect(buttons[0]).toContain('value="check"');
    const others = LOCALES.filter((locale) => locale !== 'en');
    for (const locale of others) {
      const button = buttons.find((tag) => tag.includes(`lang="${locale}"`)) ?? '';
      expect(button).toContain(`formAction="/${locale}/plain/repatriation/"`);
      const [, id = ''] = / id="([^"]*)"/.exec(button) ?? [];
      expect(page.match(new RegExp(`<a href="#${id}" lang="${locale}"`, 'g'))).toHaveLength(1);
    }
    expect(page).not.toMatch(/<a href="[^#"]+"[^>]* hrefLang=/i);
  });

  it('is not given to a form that came from elsewhere, nor with what does not belong to it', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await site.post(FORM, { name: 'L', get: 'language' }, { headers })).status).toBe(400);
    expect((await site.post(FORM, { name: 'L', colour: 'red', get: 'language' })).status).toBe(400);
  });
});

describe('an address for the envelope', () => {
  const { write } = en;
  const addressIn = (page: string) => /<textarea[^>]*name="recipientAddress"[^>]*>([^<]*)/.exec(page)?.[1]?.trim();
  const post = async (fields: Record<string, string>, form = FORM) =>
    (await site.post(form, { ...DRAFT, in: 'en', ...fields })).text();
  /** What a button of the page carries. */
  const carried = (page: string) => /value="(address:[^"]+)"/.exec(page)?.[1]?.replaceAll('&#x27;', "'") ?? '';
  const SE = { to: 'SE', office: 'pr-un' };

  it('is taken as it was read, and never another for a recipient or office chosen since', async () => {
    const button = carried(await post({ ...SE, get: 'check' }));
    expect(button).toContain('885 Second Avenue, 46th Floor');
    expect(addressIn(await post({ ...SE, get: button }))).toContain('46th Floor');
    for (const change of [{ to: 'NO' }, { office: 'head-of-government' }, { to: 'unhcr', office: '' }]) {
      const page = await post({ ...SE, ...change, recipientAddress: 'My own line', get: button });
      expect(page).toContain(write.where.stale);
      expect(addressIn(page)).toBe('My own line');
    }
  });

  it('of another is told before the letter is given, once, and is taken out by a button', async () => {
    const said = `Sweden: ${write.where.what.mission}`;
    const foreign = {
      to: 'NO',
      office: 'pr-un',
      recipientAddress: '885 second avenue, 46th Floor\nOne Dag Hammarskjöld Plaza\nNew York, NY 10017-2201',
    };
    const page = await post({ ...foreign, get: 'text' });
    expect(page).toContain(said);
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(await post({ ...foreign, get: 'text', seen })).not.toContain('<html');
    const out = await post({ ...foreign, get: 'address:' });
    expect(addressIn(out)).toBe('');
    expect(out).toContain('885 second avenue');
    expect(await post({ ...SE, recipientAddress: foreign.recipientAddress, get: 'check' })).not.toContain(said);
  });

  it('whose office the letter’s day changes is told', async () => {
    const form = '/en/plain/icc-referral/';
    const button = carried(await post({ to: 'SO', date: '2026-12-05', get: 'check' }, form));
    const recipientAddress = addressIn(await post({ to: 'SO', date: '2026-12-05', get: button }, form)) ?? '';
    expect(recipientAddress).not.toBe('');
    const page = await post({ to: 'SO', date: '2027-01-05', recipientAddress, get: 'text' }, form);
    expect(page).toContain(`Somalia: ${write.where.what.mission}`);
  });
});

describe('what matters most to the writer', () => {
  it('is said not to be used in a reminder, and nothing is said of it in a first letter', async () => {
    const { emphasisUnused } = en.write.words;
    const post = async (fields: Record<string, string>) =>
      (await site.post(FORM, { ...DRAFT, emphasis: 'children', get: 'check', ...fields })).text();
    expect(await post({})).not.toContain(emphasisUnused);
    expect(await post({ kind: 'reminder', earlierDate: '2026-10-01' })).toContain(emphasisUnused);
  });
});

describe('words that seem to name somebody at risk', () => {
  const personal = 'Since 2019 I have not heard from my brother Goran <Haddad>.';

  it('are shown with the checked letter, and stop neither text nor PDF', async () => {
    const checked = await (await site.post(FORM, { ...DRAFT, personal, get: 'check' })).text();
    expect(checked).toContain(en.write.named.title);
    expect(checked).toContain(
      '<q dir="auto" translate="no"><span>my brother </span><strong>Goran</strong><span></span></q>',
    );
    expect(checked).toContain(en.write.named.advice);
    const text = await site.post(FORM, { ...DRAFT, personal, get: 'text' });
    expect(await text.text()).not.toContain(en.write.named.title);
    const pdf = await site.post(FORM, { ...DRAFT, personal, get: 'pdf' });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  it('are no words of the writer’s or the recipient’s name, nor of nobody', async () => {
    for (const changed of [
      { personal: 'My brother was killed on the first night of the attack.' },
      { personal, name: 'Goran Haddad' },
      { personal, recipientName: 'Goran Haddad' },
    ]) {
      const page = await (await site.post(FORM, { ...DRAFT, ...changed, get: 'check' })).text();
      expect(page).toContain(en.write.preview.title);
      expect(page).not.toContain(en.write.named.title);
    }
  });

  it('are not spoken of before the form is whole', async () => {
    const page = await (await site.post(FORM, { personal, get: 'check' })).text();
    expect(page).not.toContain(en.write.named.title);
  });
});
