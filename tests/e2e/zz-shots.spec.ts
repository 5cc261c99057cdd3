import { test } from '@playwright/test';
import { messagesIn, openForm } from './support';
for (const [w, h] of [[360, 740], [1280, 900]] as const)
  for (const l of ['en', 'ar', 'de'] as const)
    test(`shot ${w} ${l}`, async ({ page }) => {
      await page.setViewportSize({ width: w, height: h });
      await openForm(page, l);
      const m = messagesIn(l);
      await page.getByLabel(m.to.recipient, { exact: true }).fill('FR');
      await page.getByLabel(m.to.recipient, { exact: true }).press('Enter');
      await page.locator('summary', { hasText: m.where.title }).click();
      const d = page.locator('details', { has: page.locator('summary', { hasText: m.where.title }) });
      await d.getByRole('button').last().click();
      await page.locator('#recipientAddress').scrollIntoViewIfNeeded();
      await page.locator('fieldset', { has: page.locator('#recipientAddress') }).last().screenshot({ path: `/tmp/contacts-conv/shot-${w}-${l}.png` });
    });
test.describe('plain', () => {
  test.use({ javaScriptEnabled: false });
  test('plain shot', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/ar/plain/repatriation/');
    await page.locator('#to').selectOption('FR');
    await page.locator('button[value=check]').click();
    await page.locator('#where button').last().click();
    await page.locator('#result').screenshot({ path: '/tmp/contacts-conv/plain-result.png' });
    await page.locator('#where').screenshot({ path: '/tmp/contacts-conv/plain-where.png' });
  });
});
