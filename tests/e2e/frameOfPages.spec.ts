import { expect, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { loadStateRecords, statesOnRecord } from '../../lib/catalogue/loadStateRecords';
import { expectAccessible, expectNoOverflow, PHONE } from './support';

const REFERENCE = [
  'about/',
  'answered/',
  'changes/',
  'figures/',
  'recipients/',
  'safety/',
  'sources/',
  'states/',
  'who/',
] as const;
/** Of which most is on record. */
const FULLEST = statesOnRecord()
  .map((code) => ({ code, count: loadStateRecords().filter(({ state }) => state === code).length }))
  .sort((one, other) => other.count - one.count)[0];
const PAGES = [...REFERENCE, `states/${FULLEST?.code}/`];
const SCREENS = 10;

test.describe('a small phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });
  for (const locale of ['en', 'ar'] as const) {
    test(`reference pages are at most ${SCREENS} screens long before anything is unfolded: ${locale}`, async ({
      page,
    }) => {
      for (const path of PAGES) {
        await page.goto(`/${locale}/${path}`);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height / 640, path).toBeLessThanOrEqual(SCREENS);
      }
    });

    test(`nothing is wider than the window at 320 px, nor with text of twice the size: ${locale}`, async ({ page }) => {
      for (const path of ['', 'demands/repatriation/', 'write/repatriation/', ...PAGES]) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`/${locale}/${path}`);
        await expectNoOverflow(page, `${path} at 320 px`);
        await page.setViewportSize({ width: 360, height: 640 });
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        await expectNoOverflow(page, `${path} at 200 %`);
      }
    });
  }
});

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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`reference pages are accessible with everything unfolded: ${colorScheme}`, { tag: PHONE }, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(`/en/${path}`);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
      });
      await expectAccessible(page);
    }
  });
}

test('a link to a fact opens what it is folded into', async ({ page }) => {
  await page.goto('/en/sources/#U04');
  await expect(page.locator('#U04')).toBeInViewport();
  await page.goto('/en/who/#icc-referral');
  await expect(page.locator('#icc-referral')).toHaveAttribute('open', '');
});

test('a state’s page answers four questions at a glance, from its records alone', async ({ page }) => {
  const { states } = loadMessages('en');
  for (const code of statesOnRecord().slice(0, 12)) {
    await page.goto(`/en/states/${code}/`);
    const kinds = new Set(
      loadStateRecords()
        .filter(({ state }) => state === code)
        .map(({ kind }) => kind),
    );
    for (const [question, answered] of [
      [states.glance.returned, kinds.has('returned')],
      [states.glance.position, kinds.has('position') || kinds.has('refusal') || kinds.has('offer')],
      [states.glance.prosecution, kinds.has('prosecution')],
      [states.glance.held, kinds.has('syria') || kinds.has('iraq-custody')],
    ] as const) {
      const answer = page.locator('dl > div', { hasText: question }).locator('dd');
      if (!answered) await expect(answer).toHaveText(states.glance.none);
      else {
        const to = await answer.getByRole('link').getAttribute('href');
        await expect(page.locator(to ?? '')).toBeVisible();
      }
    }
  }
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
