import { test as base, chromium, expect, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { inFirefox } from './inFirefox';
import { fieldNamed, unfoldByHand } from './support';

const { write, plain, site } = loadMessages('en');
const WORDS = 'Quixotewords';
const WITHOUT_SCRIPT = { 'javascript.enabled': false };

/**
 * Chromium as people have it: Playwright switches off that pages one has left are kept, with all that was typed into them.
 */
const test = base.extend<{ keeping: Page }>({
  keeping: async ({ launchOptions, baseURL }, use) => {
    const browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
    await use(await context.newPage());
    await browser.close();
  },
});

const type = async (page: Page): Promise<void> => {
  await page.goto('/en/plain/repatriation/');
  await fieldNamed(page, write.to.recipient).selectOption('DE');
  await fieldNamed(page, write.from.name).fill('Quixotename');
  await fieldNamed(page, write.words.personal).fill(WORDS);
  const [date, unnamed] = [fieldNamed(page, write.letter.date), page.getByLabel(write.unnamed.label)];
  for (const control of [date, unnamed]) await unfoldByHand(page, control);
  await date.fill('2026-11-01');
  await unnamed.check();
};

/**
 * Goes to a page of another site, as the link does without script. Not to the one it names: without a network it is an
 * error page, and a stand-in would have the browser keep no pages and ask nothing.
 */
const leave = async (page: Page): Promise<void> => {
  const link = page.getByRole('link', { name: site.leave.text });
  await expect(link).toHaveAttribute('href', 'https://www.wikipedia.org/');
  await page.goto(`http://127.0.0.1:${new URL(page.url()).port}/en/safety/`);
};

/** All that the page holds: what stands on it, and what stands in its controls. */
const expectNothing = async (page: Page): Promise<void> => {
  // A page that is just being shown cannot be read yet.
  await expect.poll(() => page.content().catch(() => 'Quixote')).not.toContain('Quixote');
  for (const control of await page.locator('input[type=text], textarea').all()) await expect(control).toHaveValue('');
  for (const box of await page.locator('input[type=checkbox]').all()) await expect(box).not.toBeChecked();
};

test('type, leave, back: the form is empty, choices included', async ({ keeping: page }) => {
  await type(page);
  await leave(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/plain\/repatriation\/$/);
  await expect(fieldNamed(page, write.from.name)).toHaveValue('');
  await expect(fieldNamed(page, write.to.recipient)).toHaveValue('');
  await expect(fieldNamed(page, write.letter.date)).not.toHaveValue('2026-11-01');
  await expectNothing(page);
});

test('type, check, leave, back as far as it goes: nothing that was typed', async ({ keeping: page }) => {
  await type(page);
  await page.getByRole('button', { name: plain.check, exact: true }).click();
  await expect(page.getByRole('article')).toContainText(WORDS);
  await leave(page);
  // The browser has not kept the answer, and asks before it would send the form again.
  await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
  await expectNothing(page);
  await page.goBack();
  await expect(fieldNamed(page, write.from.name)).toHaveValue('');
  await expectNothing(page);
});

test('in Firefox, script off: neither the form nor the answer shows what was typed', async ({ baseURL }) => {
  await inFirefox(async (driver) => {
    const elsewhere = `http://127.0.0.1:${new URL(baseURL ?? '').port}/en/safety/`;
    const back = async () => {
      await driver.value('history.back()').catch(() => undefined);
      await driver.until('location.pathname.includes("/plain/")');
    };
    const held =
      "[...document.querySelectorAll('input, textarea')].map(({ value }) => value).join() + document.documentElement.textContent";
    await driver.open(`${baseURL}/en/plain/repatriation/`);
    await driver.until("document.getElementById('name')");
    await driver.choose('to', 'DE');
    await driver.fill('name', 'Quixotename');
    await driver.fill('personal', WORDS);
    expect(await driver.value(held)).toContain(WORDS);
    await driver.open(elsewhere);
    await back();
    await driver.until("document.querySelector('button[value=check]')");
    expect(await driver.value(held)).not.toContain('Quixote');
    expect(await driver.value("document.getElementById('to').value")).toBe('');

    await driver.choose('to', 'DE');
    await driver.fill('name', 'Quixotename');
    await driver.click("document.querySelector('button[value=check]')");
    await driver.until("document.querySelector('article')");
    await driver.open(elsewhere);
    await back();
    expect(await driver.value(held)).not.toContain('Quixote');
  }, WITHOUT_SCRIPT);
});
