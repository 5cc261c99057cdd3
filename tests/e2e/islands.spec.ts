import { expect, test } from '@playwright/test';
import { sampleLetter, TO_NOBODY } from '../../lib/catalogue/sampleLetter';
import { CHANGES } from './documentChanges';
import { SMALL_PHONE } from './support';

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

test('how a letter begins is read before the script runs, but not of a link to somebody else', async ({ page }) => {
  await page.setViewportSize(SMALL_PHONE);
  // On its way, and never there.
  await page.route('**/islands/**', () => undefined);
  const [opening = ''] = (await sampleLetter('repatriation', 'en', TO_NOBODY)).opening.map(({ text }) => text);
  await page.goto('/en/write/repatriation/', { waitUntil: 'commit' });
  await expect(page.getByText(opening).first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto('/en/write/repatriation/#to=SE', { waitUntil: 'commit' });
  await expect(page.locator('footer')).toBeVisible();
  await expect(page.getByText(opening).first()).toBeHidden();
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
