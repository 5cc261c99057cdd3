import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { openForm } from './support';

const NEUTRAL = 'https://www.wikipedia.org/';
const { site } = loadMessages('en');

/** Stands in for the neutral page, and remembers what it was told. */
const standIn = async (page: Page): Promise<string[]> => {
  const referrers: string[] = [];
  await page.route(`${NEUTRAL}**`, (route) => {
    referrers.push(route.request().headers().referer ?? '');
    return route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' });
  });
  return referrers;
};

const writeSomething = async (page: Page): Promise<void> => {
  await page.goto('/en/');
  await openForm(page, 'en');
  await page.getByLabel('Your name', { exact: true }).fill('Quixotename');
  await page.evaluate(() => {
    localStorage.setItem('kept', 'Quixotename');
    sessionStorage.setItem('kept', 'Quixotename');
  });
};

/** After leaving, the way back leads to no page that holds what was typed. */
const expectGone = async (page: Page, baseURL: string | undefined): Promise<void> => {
  await expect(page).toHaveURL(NEUTRAL);
  await page.goto(`${baseURL}/en/`);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  // Twice: past the page just opened and the neutral one.
  await page.evaluate(() => history.go(-2));
  await page.waitForLoadState();
  expect(page.url()).not.toContain('/write/');
  await expect(page.locator('body')).not.toContainText('Quixotename');
};

test('the button covers the page at once, wipes it and goes elsewhere without asking', async ({ page, baseURL }) => {
  const referrers = await standIn(page);
  page.on('dialog', () => {
    throw new Error('Leaving must not ask.');
  });
  await writeSomething(page);
  const covered = page.evaluate(() => {
    document.querySelector<HTMLElement>('a[data-leave]')?.click();
    // The same instant: before the browser has drawn or asked for anything.
    return [getComputedStyle(document.body).display, document.body.childElementCount, document.title];
  });
  expect(await covered).toEqual(['none', 0, '']);
  await expectGone(page, baseURL);
  expect(new Set(referrers)).toEqual(new Set(['']));
});

test('Shift pressed three times does the same; capital letters do not', async ({ page, baseURL }) => {
  await standIn(page);
  await writeSomething(page);
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await expect(page).toHaveURL(/\/write\//);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expectGone(page, baseURL);
});

test('the button stays in view and leaves room for the end of the page', async ({ page }) => {
  await page.goto('/en/sources/');
  const leave = page.getByRole('link', { name: site.leave.text });
  await expect(leave).toBeInViewport({ ratio: 1 });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(leave).toBeInViewport({ ratio: 1 });
  const button = await leave.boundingBox();
  const last = await page.locator('footer p').last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is a plain link to the neutral page', async ({ page }) => {
    await standIn(page);
    await page.goto('/ar/safety/');
    await page.getByRole('link', { name: loadMessages('ar').site.leave.text }).click();
    await expect(page).toHaveURL(NEUTRAL);
  });
});
