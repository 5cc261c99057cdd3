import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { en, expectAccessible, expectNoOverflow, openForm } from './support';

const ISLANDS = '**/islands/**';

/** What can go wrong before any script of a part has run. */
const FAILURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a script that the browser cannot read': (page) =>
    page.route(ISLANDS, (route) => route.fulfill({ contentType: 'text/javascript', body: 'class { static #' })),
  'a script that is not there': (page) => page.route(ISLANDS, (route) => route.fulfill({ status: 404, body: '' })),
  'a connection that breaks off': (page) => page.route(ISLANDS, (route) => route.abort()),
  // The write page's is one file.
  'a file below it that is not there': (page) =>
    page.route(/\/islands\/(?:write\.)?[0-9A-Z]{8}\.js/, (route) => route.fulfill({ status: 404, body: '' })),
  // Such a browser takes the type for one it does not know.
  'a browser without modules': (page) =>
    page.route('**/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('type="module"', 'type="text/unknown"');
      await route.fulfill({ response, body });
    }),
};

const noticeOn = (page: Page, locale: Locale) =>
  page.getByRole('alert').filter({ hasText: loadMessages(locale).site.notStarted.title });

for (const [at, [failure, fail]] of Object.entries(FAILURES).entries()) {
  test(`${failure}: form, check and offline page say so in their place, the form names the way without script`, async ({
    page,
  }) => {
    await fail(page);
    await page.goto('/en/write/repatriation/');
    const { site, plain, write } = loadMessages('en');
    await expect(noticeOn(page, 'en')).toContainText(site.notStarted.text);
    await expect(noticeOn(page, 'en').getByRole('link', { name: plain.link })).toBeVisible();
    await expect(page.getByText(write.loading)).toBeHidden();
    await expect(page.locator('#name')).toBeHidden();
    await expectNoOverflow(page);
    // Whatever failed, the notice is the same.
    if (at === 0) await expectAccessible(page);
    for (const place of ['check', 'offline'] as const) {
      await page.goto(`/en/${place}/`);
      await expect(noticeOn(page, 'en')).toContainText(loadMessages('en')[place].noScript);
    }
  });
}

test('from right to left it is said, too; what it says in each language is asked of the export', async ({ page }) => {
  await page.route(ISLANDS, (route) => route.abort());
  await page.goto('/ar/write/repatriation/');
  await expect(noticeOn(page, 'ar')).toBeVisible();
});

test('nothing is said while a script is on its way, nor once it runs', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked: string[] = [];
  await page.addInitScript(() => {
    // Whether it was seen at any time.
    const seen = () => {
      const alert = document.querySelector('[role="alert"]');
      if (alert?.checkVisibility()) document.documentElement.setAttribute('data-was-seen', '');
      requestAnimationFrame(seen);
    };
    seen();
  });
  await page.route(ISLANDS, async (route) => {
    asked.push(route.request().url());
    await held;
    await route.continue();
  });
  await page.goto('/en/write/repatriation/', { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  release();
  await expect(page.locator('#name')).toBeEnabled();
  expect(await page.locator('html').getAttribute('data-was-seen')).toBeNull();
});

test('a draft that was kept is still there when the script loads again', async ({ page }) => {
  const key = keyOf('repatriation');
  await openForm(page, 'en');
  await page.getByRole('checkbox', { name: en.drafts.keep }).check();
  await page.locator('#name').fill('Layla al-Hassan');
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toContain('Layla al-Hassan');
  await page.route(ISLANDS, (route) => route.abort());
  await page.reload();
  await expect(noticeOn(page, 'en')).toBeVisible();
  await page.unroute(ISLANDS);
  await page.reload();
  await page.getByRole('button', { name: en.drafts.goOn, exact: true }).click();
  await expect(page.locator('#name')).toHaveValue('Layla al-Hassan');
});
