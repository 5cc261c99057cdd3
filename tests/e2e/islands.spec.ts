import { expect, test } from '@playwright/test';
import { CHANGES } from './documentChanges';

test('the page works with what others did to it before its script runs', async ({ page }) => {
  for (const [name, change] of Object.entries(CHANGES)) {
    await test.step(name, async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/islands/**', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/en/write/repatriation/', { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      await page.evaluate(change);
      release();
      await expect(page.locator('#name')).toBeEnabled();
      await page.locator('#name').fill('Layla al-Hassan');
      await expect(page.locator('#name')).toHaveValue('Layla al-Hassan');
      await expect(page.locator('a[data-leave]')).toBeVisible();
      await expect(page.locator('h1')).toBeVisible();
      await page.goto('about:blank');
      await page.unrouteAll({ behavior: 'wait' });
    });
  }
});
