import { expect, test } from '@playwright/test';
import { LOCALES } from '../../lib/domain/locales';
import {
  chooseLanguage,
  copiedLink,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  PHONE,
  toDone,
} from './support';

/** Every kind of page; figures, recipients, changes and states are in pictures.spec.ts. */
const PATHS = [
  '',
  'about/',
  'answered/',
  'check/',
  'demands/repatriation/',
  'demands/detained-children/',
  'offline/',
  'plain/',
  'safety/',
  'sources/',
  'who/',
  'write/repatriation/',
  'write/detained-children/',
];

for (const locale of ['en', 'ar'] as const) {
  for (const path of PATHS) {
    test(`/${locale}/${path} is accessible and obeys its own policy`, { tag: PHONE }, async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      if (path.startsWith('write')) await openForm(page, locale, path.split('/')[1]);
      else await page.goto(`/${locale}/${path}`);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoOverflow(page);
      expect(complaints).toEqual([]);
    });
  }

  test(`the form in use is accessible in ${locale}: chosen, wrong, shared`, { tag: PHONE }, async ({ page }) => {
    const m = messagesIn(locale);
    await openForm(page, locale, 'repatriation', '#to=unhcr&in=xx&w=1eJw');
    await fieldNamed(page, m.words.personal).fill('x');
    await page.getByRole('button', { name: m.act.download, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: m.errors.title })).toBeVisible();
    await expectAccessible(page);
    await fieldNamed(page, m.from.name).fill('Layla');
    await toDone(page, locale);
    await page.getByRole('button', { name: m.share.qr, exact: true }).click();
    await expect(page.getByRole('img', { name: m.share.qrAlt })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoOverflow(page);
  });
}

test('the start page and the page for unknown addresses are accessible', async ({ browser }) => {
  // A browser whose languages we do not have stays on the list.
  const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /العربية/ })).toBeVisible();
  await expectAccessible(page);
  const missing = await page.goto('/no/such/page');
  expect(missing?.status()).toBe(404);
  await expect(page.locator('section[lang=en]')).toBeVisible();
  for (const locale of LOCALES)
    await expect(page.getByRole('main').locator(`a[hreflang=${locale}]`)).toHaveAttribute('href', `/${locale}/`);
  await expectAccessible(page);
  await page.context().close();
});

test('"/" goes to the browser’s language, later to the one that was chosen, and takes a link along', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/fr\/$/);
  await chooseLanguage(page, 'العربية');
  await expect(page).toHaveURL(/\/ar\/$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/ar\/$/);
  await page.context().close();
});

test('another language of the page keeps the choices', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=fr');
  await expect.poll(() => copiedLink(page, 'en')).toMatch(/to=DE/);
  await chooseLanguage(page, 'Deutsch');
  await expect(page).toHaveURL(/\/de\/write\/repatriation\/#c=[\da-z.]+&to=DE&in=fr$/);
  await expect(page.getByText(messagesIn('de').link.filled)).toBeVisible();
  await expect(fieldNamed(page, messagesIn('de').letter.language)).toHaveValue('fr');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the languages are a plain list, pages can be read, and the form sends nothing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /Français/ }).click();
    await expect(page).toHaveURL(/\/fr\/$/);
    await page.goto('/en/write/repatriation/');
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('form > fieldset')).toHaveAttribute('disabled', '');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("form-action 'none'");
    await page.goto('/en/sources/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the keyboard alone writes a letter', async ({ page }) => {
  await openForm(page, 'en');
  await fieldNamed(page, 'Recipient').focus();
  await page.keyboard.type('norw');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chosen: Norway')).toBeVisible();
  await fieldNamed(page, 'Your name').focus();
  await page.keyboard.type('Layla al-Hassan');
  await page.getByRole('button', { name: 'Download PDF', exact: true }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^letter-repatriation-NO-/);
});

test('nothing moves while a person types', async ({ page }) => {
  // Sections that came late once pushed away the field that had the focus.
  await page.route('**/islands/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').focus();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: false });
        setTimeout(() => resolve(sum), 1500);
        const field = document.querySelector<HTMLInputElement>('#name');
        field?.focus();
      }),
  );
  expect(shift).toBeLessThan(0.01);
});
