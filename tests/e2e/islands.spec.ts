import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { button } from '../../audits/forensics/driver';
import { CHANGES } from './documentChanges';
import { FORM_READY, inFirefox } from './inFirefox';
import { en } from './support';

test('the page works with what others did to it before its script runs', async ({ page }) => {
  test.setTimeout(120_000);
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

test('a part that could not be loaded is asked for again, also in Firefox', async () => {
  await inFirefox(async (driver, host) => {
    // What the page names loads with it; all else is for later, and fails until somebody tries again.
    const html = readFileSync('out/en/write/repatriation/index.html', 'utf8');
    const named = [...html.matchAll(/"(\/islands\/[^"]+)"/g)].map(([, file]) => file);
    const failing = { test: (url: string) => url.startsWith('/islands/') && !named.includes(url) } as RegExp;
    host.cut = failing;
    await driver.open(`${host.origin}/en/write/repatriation/#to=DE&in=en`);
    await driver.until(button(en.retry));
    host.cut = null;
    await driver.click(button(en.retry));
    await driver.until(FORM_READY);
    expect(host.asked.some((url) => url.includes('?again='))).toBe(true);
  });
});
