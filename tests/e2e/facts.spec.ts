import { expect, test } from '@playwright/test';
import { loadFacts } from '../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../lib/catalogue/loadMessages';

test('facts whose review date has passed are marked on the reader’s day', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
  await page.goto('/en/sources/');
  const { due } = loadMessages('en').sources;
  await expect(page.getByText(due).first()).toBeHidden();
  await page.clock.setFixedTime(new Date('2027-01-15T12:00:00Z'));
  await page.reload();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const overdue = loadFacts().filter(({ reviewBy }) => reviewBy < '2027-01-15').length;
  await expect(page.getByText(due).filter({ visible: true })).toHaveCount(overdue);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a letter’s facts can be listed, and each leads to its source', async ({ page }) => {
    await page.goto('/en/sources/');
    const letter = page.locator('#for-icc-referral');
    await letter.locator('summary').click();
    await letter.getByRole('link', { name: /22 May 2014/ }).click();
    await expect(page.locator('#U04:target')).toBeVisible();
    await expect(page.locator('#U04 a[href^="https://"]')).toBeVisible();
  });

  test('the changes are a list by date, each with a source', async ({ page }) => {
    await page.goto('/ar/changes/');
    const events = page.locator('main ol > li');
    const dates = await events
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(dates.length).toBeGreaterThan(12);
    expect(dates.slice(0, 2)).toEqual(['2022-01-20', '2022-01']);
    await expect(events.locator('a[href*="/ar/sources/#"]')).toHaveCount(dates.length);
  });
});

test('all facts can be taken away as JSON', async ({ request }) => {
  const { facts, sources } = await (await request.get('/facts.json')).json();
  expect(facts).toHaveLength(loadFacts().length);
  expect(sources.length).toBeGreaterThan(20);
});
