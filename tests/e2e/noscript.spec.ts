import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { stopInMidRender } from '../../audits/load';
import { RunningServer } from '../../audits/runningServer';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { chooseLanguage, downloadPdf, expectAccessible, openForm, PHONE } from './support';

const fill = async (page: Page, locale: Locale, recipient: string, name: string): Promise<void> => {
  const { from, to } = loadMessages(locale).write;
  await page.getByLabel(to.recipient, { exact: true }).selectOption(recipient);
  await page.getByLabel(from.name, { exact: true }).fill(name);
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

  test('the write page leads to the form that works, and a letter is written', { tag: PHONE }, async ({ page }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/write/repatriation/');
    await page.locator('noscript').getByRole('link', { name: plain.link }).click();
    await expect(page).toHaveURL(/\/en\/plain\/repatriation\/$/);
    await expect(page.getByText(plain.throughTitle, { exact: true })).toBeVisible();
    await fill(page, 'en', 'DE', 'Layla al-Hassan');
    await page.getByLabel(write.words.personal, { exact: true }).fill('One.\nTwo – “three”, ليلى.');

    await press(page, plain.check);
    await expect(page.getByRole('article')).toContainText('Two – “three”, ليلى.');
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('Layla al-Hassan');

    const { name, bytes } = await savedPdf(page, 'en');
    expect(name).toMatch(/^letter-repatriation-DE-\d{4}-\d\d-\d\d\.pdf$/);
    expect((await readPdf(bytes)).text).toContain('Layla al-Hassan');

    const [text] = await Promise.all([page.context().waitForEvent('page'), press(page, plain.text)]);
    await expect(text.locator('body')).toContainText('Two – “three”, ليلى.');
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('Layla al-Hassan');
  });

  test('the way back from an answer leads to an empty form: the answer holds the one with what was typed', async ({
    page,
  }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/plain/repatriation/');
    await fill(page, 'en', 'DE', 'Layla al-Hassan');
    await press(page, plain.check);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('Layla al-Hassan');
    await page.goBack();
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('');
  });

  test('errors stand on top and beside their fields, lead to them, and nothing typed is lost', async ({ page }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/plain/repatriation/');
    await page.getByLabel(write.from.email, { exact: true }).fill('not an address');
    await press(page, plain.check);
    const summary = page.getByRole('alert');
    await expect(summary.getByRole('link')).toHaveText([
      write.errors.recipient,
      write.errors.sender,
      write.errors.email,
    ]);
    await summary.getByRole('link', { name: write.errors.email }).click();
    const email = page.getByLabel(write.from.email, { exact: true });
    await expect(email).toBeFocused();
    await expect(email).toHaveValue('not an address');
    await expect(email).toHaveAccessibleDescription(new RegExp(write.errors.email));
  });

  test('Arabic runs from the right and comes as Arabic PDF', async ({ page }) => {
    const { write, plain } = loadMessages('ar');
    await page.goto('/ar/plain/repatriation/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await fill(page, 'ar', 'FR', 'ليلى الحسن');
    await page.getByLabel(write.letter.language, { exact: true }).selectOption('ar');
    await press(page, plain.check);
    await expect(page.getByRole('article')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('ليلى الحسن');
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
    await page.getByLabel(write.words.personal, { exact: true }).fill(personal);
    await page.getByLabel(write.unnamed.label).check();
    await chooseLanguage(page, 'العربية');
    const button = page.getByRole('button', { name: 'العربية', exact: true });
    await expect(button).toBeInViewport();
    await expect(page.getByLabel(write.from.name, { exact: true })).toHaveValue('Layla al-Hassan');
    await button.click();
    await expect(page).toHaveURL(/\/ar\/plain\/repatriation\/$/);
    await expect(page.getByLabel(ar.write.from.name, { exact: true })).toHaveValue('Layla al-Hassan');
    await expect(page.getByLabel(ar.write.words.personal, { exact: true })).toHaveValue(personal);
    await expect(page.getByLabel(ar.write.to.recipient, { exact: true })).toHaveValue('DE');
    await expect(page.getByLabel(ar.write.unnamed.label)).toBeChecked();
    await expect(page.getByRole('alert')).toHaveCount(0);
    for (const url of sent) expect(decodeURIComponent(url)).not.toMatch(/Layla|three|[?]/);
    await press(page, ar.plain.check);
    await expect(page.getByRole('article')).toContainText('Two – “three”, ليلى');
  });

  test('Enter in a field checks the letter and does not send for a file', async ({ page }) => {
    await page.goto('/en/plain/repatriation/');
    await fill(page, 'en', 'DE', 'Layla');
    await page.getByLabel(loadMessages('en').write.from.name, { exact: true }).press('Enter');
    await expect(page.getByRole('article')).toContainText('Layla');
  });
});

test('both ways of writing make the same file, byte for byte', async ({ page }) => {
  const { write } = loadMessages('en');
  await openForm(page, 'en', 'repatriation', '#to=DE&in=ar');
  await page.getByLabel(write.from.name, { exact: true }).fill('Layla al-Hassan');
  const date = await page.getByLabel(write.letter.date, { exact: true }).inputValue();
  const { name, bytes } = await downloadPdf(page, 'en');

  await page.goto('/en/plain/repatriation/');
  await fill(page, 'en', 'DE', 'Layla al-Hassan');
  await page.getByLabel(write.letter.language, { exact: true }).selectOption('ar');
  await page.getByLabel(write.letter.date, { exact: true }).fill(date);
  const plain = await savedPdf(page, 'en');
  expect(plain.name).toBe(name);
  expect(plain.bytes.equals(bytes)).toBe(true);
});

/** Each state that a plain page can be in, and how one gets there. */
const STATES: readonly [what: string, reach: (page: Page, locale: Locale) => Promise<unknown>][] = [
  ['the empty form', (page, locale) => page.goto(`/${locale}/plain/repatriation/`)],
  [
    'the form with errors',
    async (page, locale) => {
      await page.goto(`/${locale}/plain/repatriation/`);
      await press(page, loadMessages(locale).plain.check);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  ],
  [
    'the form with the letter',
    async (page, locale) => {
      await page.goto(`/${locale}/plain/repatriation/`);
      await fill(page, locale, 'unhcr', 'Layla');
      await press(page, loadMessages(locale).plain.check);
      await expect(page.getByRole('article')).toBeVisible();
    },
  ],
];

for (const locale of ['en', 'ar'] as const) {
  for (const [what, reach] of STATES) {
    test(`accessible, nothing sticks out, no script: ${what}, ${locale}`, { tag: PHONE }, async ({ page }) => {
      await reach(page, locale);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(await page.locator('script').count()).toBe(0);
    });
  }
}

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
