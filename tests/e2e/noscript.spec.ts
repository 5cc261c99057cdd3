import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { stopInMidRender } from '../../audits/load';
import { RunningServer } from '../../audits/runningServer';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { type DraftKey, TEXT_FIELDS, type TextField } from '../../lib/domain/fields';
import { ANSWERS } from '../../lib/domain/kinds';
import type { Locale } from '../../lib/domain/locales';
import { fieldLabel } from '../../lib/form/fieldLabels';
import { MOST_POINTS } from '../../lib/i18n/countGraphemes';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { MOST_BYTES, MOST_BYTES_AT_ONCE, MOST_UNITS } from '../../server/noscript/formLimits';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { rawRequest } from '../support/rawRequest';
import type { ErrorOfOne } from '../support/wrongDrafts';
import {
  chooseLanguage,
  downloadPdf,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  openForm,
  PHONE,
  unfoldByHand,
} from './support';

const fill = async (page: Page, locale: Locale, recipient: string, name: string): Promise<void> => {
  const { from, to } = loadMessages(locale).write;
  await fieldNamed(page, to.recipient).selectOption(recipient);
  await fieldNamed(page, from.name).fill(name);
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const savedPdf = async (page: Page, locale: Locale) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(page, loadMessages(locale).write.act.download),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('the write page leads to the form that works, and a letter is written', async ({ page }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/write/repatriation/');
    await page.locator('noscript').getByRole('link', { name: plain.link }).click();
    await expect(page).toHaveURL(/\/en\/plain\/repatriation\/$/);
    await expect(page.getByText(plain.throughTitle, { exact: true })).toBeVisible();
    await fill(page, 'en', 'DE', 'Layla al-Hassan');
    await fieldNamed(page, write.words.personal).fill('One.\nTwo – “three”, ليلى.');

    await press(page, plain.check);
    await expect(page.getByRole('article')).toContainText('Two – “three”, ليلى.');
    await expect(fieldNamed(page, write.from.name)).toHaveValue('Layla al-Hassan');

    const { name, bytes } = await savedPdf(page, 'en');
    expect(name).toMatch(/^letter-repatriation-DE-\d{4}-\d\d-\d\d\.pdf$/);
    expect((await readPdf(bytes)).text).toContain('Layla al-Hassan');

    const [text] = await Promise.all([page.context().waitForEvent('page'), press(page, plain.text)]);
    await expect(text.locator('body')).toContainText('Two – “three”, ليلى.');
    await expect(fieldNamed(page, write.from.name)).toHaveValue('Layla al-Hassan');
  });

  test('the way back from an answer leads to an empty form: the answer holds the one with what was typed', async ({
    page,
  }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/plain/repatriation/');
    await fill(page, 'en', 'DE', 'Layla al-Hassan');
    await press(page, plain.check);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(fieldNamed(page, write.from.name)).toHaveValue('Layla al-Hassan');
    await page.goBack();
    await expect(fieldNamed(page, write.from.name)).toHaveValue('');
  });

  test('errors stand on top and beside their fields, lead to them, and nothing typed is lost', async ({ page }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/plain/repatriation/');
    await unfoldByHand(page, fieldNamed(page, write.from.email));
    await fieldNamed(page, write.from.email).fill('not an address');
    await press(page, plain.check);
    const summary = page.getByRole('alert');
    await expect(summary.getByRole('link')).toHaveText([
      write.errors.recipient,
      write.errors.sender,
      write.errors.email,
    ]);
    await summary.getByRole('link', { name: write.errors.email }).click();
    const email = fieldNamed(page, write.from.email);
    await expect(email).toBeFocused();
    await expect(email).toHaveValue('not an address');
    await expect(email).toHaveAccessibleDescription(new RegExp(write.errors.email));
  });

  test('Arabic runs from the right and comes as Arabic PDF', async ({ page }) => {
    const { write, plain } = loadMessages('ar');
    await page.goto('/ar/plain/repatriation/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await fill(page, 'ar', 'FR', 'ليلى الحسن');
    await fieldNamed(page, write.letter.language).selectOption('ar');
    await press(page, plain.check);
    await expect(page.getByRole('article')).toHaveAttribute('dir', 'rtl');
    await expect(fieldNamed(page, write.from.name)).toHaveValue('ليلى الحسن');
    const { bytes } = await savedPdf(page, 'ar');
    expect((await readPdf(bytes)).pages).toHaveLength(1);
  });

  test('the page’s links to its languages lead to buttons that take along what was typed', async ({ page }) => {
    const { write } = loadMessages('en');
    const ar = loadMessages('ar');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.goto('/en/plain/repatriation/');
    await fill(page, 'en', 'DE', 'Layla al-Hassan');
    const personal = '\n One.\n\n\tTwo – “three”, ليلى \u202E<b>&amp; \u{1F600}\n';
    await fieldNamed(page, write.words.personal).fill(personal);
    await unfoldByHand(page, page.getByLabel(write.unnamed.label));
    await page.getByLabel(write.unnamed.label).check();
    await chooseLanguage(page, 'العربية');
    const button = page.getByRole('button', { name: 'العربية', exact: true });
    await expect(button).toBeInViewport();
    await expect(fieldNamed(page, write.from.name)).toHaveValue('Layla al-Hassan');
    await button.click();
    await expect(page).toHaveURL(/\/ar\/plain\/repatriation\/$/);
    await expect(fieldNamed(page, ar.write.from.name)).toHaveValue('Layla al-Hassan');
    await expect(fieldNamed(page, ar.write.words.personal)).toHaveValue(personal);
    await expect(fieldNamed(page, ar.write.to.recipient)).toHaveValue('DE');
    await expect(page.getByLabel(ar.write.unnamed.label)).toBeChecked();
    await expect(page.getByRole('alert')).toHaveCount(0);
    for (const url of sent) expect(decodeURIComponent(url)).not.toMatch(/Layla|three|[?]/);
    await press(page, ar.plain.check);
    await expect(page.getByRole('article')).toContainText('Two – “three”, ليلى');
  });

  test('Enter in a field checks the letter and does not send for a file', async ({ page }) => {
    await page.goto('/en/plain/repatriation/');
    await fill(page, 'en', 'DE', 'Layla');
    await fieldNamed(page, loadMessages('en').write.from.name).press('Enter');
    await expect(page.getByRole('article')).toContainText('Layla');
  });
});

test('both ways of writing make the same file, byte for byte', async ({ page }) => {
  const { write } = loadMessages('en');
  await openForm(page, 'en', 'repatriation', '#to=DE&in=ar');
  await fieldNamed(page, write.from.name).fill('Layla al-Hassan');
  const date = await fieldNamed(page, write.letter.date).inputValue();
  const { name, bytes } = await downloadPdf(page, 'en');

  await page.goto('/en/plain/repatriation/');
  await fill(page, 'en', 'DE', 'Layla al-Hassan');
  await fieldNamed(page, write.letter.language).selectOption('ar');
  await fieldNamed(page, write.letter.date).fill(date);
  const plain = await savedPdf(page, 'en');
  expect(plain.name).toBe(name);
  expect(plain.bytes.equals(bytes)).toBe(true);
});

/** Fields of a form that is sent; `also` in one string, and joined by commas. */
type Form = Readonly<Record<string, string>>;

const LETTER: Form = { to: 'DE', name: 'Layla', in: 'de' };
const ANSWERED = { ...LETTER, kind: 'reply' };
const OVERLONG = '\u{1F468}\u{1F3FD}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}\u{1F3FD}';

/** What of a form makes each error there is, and where it stands. */
const CAUSES: Readonly<Record<ErrorOfOne, readonly [at: DraftKey, form: Form]>> = {
  recipientMissing: ['to', { to: '' }],
  recipientUnknown: ['to', { to: 'XX' }],
  officeUnknown: ['office', { ...LETTER, office: 'senator' }],
  choiceUnknown: ['layout', { ...LETTER, layout: 'papyrus' }],
  notOffered: ['also', { ...LETTER, to: 'unhcr', also: 'icc-referral' }],
  otherNameMissing: ['recipientName', { ...LETTER, to: 'other' }],
  senderMissing: ['name', { ...LETTER, name: '' }],
  tooLong: ['earlierReference', { ...LETTER, earlierReference: 'x'.repeat(61) }],
  tooManyLines: ['cosigners', { ...LETTER, cosigners: `${'x\n'.repeat(151)}x` }],
  characterTooLong: ['reference', { ...LETTER, reference: OVERLONG }],
  email: ['email', { ...LETTER, email: 'nobody' }],
  date: ['date', { ...LETTER, date: '2020-01-01' }],
  alsoTooMany: ['also', { ...LETTER, also: 'accountability,icc-referral,displaced-people' }],
  thanksNotOffered: ['kind', { ...LETTER, to: 'BR', kind: 'thanks' }],
  answerMissing: ['answer', ANSWERED],
  answerUnfit: ['answer', { ...ANSWERED, to: 'unhcr', answer: 'no-consular-access' }],
  earlierDateMissing: ['earlierDate', { ...LETTER, kind: 'reminder' }],
  earlierDate: ['earlierDate', { ...ANSWERED, answer: 'security-risk', earlierDate: '2019-01-01' }],
  answerDate: ['answerDate', { ...ANSWERED, answer: 'security-risk', answerDate: '2019-01-01' }],
  nameMissing: ['name', { ...LETTER, name: '', organisation: 'One', writingAs: 'citizen' }],
  organisationMissing: ['organisation', { ...LETTER, writingAs: 'organisation' }],
  cosignersMissing: ['cosigners', { ...LETTER, organisation: 'One', writingAs: 'coalition' }],
};

const FORM = 'application/x-www-form-urlencoded';

/** Opens the page that answers a form, without forty controls being filled in by hand. */
const openAnswer = async (page: Page, locale: Locale, form: Form, { method = 'POST', type = FORM } = {}) => {
  const body = new URLSearchParams({ get: 'check' });
  for (const [field, value] of Object.entries(form)) {
    if (field === 'also') for (const demand of value.split(',')) body.append(field, demand);
    else body.set(field, value);
  }
  const address = `/${locale}/plain/repatriation/`;
  await page.route(
    `**${address}`,
    (route) =>
      route.continue({
        method,
        postData: body.toString(),
        headers: { ...route.request().headers(), 'content-type': type },
      }),
    { times: 1 },
  );
  return (await page.goto(address))?.status();
};

/**
 * That ids are there once, what refers to an id finds it, each control has a label, and each error of the summary stands
 * at a control that is seen and can be reached. Gives the fields that are in error.
 */
const expectWhole = async (page: Page): Promise<readonly string[]> => {
  const { faults, wrong } = await page.evaluate(() => {
    const faults: string[] = [];
    const wrong: string[] = [];
    const say = (what: string, one: Element) => faults.push(`${what}: ${one.outerHTML.slice(0, 200)}`);
    const ids = [...document.querySelectorAll('[id]')];
    for (const one of ids) if (ids.some((other) => other !== one && other.id === one.id)) say('id twice', one);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby'])
      for (const one of document.querySelectorAll(`[${name}]`))
        for (const id of (one.getAttribute(name) ?? '').split(' '))
          if (!document.getElementById(id)) say(`${name} of nothing`, one);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
      if (!document.getElementById(link.hash.slice(1))) say('leads nowhere', link);
    for (const one of document.querySelectorAll<HTMLInputElement>(
      'input:not([type="hidden"], [hidden]), select, textarea',
    ))
      if (![...(one.labels ?? [])].some(({ textContent }) => textContent?.trim())) say('no label', one);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[aria-labelledby="error-summary-title"] a')) {
      const id = link.hash.slice(1);
      wrong.push(id);
      const control = document.getElementById(id);
      const text = document.getElementById(`${id}-error`);
      control?.focus();
      if (!control?.checkVisibility() || document.activeElement !== control) say('leads to no control', link);
      else if (text?.textContent !== link.textContent) say('other words at the field', link);
      else if (!control.getAttribute('aria-describedby')?.split(' ').includes(`${id}-error`)) say('not said', link);
    }
    return { faults, wrong };
  });
  expect(faults).toEqual([]);
  return wrong;
};

test('every error there is stands at the control that it names, in sight, and its link leads there', async ({
  page,
}) => {
  for (const [code, [field, form]] of Object.entries(CAUSES)) {
    expect(await openAnswer(page, 'en', form), code).toBe(400);
    expect(await expectWhole(page), code).toContain(field);
  }
});

const letter = async (page: Page, locale: Locale, form: Form) => {
  expect(await openAnswer(page, locale, form)).toBe(200);
  await expect(page.getByRole('article').first()).toBeVisible();
};

const answeredBy = async (page: Page, locale: Locale, status: number, form: Form, how = {}) => {
  expect(await openAnswer(page, locale, form, how)).toBe(status);
};

/** `width`: asked on a phone as well. */
type State = readonly [what: string, reach: (page: Page, locale: Locale) => Promise<unknown>, width?: boolean];

/** Each state that a page of this form can be in, and how one gets there. */
const STATES: readonly State[] = [
  ['the empty form', (page, locale) => page.goto(`/${locale}/plain/repatriation/`), true],
  [
    'many errors',
    (page, locale) =>
      answeredBy(page, locale, 400, {
        ...Object.assign({}, ...Object.values(CAUSES).map(([, form]) => form)),
        to: '',
        name: '',
        organisation: '',
      }),
    true,
  ],
  ['a first letter', (page, locale) => letter(page, locale, LETTER), true],
  ['thanks', (page, locale) => letter(page, locale, { ...LETTER, kind: 'thanks' })],
  ['a reminder', (page, locale) => letter(page, locale, { ...LETTER, kind: 'reminder', earlierDate: '2026-01-02' })],
  ...ANSWERS.map(
    (answer): State => [`a reply to ${answer}`, (page, locale) => letter(page, locale, { ...ANSWERED, answer })],
  ),
  [
    'a letter in the page’s language with a page for reference, for an institution',
    (page, locale) => letter(page, locale, { ...LETTER, to: 'unhcr', in: locale, referenceIn: 'fr' }),
    true,
  ],
  [
    'a name that is left, and people at risk',
    async (page, locale) => {
      const personal = 'I am Layla. Since 2019 I have not heard from my brother Goran Haddad.';
      await letter(page, locale, { ...LETTER, withoutName: 'yes', personal });
      const { plain, write } = loadMessages(locale);
      await expect(page.getByText(plain.noticesTitle, { exact: true })).toBeVisible();
      await expect(page.getByText(write.named.title, { exact: true })).toBeVisible();
    },
    true,
  ],
  ['another language of the page', (page, locale) => answeredBy(page, locale, 200, { ...ANSWERED, get: 'language' })],
  ['damaged', (page, locale) => answeredBy(page, locale, 400, { ...LETTER, colour: 'red' })],
  [
    'more than a letter holds',
    (page, locale) => answeredBy(page, locale, 413, { personal: 'x'.repeat(MOST_UNITS) + LETTER.name, name: 'x' }),
  ],
  ['more than is read', (page, locale) => answeredBy(page, locale, 413, { personal: 'x'.repeat(MOST_BYTES) }), true],
  ['another type', (page, locale) => answeredBy(page, locale, 415, LETTER, { type: 'text/plain' })],
  ['another method', (page, locale) => answeredBy(page, locale, 405, LETTER, { method: 'PUT' })],
  [
    'no length',
    async (page, locale) => {
      const address = `/${locale}/plain/repatriation/`;
      await page.route(
        `**${address}`,
        async (route) => {
          const { port } = new URL(route.request().url());
          const head = [`POST ${address} HTTP/1.1`, 'Host: localhost', `Content-Type: ${FORM}`, 'Connection: close'];
          await route.fulfill(await rawRequest(Number(port), `${head.join('\r\n')}\r\n\r\n`));
        },
        { times: 1 },
      );
      expect((await page.goto(address))?.status()).toBe(411);
    },
  ],
];

const expectSound = async (page: Page): Promise<void> => {
  await expectWhole(page);
  await expectNoOverflow(page);
  expect(await page.locator('script').count()).toBe(0);
};

/** In each direction; axe of each state in one of them, and from right to left on a phone of those that depend on width. */
for (const locale of ['en', 'ar'] as const) {
  test(
    `every state of the form is sound and accessible, no script: ${locale}`,
    locale === 'ar' ? { tag: PHONE } : {},
    async ({ page, isMobile }) => {
      test.setTimeout(180_000);
      for (const [what, reach, width] of STATES) {
        if (isMobile && !width) continue;
        await test.step(what, async () => {
          await reach(page, locale);
          await expectSound(page);
          if (isMobile || locale === 'en') await expectAccessible(page);
        });
      }
    },
  );
}

/** So many forms that are on their way fill the room for all. */
const SLOW = 32;

test('sound and accessible: the page of a server that has no room for one more form', async ({ page }) => {
  const server = await RunningServer.start();
  const begun = `POST /ar/plain/repatriation/ HTTP/1.1\r\nHost: x\r\nContent-Type: ${FORM}\r\nContent-Length: ${MOST_BYTES_AT_ONCE / SLOW}\r\n\r\n`;
  const slow = Array.from({ length: SLOW }, () => connect(server.port));
  try {
    await Promise.all(slow.map((socket) => new Promise((sent) => socket.write(begun, sent))));
    await page.goto(`${server.origin}/ar/plain/repatriation/`);
    await fieldNamed(page, loadMessages('ar').write.from.name).fill('ليلى');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      press(page, loadMessages('ar').plain.check),
    ]);
    expect(answer.status()).toBe(503);
    await expect(page.getByText(loadMessages('ar').plain.refused.busy)).toBeVisible();
    await expectSound(page);
    await expectAccessible(page);
  } finally {
    for (const socket of slow) socket.destroy();
    await server.stop();
  }
});

test('a character of more parts than one may have is named at its field, in both forms, and stays', async ({
  page,
}) => {
  const { write, plain } = loadMessages('en');
  const value = (field: TextField) => (field === 'email' ? `${OVERLONG}@x.yz` : `One ${OVERLONG}`);
  const said = TEXT_FIELDS.map((field) =>
    fillSlots(write.errors.characterTooLong, { field: fieldLabel(field, write), count: MOST_POINTS }),
  );
  for (const button of [write.act.download, plain.check]) {
    if (button === plain.check) await page.goto('/en/plain/repatriation/');
    else await openForm(page, 'en', 'repatriation', '#to=DE&kind=reply&answer=security-risk');
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    if (button === plain.check) {
      await page.locator('#to').selectOption('DE');
      await page.locator('#kind').selectOption('reply');
      await page.locator('#answer').selectOption('security-risk');
    }
    for (const field of TEXT_FIELDS) await page.locator(`#${field}`).fill(value(field));
    await press(page, button);
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(said);
    expect(await expectWhole(page)).toEqual(TEXT_FIELDS);
    for (const field of TEXT_FIELDS) await expect(page.locator(`#${field}`)).toHaveValue(value(field));
  }
});

test('the plain way loads its style sheet and nothing from elsewhere, and its policy is not broken', async ({
  page,
}) => {
  const asked: string[] = [];
  const blocked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await page.goto('/en/plain/repatriation/');
  await fill(page, 'en', 'DE', 'Layla');
  await press(page, loadMessages('en').plain.check);
  await expect(page.getByRole('article')).toBeVisible();
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
  expect(blocked).toEqual([]);
});

test('a server told to stop answers every letter first', async () => {
  test.skip(process.platform === 'win32', 'Windows has no SIGTERM');
  const { passed, figure } = await stopInMidRender(await RunningServer.start());
  expect(passed, figure).toBe(true);
});
