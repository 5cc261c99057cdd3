import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { LOCALES } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { encodePrefilledLink, NO_CHOICES } from '../../lib/sharing/prefilledLink';
import { fieldNamed, messagesIn, openFolds } from './support';

const { fragment } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE' });

/** A host of files alone: an address without a file gets the page for it, as everywhere. */
const asStaticHost = (page: Page): Promise<unknown> =>
  page.route(/(%23|\)|\.|write\/?)$|%23/, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    await route.fulfill({ status: 404, contentType: 'text/html', body: readFileSync('out/404.html') });
  });

/** A host of files alone knows no language: what helps there is one script. */
for (const [host, locales] of [
  ['the server', LOCALES],
  ['a host of files alone', ['ar', 'zh']],
] as const) {
  test(`%23 for # leads to the form with the link’s choices, in every language: ${host}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openFolds(page);
    if (host !== 'the server') await asStaticHost(page);
    for (const locale of locales) {
      await page.goto(`/${locale}/write/repatriation/%23${fragment}`);
      const { to, link } = messagesIn(locale);
      await expect(fieldNamed(page, to.recipient)).toBeEnabled();
      await expect(page.getByText(link.filled)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${locale}/write/repatriation/#${fragment}$`));
    }
    await expect(page.getByText(fillSlots(messagesIn('zh').to.chosen, { name: '德国' }))).toBeVisible();
  });

  test(`what stands behind an address does not keep from its page: ${host}`, async ({ page }) => {
    if (host !== 'the server') await asStaticHost(page);
    for (const [asked, meant] of [
      ['/en/write/repatriation/)', '/en/write/repatriation/'],
      ['/en/write/repatriation.', '/en/write/repatriation/'],
      ['/en/write/', '/en/'],
    ] as const) {
      await page.goto(asked);
      await expect(page).toHaveURL(new RegExp(`${meant}$`));
      await expect(page.locator('h1')).toHaveCount(1);
    }
  });
}

test('an address that nothing was meant by stays on the page that says so', async ({ page }) => {
  const looked = page.waitForResponse((response) => response.request().method() === 'HEAD');
  await asStaticHost(page);
  await page.goto('/en/nothing.');
  expect((await looked).status()).toBe(404);
  await expect(page.locator('section[lang=en]')).toBeVisible();
  await expect(page).toHaveURL(/\/en\/nothing\.$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for missing addresses leads to the demand that the address begins with', async ({ page }) => {
    await asStaticHost(page);
    await openFolds(page);
    await page.goto(`/ar/write/repatriation/%23${fragment}`);
    await page.locator('section[lang=ar] a').first().click();
    await expect(page).toHaveURL(/\/ar\/write\/repatriation\/$/);
    await expect(page.locator('form')).toBeVisible();
  });
});
