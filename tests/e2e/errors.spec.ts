import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LIMITS } from '../../lib/domain/fields';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import { SwappableHost } from '../support/swappableHost';
import {
  chooseRecipient,
  downloadPdf,
  editAgain,
  en,
  fieldNamed,
  messagesIn,
  openFolds,
  openForm,
  PHONE,
  readDownload,
} from './support';

test('what is missing stands on top, takes the focus and leads to its field; nothing typed is lost', {
  tag: PHONE,
}, async ({ page }) => {
  await openForm(page, 'en');
  await fieldNamed(page, 'E-mail').fill('not an address');
  await page.getByRole('button', { name: 'Download PDF', exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: en.errors.title });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([en.errors.recipient, en.errors.sender, en.errors.email]);
  await summary.getByRole('link', { name: en.errors.email }).click();
  const email = fieldNamed(page, 'E-mail');
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveValue('not an address');

  await email.fill('layla@example.org');
  await expect(summary.getByRole('link')).toHaveCount(2);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await chooseRecipient(page, 'en', 'germ', 'Germany');
  await expect(summary).toBeHidden();
  expect((await downloadPdf(page, 'en')).pages).toHaveLength(1);
});

test('messages speak the page’s language', async ({ page }) => {
  const ar = messagesIn('ar');
  await openForm(page, 'ar');
  await page.getByRole('button', { name: ar.act.download, exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: ar.errors.title })).toBeFocused();
  await expect(page.getByRole('link', { name: ar.errors.recipient })).toBeVisible();
});

test('too many words are counted, kept and named', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  const words = fieldNamed(page, 'Why this matters to you');
  await words.fill('x'.repeat(LIMITS.personal.length + 3));
  await page.getByRole('button', { name: 'Copy text', exact: true }).click();
  await expect(
    page.getByRole('link', { name: fillSlots(en.errors.personalLong, { limit: LIMITS.personal.length, count: 3 }) }),
  ).toBeVisible();
  await expect(words).toHaveValue('x'.repeat(LIMITS.personal.length + 3));
});

test('when the wording cannot be loaded the person is told, keeps the text and can try again', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await page.route('**/data/**', (route) => route.abort());
  await fieldNamed(page, 'Letter language').selectOption('fr');
  await expect(page.getByText(en.loadFailed)).toBeVisible();
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: en.retry }).click();
  await expect(page.getByText(en.loadFailed)).toBeHidden();
  await expect(fieldNamed(page, 'Your name')).toHaveValue('Layla al-Hassan');
});

test('where nothing could be loaded the page does not say that it is loading', async ({ page }) => {
  await page.route('**/data/**', (route) => route.abort());
  await openFolds(page);
  await page.goto('/en/write/repatriation/');
  await expect(page.getByText(en.loadFailed)).toBeVisible();
  await expect(page.getByText(en.loading)).toHaveCount(0);
  await expect(page.getByText(en.preview.updating)).toHaveCount(0);
  await page.unroute('**/data/**');
  await page.getByRole('button', { name: en.retry }).click();
  await expect(fieldNamed(page, 'Your name')).toBeEnabled();
});

test('what is asked for while another language is on its way is done when it has come', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/letter-fr.*', async (route) => {
    await released;
    await route.continue();
  });
  await fieldNamed(page, 'Letter language').selectOption('fr');
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: en.preview.updating })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), release()]);
  expect((await readDownload(download)).text).toContain('ressortissants');
});

test('when a typeface cannot be loaded the person is told, and the next try succeeds', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await page.context().route('**/fonts/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Download PDF', exact: true }).click();
  await expect(page.getByText(en.act.failed)).toBeVisible();
  await page.context().unroute('**/fonts/**');
  expect((await downloadPdf(page, 'en')).text).toContain('Layla al-Hassan');
});

const WITHOUT_ENGINE: readonly [what: string, takeAway: (page: Page) => Promise<unknown>][] = [
  ['its file does not come', (page) => page.context().route('**/pdf-worker.*', (route) => route.abort())],
  ['the browser has no workers', (page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
];

for (const [what, takeAway] of WITHOUT_ENGINE) {
  test(`when the PDF engine cannot start, text, print and the plain way still work: ${what}`, async ({ page }) => {
    await takeAway(page);
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
    const name = fieldNamed(page, 'Your name');
    const words = fieldNamed(page, 'Why this matters to you');
    await name.fill('Layla al-Hassan');
    await words.fill('My brother is missing.');
    await page.getByRole('button', { name: 'Download PDF', exact: true }).click();
    const told = page.getByRole('alert').filter({ hasText: en.act.failed });
    await expect(told).toContainText(en.otherWay.server);

    const [plain] = await Promise.all([
      page.context().waitForEvent('page'),
      told.getByRole('link', { name: en.otherWay.link, exact: true }).click(),
    ]);
    await expect(plain).toHaveURL(/\/en\/plain\/repatriation\/$/);
    await expect(fieldNamed(plain, 'Your name')).toHaveValue('');
    await plain.close();
    await expect(name).toHaveValue('Layla al-Hassan');
    await expect(words).toHaveValue('My brother is missing.');

    await told.getByRole('button', { name: 'Copy text', exact: true }).click();
    await expect(page.getByText(en.act.textCopied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Layla al-Hassan');
    await page.getByRole('button', { name: en.act.print, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed');
    const { text } = await readPdf(await page.pdf({ format: 'A4' }));
    expect(text).toContain('Layla al-Hassan');
    await expect(told).toHaveCount(0);
  });
}

test('where the host has no server, the message leads to the page that says so', async ({ page }) => {
  const host = new SwappableHost();
  await host.start('out');
  await page.context().route('**/pdf-worker.*', (route) => route.abort());
  await openFolds(page);
  await page.goto(`${host.origin}/en/write/repatriation/#to=DE&in=en`);
  const name = fieldNamed(page, 'Your name');
  await expect(name).toBeEnabled();
  await name.fill('Layla al-Hassan');
  await page.getByRole('button', { name: 'Download PDF', exact: true }).click();
  const [plain] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: en.otherWay.link, exact: true }).click(),
  ]);
  await expect(plain.getByText(loadMessages('en').plain.needsServer)).toBeVisible();
  await expect(name).toHaveValue('Layla al-Hassan');
  await host.stop();
});

test('a letter holds its characters: what no typeface has is named', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').fill('Layla ક');
  await downloadPdf(page, 'en');
  const warning = page.getByRole('alert').filter({ hasText: fillSlots(en.act.missing, { characters: 'ક' }) });
  await expect(warning).toBeVisible();
  await editAgain(page, 'en');
  await fieldNamed(page, 'Your name').fill('Layla');
  await expect(warning).toHaveCount(0);
});

test('when the rest of the form cannot be loaded the person is told, and the next try opens it whole', async ({
  page,
}) => {
  // The parts that every page needs come at once; what is asked for later is cut off until the person tries again.
  let cut = true;
  await page.route('**/islands/**', async (route) => {
    const later = await page.evaluate(() => document.readyState === 'complete').catch(() => false);
    await (cut && later ? route.abort() : route.continue());
  });
  await openFolds(page);
  await page.goto('/en/write/repatriation/#to=DE&in=en');
  await expect(page.getByText(en.loadFailed)).toBeVisible();
  cut = false;
  await page.getByRole('button', { name: en.retry }).click();
  await expect(page.getByText(en.loadFailed)).toBeHidden();
  await expect(fieldNamed(page, en.to.recipient)).toBeEnabled();
  await expect(page.getByText(en.to.chosen.replace('{name}', 'Germany'))).toBeVisible();
});
