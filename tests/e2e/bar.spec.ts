import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../lib/domain/locales';
import { en, expectAccessible, fieldNamed, messagesIn, openForm, PHONE } from './support';

const bar = (page: Page, locale: Locale = 'en') =>
  page.getByRole('group', { name: messagesIn(locale).bar.title, exact: true });
const downloads = (page: Page, locale: Locale = 'en') =>
  page.getByRole('button', { name: messagesIn(locale).act.download, exact: true });

/** What lies at the middle of the button to download, and where the bar is. */
const barIn = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('[data-bar]')?.getBoundingClientRect();
    const button = document.querySelector('[data-bar] [data-download]');
    const { left, top, right, bottom, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      free: button?.contains(hit) === true && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      height: box?.height ?? 0,
      top: box?.top ?? 0,
    };
  });

/** Tabs through the form: what has the focus is seen. */
const expectFocusInSight = async (page: Page): Promise<void> => {
  await fieldNamed(page, en.to.recipient).focus();
  for (let at = 0; at < 30; at += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const box = document.querySelector('[data-bar]')?.getBoundingClientRect();
      if (!focused || !box || focused.closest('[data-bar]') || !focused.closest('form')) return null;
      const { top, bottom } = focused.getBoundingClientRect();
      // A field higher than the window shows its beginning.
      return Math.min(bottom, top + 24) > box.top ? focused.outerHTML.slice(0, 80) : null;
    });
    expect(hidden).toBeNull();
  }
};

const SIZES = [
  [360, 640],
  [1280, 800],
  [360, 300],
  // 1280 x 1024 and 1280 x 800 at four times the size.
  [320, 256],
  [320, 200],
] as const;

for (const locale of ['en', 'ar'] as const) {
  test(`in ${locale} the PDF is in reach wherever the page stands, and no field that has the focus is behind the bar`, async ({
    page,
  }) => {
    await openForm(page, locale, 'repatriation', '#to=SE');
    await expect(downloads(page, locale)).toHaveCount(1);
    for (const [width, height] of SIZES) {
      await test.step(`${width} x ${height}`, async () => {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.setViewportSize({ width, height });
        const end = await page.evaluate(() => document.documentElement.scrollHeight);
        // In a low window the form begins below the head of the page.
        for (const part of [height < 400 ? 0.1 : 0, 0.2, 0.4, 0.6, 0.8]) {
          await page.evaluate((top) => window.scrollTo(0, top), end * part);
          const { free, height: high } = await barIn(page);
          expect(free, `at ${part} of the page`).toBe(true);
          expect(high / height).toBeLessThanOrEqual(0.2);
          if (height < 400) expect(high).toBeLessThanOrEqual(56);
        }
        if (width === (locale === 'en' ? 1280 : 360) && height > 400) await expectAccessible(page);
        if (locale === 'en') await expectFocusInSight(page);
      });
    }
  });
}

test('with the keyboard open the bar is one line', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 900 });
  await openForm(page, 'en', 'repatriation', '#to=SE');
  await fieldNamed(page, 'Your name').focus();
  await page.setViewportSize({ width: 412, height: 560 });
  await expect.poll(async () => (await barIn(page)).height).toBeLessThanOrEqual(56);
  expect((await barIn(page)).free).toBe(true);
  await page.setViewportSize({ width: 412, height: 900 });
  await expect.poll(async () => (await barIn(page)).height).toBeGreaterThan(60);
});

test('what is missing is named, leads to its field, and goes', { tag: PHONE }, async ({ page }) => {
  await openForm(page, 'en');
  const missing = (name: string) => bar(page).getByRole('link', { name, exact: true });
  await missing(en.bar.names.country).click();
  await expect(fieldNamed(page, en.from.country)).toBeFocused();
  await missing(en.bar.names.name).click();
  const name = fieldNamed(page, 'Your name');
  await expect(name).toBeFocused();
  await page.keyboard.type('Anna Lind');
  await expect(missing(en.bar.names.name)).toHaveCount(0);
  await expect(missing(en.bar.names.country)).toBeVisible();
  // What is missing stops nobody from pressing: then the summary says it.
  await downloads(page).click();
  await expect(page.getByRole('alert').filter({ hasText: en.errors.title })).toBeFocused();
});

test('a phone shows form or letter over the same bar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openForm(page, 'en', 'repatriation', '#to=SE');
  const letter = page.getByRole('region', { name: en.preview.title });
  const name = fieldNamed(page, 'Your name');
  await expect(letter).toBeHidden();
  await name.fill('Anna Lind');
  await expect(page.locator('article').first()).toContainText('Anna Lind');
  const place = async () => Math.round((await name.boundingBox())?.y ?? -1);
  const before = await place();
  await page.getByRole('button', { name: en.bar.letter, exact: true }).click();
  await expect(letter).toBeVisible();
  await expect(name).toBeHidden();
  await expect(letter.getByRole('article').first()).toBeInViewport();
  const edit = page.getByRole('button', { name: en.bar.edit, exact: true });
  await expect(edit).toBeFocused();
  expect((await barIn(page)).free).toBe(true);
  await edit.click();
  await expect(name).toBeVisible();
  expect(await place()).toBe(before);
  // Somebody who looks at the letter and finds the name missing comes to its field.
  await name.fill('');
  await page.getByRole('button', { name: en.bar.letter, exact: true }).click();
  await bar(page).getByRole('link', { name: en.bar.names.name, exact: true }).click();
  await expect(name).toBeFocused();
  await expect(letter).toBeHidden();
});

test('other ways open by one button on a phone, and close by Escape and by a press beside', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openForm(page, 'en', 'repatriation', '#to=SE');
  await fieldNamed(page, 'Your name').fill('Anna Lind');
  const more = page.getByRole('button', { name: en.bar.more, exact: true });
  const copy = page.getByRole('button', { name: en.act.copyText, exact: true });
  await expect(copy).toBeHidden();
  await more.click();
  await expect(copy).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(copy).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(copy).toBeHidden();
  await more.click();
  await copy.click();
  await expect(bar(page).getByText(en.act.textCopied)).toBeVisible();
  await expect(copy).toBeHidden();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Anna Lind');
});
