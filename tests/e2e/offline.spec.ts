import { expect, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { button, kept, NOTHING, offlineIn, open, save, test } from './offlineHost';
import { chooseRecipient, downloadPdf, fieldNamed, messagesIn, openFolds } from './support';

const en = offlineIn('en');

/** A page as the worker answers it; Next writes the title anew once it runs. */
const source = (page: Page): Promise<string> => page.evaluate(async () => (await fetch('/en/')).text());

/** Puts a body into the copy that is not the released one. */
const poison = (page: Page, address: string): Promise<void> =>
  page.evaluate(async (at) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    if (!(await cache.match(at))) throw new Error(`${at} is not in the copy.`);
    await cache.put(at, new Response('<h1>poisoned</h1>', { headers: { 'Content-Type': 'text/html' } }));
  }, address);

test('saved whole: with the host gone, pages are read and letters made in five scripts', async ({ page, host }) => {
  await save(page, host, true);
  await host.stop();
  const places = [
    ['en', 'DE', 'Germany'],
    ['ar', 'DE', 'ألمانيا'],
    ['zh', 'DE', '德国'],
    ['ckb', 'DE', 'ئەڵمانیا'],
    ['ru', 'DE', 'Германия'],
  ] as const;
  for (const [locale, , country] of places) {
    await openFolds(page);
    await page.goto(`${host.origin}/${locale}/write/repatriation/?from=chat`);
    await expect(fieldNamed(page, messagesIn(locale).to.recipient)).toBeEnabled();
    await chooseRecipient(page, locale, country, country);
    await fieldNamed(page, messagesIn(locale).letter.language).selectOption(locale);
    await fieldNamed(page, messagesIn(locale).from.name).fill('Jana Example');
    const { text } = await downloadPdf(page, locale);
    expect(text.length).toBeGreaterThan(300);
  }
  for (const place of ['', 'en/', 'ar/sources/', 'zh/figures/', 'en/safety']) {
    await page.goto(`${host.origin}/${place}`);
    await expect(page.locator('h1')).toBeVisible();
  }
});

test('a copy leads changed addresses to their pages, with the host and without, and uses nothing that is not as listed', async ({
  page,
  host,
}) => {
  await save(page, host);
  const form = `${host.origin}/en/write/repatriation/`;
  for (const online of [true, false]) {
    if (!online) await host.stop();
    for (const [asked, meant] of [
      [`${form}%`, form],
      [`${form})`, form],
      [`${form}%23to=DE`, /\/en\/write\/repatriation\/#c=[\da-z.]+&to=DE$/],
      [`${host.origin}/en/write/`, `${host.origin}/en/`],
    ] as const) {
      await page.goto(asked);
      await expect(page).toHaveURL(meant);
      await expect(page.locator('h1')).toHaveCount(1);
    }
  }
  await page.goto(`${host.origin}/en/%zz/nothing`);
  await expect(page.getByText(en.missing)).toBeVisible();

  await host.start('out');
  await poison(page, '/en/sources/');
  await poison(page, '/page.js');
  await page.goto(`${host.origin}/en/sources/`);
  await expect(page.getByText('poisoned')).toHaveCount(0);
  await expect(page.locator('h1')).toHaveText(loadMessages('en').sources.title);
  await host.stop();
  await page.goto(`${host.origin}/en/sources/`);
  await expect(page.getByText(en.missing)).toBeVisible();
  expect(
    await page.evaluate(() =>
      fetch('/page.js').then(
        () => 'used',
        () => 'refused',
      ),
    ),
  ).toBe('refused');

  // Nor is a list that was changed.
  await poison(page, '/release.json');
  // A worker that was stopped, as browsers do, opens the copy anew.
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect(page.goto(`${host.origin}/en/`)).rejects.toThrow();
});

test('nothing is there before the button, and nothing after it is removed', async ({ page, host }) => {
  await open(page, host);
  expect(await kept(page)).toEqual(NOTHING);
  await page.goto(`${host.origin}/en/write/repatriation/`);
  await open(page, host);
  expect(await kept(page)).toEqual(NOTHING);
  await button(page, en.save).click();
  await expect(page.getByText(en.outcome.saved)).toBeVisible({ timeout: 150_000 });
  expect(await kept(page)).toMatchObject({
    workers: 1,
    caches: [/^offline [0-9a-f]{64} en$/].map((name) => expect.stringMatching(name)),
  });
  await host.stop();
  await page.goto(`${host.origin}/de/`);
  await expect(page.getByText(en.missing)).toBeVisible();
  await expect(page.getByText(en.noConnection)).toBeVisible();
  await button(page, en.remove).click();
  await expect(page.getByText(en.outcome.removed)).toBeVisible();
  expect(await kept(page)).toEqual(NOTHING);
  await expect(page.goto(`${host.origin}/en/`)).rejects.toThrow();
});

test('a new release takes the place of the old one only when it is whole', async ({ page, host, makeRelease }) => {
  await save(page, host);
  const [before] = (await kept(page)).caches;
  const next = await makeRelease('changed');
  await host.swap(next);
  await page.goto(`${host.origin}/en/`);
  expect(await source(page)).not.toContain('Second release');
  await open(page, host);
  await expect(page.getByText(en.newer)).toBeVisible();
  await host.stop();
  await button(page, en.update).click();
  await expect(page.getByText(en.outcome.failed)).toBeVisible();
  expect((await kept(page)).caches).toEqual([before]);
  await host.start(next);
  await button(page, en.update).click();
  await expect(page.getByText(en.outcome.saved)).toBeVisible({ timeout: 150_000 });
  const after = (await kept(page)).caches;
  expect(after).toHaveLength(1);
  expect(after).not.toEqual([before]);
  await host.stop();
  await page.goto(`${host.origin}/en/`);
  expect(await source(page)).toContain('Second release');
});

test('a purge release takes the copy back on the next contact', async ({ page, host, makeRelease }) => {
  await save(page, host);
  await host.swap(await makeRelease('purge'));
  await page.goto(`${host.origin}/en/`);
  await expect.poll(() => kept(page)).toEqual(NOTHING);
  await host.stop();
  await expect(page.goto(`${host.origin}/en/`)).rejects.toThrow();
});

test('cancelling leaves nothing', async ({ page, host }) => {
  await open(page, host);
  await page.route('**/facts.json', () => {});
  await button(page, en.save).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(button(page, en.cancel)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(en.outcome.cancelled)).toBeVisible();
  expect(await kept(page)).toEqual(NOTHING);
});

test('a full disk and a changed file are said, and leave nothing', async ({ page, host }) => {
  await open(page, host);
  await page.route('**/facts.json', (route) => route.fulfill({ body: '[]' }));
  await button(page, en.save).click();
  await expect(page.getByText(en.outcome.mismatch)).toBeVisible({ timeout: 150_000 });
  expect(await kept(page)).toEqual(NOTHING);
  await page.unroute('**/facts.json');
  await page.evaluate(() => {
    let room = 20;
    const { put } = Cache.prototype;
    Cache.prototype.put = function (...given) {
      room -= 1;
      return room > 0 ? put.apply(this, given) : Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
  });
  await button(page, en.save).click();
  await expect(page.getByText(en.outcome.full)).toBeVisible({ timeout: 150_000 });
  expect(await kept(page)).toEqual(NOTHING);
});

test('a disk that is really full is said, and nothing is left on it', async ({ page, host }) => {
  await open(page, host);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 2_000_000 });
  await button(page, en.save).click();
  await expect(page.getByText(en.outcome.full)).toBeVisible({ timeout: 150_000 });
  expect(await kept(page)).toEqual(NOTHING);
});

test('where a browser cannot keep a copy, the page says so', async ({ page, host }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${host.origin}/en/offline/`);
  await expect(page.getByText(en.unavailable)).toBeVisible();
  await expect(button(page, en.save)).toHaveCount(0);
});
