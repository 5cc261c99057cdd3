import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LOCALES } from '../../lib/domain/locales';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { button, test as offlineTest } from './offlineHost';
import { en, fieldNamed, openFolds, openForm, PHONE } from './support';

const NEUTRAL = 'https://www.wikipedia.org/';
const { site, offline } = loadMessages('en');

/** Stands in for the neutral page, and remembers what it was told; answers once `network` lets it. */
const standIn = async (page: Page, network: Promise<unknown> = Promise.resolve()): Promise<string[]> => {
  const referrers: string[] = [];
  await page.context().route(`${NEUTRAL}**`, async (route) => {
    referrers.push(route.request().headers().referer ?? '');
    await network;
    return route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' });
  });
  return referrers;
};

const writeSomething = async (page: Page): Promise<void> => {
  await page.goto('/en/');
  await openForm(page, 'en');
  await fieldNamed(page, 'Your name').fill('Quixotename');
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

const leaveBy: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the button': (page) => page.evaluate(() => document.querySelector<HTMLElement>('a[data-leave]')?.click()),
  'three Shifts, the cursor still in the field': async (page) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  },
};
const keepDraft = async (page: Page, demand: string): Promise<void> => {
  await openForm(page, 'en', demand);
  await page.getByRole('checkbox', { name: en.drafts.keep }).check();
  await fieldNamed(page, 'Your name').fill('Quixotename');
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), keyOf(demand))).toContain('Quixotename');
};
const storedIn = (page: Page) =>
  page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length]);

for (const [way, leave] of Object.entries(leaveBy)) {
  for (const slow of [false, true]) {
    test(`a kept draft does not come back: ${way}, ${slow ? 'slow' : 'fast'} network`, async ({ page }) => {
      // In three seconds every timer of the page that was left has run.
      const network = slow ? new Promise((resolve) => setTimeout(resolve, 3000)) : Promise.resolve();
      await keepDraft(page, 'repatriation');
      await standIn(page, network);
      await page.locator('#personal').pressSequentially('The last word');
      await leave(page);
      await expect(page).toHaveURL(NEUTRAL);
      await openFolds(page);
      await page.goto('/en/write/repatriation/');
      await expect(page.getByRole('checkbox', { name: en.drafts.keep })).toBeVisible({ timeout: 30_000 });
      expect(await storedIn(page)).toEqual([0, 0, 0]);
    });
  }
}

test('the other tabs of the site are left too, and keep nothing', async ({ page, context }) => {
  await standIn(page);
  await keepDraft(page, 'repatriation');
  const other = await context.newPage();
  await keepDraft(other, 'secure-detention');
  await other.locator('#personal').pressSequentially('The last word');
  await page.getByRole('link', { name: site.leave.text }).click();
  await expect(other).toHaveURL(NEUTRAL);
  await page.goto('/en/sources/');
  expect(await storedIn(page)).toEqual([0, 0, 0]);
});

test('a PDF that was still being made is not saved after leaving', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, 'Your name').fill('Quixotename');
  await page.context().route('**/fonts/**', async (route) => {
    await held;
    await route.continue();
  });
  await standIn(page, new Promise((resolve) => setTimeout(resolve, 5000)));
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  await expect(page.getByText(en.act.makingFonts)).toBeVisible();
  await page.evaluate(() => document.querySelector<HTMLElement>('a[data-leave]')?.click());
  release();
  await expect(page).toHaveURL(NEUTRAL);
  expect(saved).toEqual([]);
});

test('Shift pressed three times while another key is held wipes nothing', async ({ page }) => {
  await keepDraft(page, 'repatriation');
  for (const key of ['Control', 'Alt', 'Meta', 'AltGraph']) {
    await page.keyboard.down(key);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await page.keyboard.up(key);
    await expect(page, key).toHaveURL(/\/write\//);
    await expect(fieldNamed(page, 'Your name'), key).toHaveValue('Quixotename');
  }
});

test('nor do letters or clicks between, nor Shift held down; three Shifts alone do', async ({ page, baseURL }) => {
  await standIn(page);
  await writeSomething(page);
  const name = fieldNamed(page, 'Your name');
  for (const letter of ['a', 'b', 'c', 'd']) {
    await page.keyboard.press('Shift');
    await page.keyboard.press(letter);
  }
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Shift');
    await name.click();
  }
  // Held: the browser repeats the key.
  for (let press = 0; press < 4; press += 1) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await expect(name).toHaveValue('Quixotenameabcd');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expectGone(page, baseURL);
});

test('nor does Shift with the wheel, or with text that comes without keys', async ({ page }) => {
  await writeSomething(page);
  const name = fieldNamed(page, 'Your name');
  await name.hover();
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.down('Shift');
    await page.mouse.wheel(60, 0);
    await page.keyboard.up('Shift');
  }
  for (const letter of ['字', '文', '句']) {
    await page.keyboard.press('Shift');
    await page.keyboard.insertText(letter);
  }
  await expect(name).toHaveValue('Quixotename字文句');
});

for (const way of ['the button', 'three Shifts'] as const) {
  test(`a form whose page script did not come can be left all the same: ${way}`, async ({ page, baseURL }) => {
    await page.route('**/page.js', (route) => route.abort());
    await standIn(page);
    page.on('dialog', () => {
      throw new Error('Leaving must not ask.');
    });
    await page.goto('/en/');
    await keepDraft(page, 'repatriation');
    if (way === 'the button') await page.locator('a[data-leave]').click();
    else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expectGone(page, baseURL);
  });
}

offlineTest('a copy that was still being saved is given up', async ({ page, host }) => {
  await page.goto(`${host.origin}/en/offline/`);
  await standIn(page, new Promise((resolve) => setTimeout(resolve, 1000)));
  let begun: () => void = () => undefined;
  const saving = new Promise<void>((resolve) => {
    begun = resolve;
  });
  // From here on no file of the copy comes.
  await page.route('**/fonts/**', () => begun());
  await button(page, offline.save).click();
  await saving;
  await page.evaluate(() => document.querySelector<HTMLElement>('a[data-leave]')?.click());
  await expect(page).toHaveURL(NEUTRAL);
  await page.unroute('**/fonts/**');
  await page.goto(`${host.origin}/en/sources/`);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the button stays in view, is the second stop and lies over nothing', { tag: PHONE }, async ({
  page,
  isMobile,
}) => {
  // Where there is room for it on a phone, there is on a wide screen.
  for (const locale of isMobile ? LOCALES : (['en', 'ar'] as const)) {
    await page.goto(`/${locale}/safety/`);
    const { site } = loadMessages(locale);
    const leave = page.getByRole('link', { name: site.leave.text, exact: true });
    // What is said aloud to press it is part of its name.
    expect(site.leave.text.toLocaleLowerCase(locale)).toContain(site.leave.short.toLocaleLowerCase(locale));
    await expect(leave).toHaveText(site.leave.short);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(leave).toBeFocused();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(leave).toBeInViewport({ ratio: 1 });
    const [button, header] = [await leave.boundingBox(), await page.locator('header').boundingBox()];
    expect(button?.height).toBeGreaterThanOrEqual(44);
    expect(button?.y).toBeGreaterThanOrEqual(header?.y ?? 0);
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
  }
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
