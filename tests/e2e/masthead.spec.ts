import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { expectAccessible, PHONE } from './support';

const summary = (page: Page, which: 'menu' | 'languages') =>
  page.locator('header summary')[which === 'menu' ? 'first' : 'last']();
const panels = (page: Page) => page.locator('header details[open]');

/** A phone's menu too; each scheme and each direction once on each. */
for (const [locale, wide] of [
  ['en', 'light'],
  ['ar', 'dark'],
] as const) {
  test(`the menu of a phone and the languages are accessible: ${locale}`, { tag: PHONE }, async ({
    page,
    isMobile,
  }) => {
    const { site } = loadMessages(locale);
    const other = wide === 'light' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: isMobile ? other : wide });
    await page.goto(`/${locale}/safety/`);
    if (isMobile) {
      await summary(page, 'menu').click();
      await expect(page.getByRole('link', { name: site.states })).toBeVisible();
      await expect(panels(page).getByText(site.leave.hint)).toBeVisible();
      await expectAccessible(page);
    }
    await summary(page, 'languages').click();
    await expect(panels(page)).toHaveCount(1);
    await expectAccessible(page);
  });
}

test('Escape closes a panel and goes back to its word; a press or the focus elsewhere closes it too', {
  tag: PHONE,
}, async ({ page }) => {
  await page.goto('/en/safety/');
  const globe = summary(page, 'languages');
  await globe.click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(panels(page)).toHaveCount(0);
  await expect(globe).toBeFocused();
  await globe.click();
  await page.locator('footer').click({ position: { x: 2, y: 2 } });
  await expect(panels(page)).toHaveCount(0);
  await globe.click();
  await page.locator('main a').first().focus();
  await expect(panels(page)).toHaveCount(0);
});

test('the part of the site that a page belongs to is marked', async ({ page }) => {
  const { site } = loadMessages('en');
  for (const [path, name, current] of [
    ['', site.write, 'page'],
    ['write/repatriation/', site.write, 'true'],
    ['answered/', site.after, 'page'],
    ['states/DE/', site.facts, 'true'],
    ['safety/', site.safety, 'page'],
  ] as const) {
    await page.goto(`/en/${path}`);
    const marked = page.getByRole('navigation', { name: site.menu }).locator('[aria-current]');
    await expect(marked).toHaveText(name);
    await expect(marked).toHaveAttribute('aria-current', current);
  }
});

test('on a low window the masthead scrolls away', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto('/en/sources/');
  await page.evaluate(() => window.scrollTo(0, 1000));
  await expect(page.locator('header')).not.toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  test('menu and languages open by themselves, one at a time; of Shift nothing is said', async ({ page }) => {
    const { site } = loadMessages('en');
    await page.goto('/en/safety/');
    await summary(page, 'menu').click();
    await expect(page.getByText(site.leave.hint).first()).toBeHidden();
    await summary(page, 'languages').click();
    await expect(panels(page)).toHaveCount(1);
    await summary(page, 'menu').click();
    await page.getByRole('link', { name: site.states }).click();
    await expect(page).toHaveURL(/\/en\/states\/$/);
  });
});
