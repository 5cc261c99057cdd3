import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { demandIds } from '../../lib/catalogue/loadWorld';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { expectAccessible, shiftsSoFar, watchShifts } from './support';

const SMALL = { width: 360, height: 640 };
/** Screens of a small phone that home may take: px of 640 each. */
const MOST = 2.5 * SMALL.height;

const question = (page: Page) => page.getByRole('combobox', { name: 'Where do you live?' });
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('each demand is listed once, as a link to its page', async ({ page }) => {
  await page.goto('/en/');
  for (const id of demandIds()) await expect(page.locator(`main a[href="/en/demands/${id}/"]`)).toHaveCount(1);
  await expect(page.locator('main li[id] a')).toHaveCount(demandIds().length);
});

test('where somebody lives decides the letter; the link names its recipient and nothing is kept', async ({ page }) => {
  const { home } = loadMessages('en');
  await page.goto('/en/');
  const write = page.getByRole('link', { name: home.write, exact: true });
  await expect(write).toHaveCount(0);
  await question(page).selectOption({ label: 'Germany' });
  await expect(write).toHaveAttribute('href', '/en/write/repatriation/#to=DE');
  await expect(page.getByText(fillSlots(home.live.own, { office: 'Minister for Foreign Affairs' }))).toBeVisible();
  await expect(page.locator('li#repatriation')).toBeHidden();
  await expect(page.getByRole('heading', { name: home.otherTitle })).toBeVisible();
  await expectAccessible(page);

  await question(page).selectOption({ label: 'Sweden' });
  await expect(write).toHaveAttribute('href', '/en/write/accountability/#to=SE');
  await expect(page.locator('li#repatriation')).toBeVisible();

  await question(page).selectOption('');
  await expect(write).toHaveCount(0);
  await expect(page.getByRole('heading', { name: home.chooseTitle })).toBeVisible();

  expect(page.url()).toMatch(/\/en\/$/);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
});

test('where writing home can harm the first letter is to a body, without a name, and says why', async ({ page }) => {
  await page.goto('/en/');
  for (const state of ['Syria', 'Germany', 'Iraq', 'Türkiye', 'China']) {
    await question(page).selectOption({ label: state });
    const safe = state === 'Germany';
    await expect(page.getByRole('link', { name: 'Write this letter', exact: true }), state).toHaveAttribute(
      'href',
      safe ? /#to=DE$/ : /#to=unsg$/,
    );
    await expect(page.getByText(/can put you or others at risk.*leave your name out/), state).toHaveCount(safe ? 0 : 1);
  }
});

for (const locale of ['en', 'ar'] as const) {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`a demand’s page in ${locale} says who asked, where it stands and how that is known, and leads to its letter`, async ({
      page,
    }) => {
      const { demand: words, home } = loadMessages(locale);
      await page.goto(`/${locale}/demands/repatriation/`);
      for (const name of [words.asks, words.askedBy, words.today, words.known, words.who])
        await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
      await expect(page.locator('main ol').first().getByRole('listitem')).toHaveCount(3);
      expect(await page.locator('main time').count()).toBeGreaterThan(5);
      await page.getByRole('link', { name: home.write, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/write/repatriation/$`));
    });
  });

  test(`home takes at most 2.5 screens of a small phone in ${locale}, asked and answered, and nothing moves`, async ({
    page,
  }) => {
    await page.setViewportSize(SMALL);
    await watchShifts(page);
    await page.goto(`/${locale}/`);
    await expect(page.locator('select')).toBeVisible();
    expect(await heightOf(page)).toBeLessThanOrEqual(MOST);
    expect(await shiftsSoFar(page)).toEqual([]);
    for (const state of ['DE', 'SY']) {
      await page.locator('select').selectOption(state);
      expect(await heightOf(page), state).toBeLessThanOrEqual(MOST);
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`home in ${locale} asks by a link to the form, has no dead control, and is no longer`, async ({ page }) => {
      await page.setViewportSize(SMALL);
      await page.goto(`/${locale}/`);
      await expect(page.locator('select')).toBeHidden();
      const { home } = loadMessages(locale);
      expect(Number(await page.locator('html').evaluate((html) => html.scrollHeight))).toBeLessThanOrEqual(MOST);
      await page.getByRole('link', { name: home.live.inForm }).click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/write/repatriation/$`));
    });
  });
}
