import { expect, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { expectAccessible } from './support';

test('in forced colours the way out, what can be pressed and the current page have edges', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['', 'figures/', 'write/repatriation/']) {
    await page.goto(`/en/${path}`);
    await expectAccessible(page);
    const edge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).borderBlockEndWidth);
    expect(await edge('a[data-leave]')).toBe('1px');
    expect(await edge('header nav [aria-current]')).toBe('3px');
  }
});

test('a link to a fact opens what it is folded into', async ({ page }) => {
  await page.goto('/en/sources/#U04');
  await expect(page.locator('#U04')).toBeInViewport();
  await page.goto('/en/who/#icc-referral');
  await expect(page.locator('#icc-referral')).toHaveAttribute('open', '');
});

test.describe('an address that does not exist', () => {
  test('speaks the address’s language, else the visitor’s, in its masthead too', async ({ browser }) => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    for (const [asked, locale] of [
      ['/no/such/page', 'fr'],
      ['/ar/no/such/page', 'ar'],
    ] as const) {
      await page.goto(asked);
      const { notFound, site } = loadMessages(locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFound.title);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('link', { name: site.name })).toBeVisible();
      await expect(page.getByRole('link', { name: notFound.home })).toBeVisible();
      await expect(page.locator('section:visible li a')).toHaveCount(4);
      await expect(page.locator('a[data-leave]')).toHaveAttribute('data-leave', 'ready');
      await expectAccessible(page);
    }
    await context.close();
  });
});
