import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { LetterLayout } from '../../lib/domain/layout';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import {
  downloadPdf,
  editAgain,
  en,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  preview,
  rtlOnPhone,
} from './support';

const LAYOUTS: readonly LetterLayout[] = JSON.parse(readFileSync('content/catalogue/layouts.json', 'utf8'));

/** Layouts that differ most: window left and low, window right, another paper, no window. */
const SHOWN = ['din-5008-b', 'nf-z-11-001', 'us-letter', 'plain-a4'];

const write = async (page: Page, layout: string): Promise<void> => {
  // Its subject is one line in every layout: one that fills its line to the end may be broken otherwise on the screen.
  await openForm(page, 'en', 'accountability', '#to=DE&in=de');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  await fieldNamed(page, en.from.town).fill('Berlin');
  await fieldNamed(page, en.from.address).fill('Musterstraße 1\n10115 Berlin');
  await fieldNamed(page, en.letter.layout).selectOption(layout);
  await expect(page.locator('article')).toContainText('10115 Berlin');
};

/** Where a part of the sheet stands, mm from its left and upper edge. */
const placeOf = (page: Page, part: string) =>
  page
    .locator('article')
    .first()
    .evaluate((article, name) => {
      const whole = article.getBoundingClientRect();
      const box = article.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect();
      const mm = whole.width / Number.parseFloat(getComputedStyle(article).getPropertyValue('--sheet-w'));
      return box && { x: (box.left - whole.left) / mm, y: (box.top - whole.top) / mm, sheet: whole.height / mm };
    }, part);

test('on a wide screen the whole page is in view, with the layout’s measures, and printed it is the page of the PDF', async ({
  page,
}) => {
  await write(page, 'plain-a4');
  for (const layout of LAYOUTS.filter(({ id }) => SHOWN.includes(id))) {
    await test.step(layout.id, async () => {
      await fieldNamed(page, en.letter.layout).selectOption(layout.id);
      await expect.poll(async () => (await placeOf(page, 'recipient'))?.y).toBeCloseTo(layout.address.y, 0);
      const recipient = await placeOf(page, 'recipient');
      expect(recipient?.x).toBeCloseTo(layout.address.x, 0);
      expect(recipient?.sheet).toBeCloseTo(layout.sheet.height, 0);
      expect((await placeOf(page, 'sender'))?.y).toBeCloseTo(layout.sender.y, 0);
      const box = await page.locator('article').first().boundingBox();
      expect(box?.width ?? 0).toBeGreaterThanOrEqual(27.5 * 16);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);

      const made = await downloadPdf(page, 'en');
      await expect(page.locator('[data-done]')).toBeVisible();
      const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      expect(printed.pages).toHaveLength(made.pages.length);
      expect(printed.sheet[0]).toBeCloseTo(made.sheet[0], 0);
      expect(printed.sheet[1]).toBeCloseTo(made.sheet[1], 0);
      const place = (pdf: typeof printed, start: string) =>
        pdf.pages[0]?.find(({ text }) => text.startsWith(start)) ?? { x: 0, baseline: 0 };
      // What has its place from the layout, mm; then what stands under a subject whose lines the browser spaces by itself.
      const within = { Layla: 1, Auswärtiges: 1, Bitte: 1, Sehr: 2 };
      for (const [start, most] of Object.entries(within)) {
        const [ours, theirs] = [place(printed, start), place(made, start)];
        expect(Math.abs(ours.x - theirs.x), start).toBeLessThan(1);
        expect(Math.abs(ours.baseline - theirs.baseline), start).toBeLessThan(most);
      }
      await editAgain(page, 'en');
    });
  }
});

test('one press brings the letter to reading size, and one the whole page back', async ({ page }) => {
  await write(page, 'din-5008-b');
  const text = page.locator('article [data-part="body"] p').first();
  const size = () => text.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size()).toBeLessThan(12);
  await page.getByRole('button', { name: en.preview.reading, exact: true }).click();
  expect(await size()).toBeGreaterThanOrEqual(16);
  await page.getByRole('button', { name: en.preview.whole, exact: true }).click();
  expect(await size()).toBeLessThan(12);
});

test('a letter of more than one page says so, and shows their edges', async ({ page }) => {
  await write(page, 'din-5008-b');
  await fieldNamed(page, en.letter.textSize).selectOption('large');
  // So that its last page ends far from the foot: there screen and paper may differ by a line, and so by a page.
  await fieldNamed(page, en.words.personal).fill('Sie warten seit Jahren auf eine Antwort. '.repeat(14));
  const made = await downloadPdf(page, 'en');
  await editAgain(page, 'en');
  const region = page.getByRole('region', { name: en.preview.title });
  await expect(region.getByText(en.preview.pages.replace('{pages}', String(made.pages.length)))).toBeVisible();
  const { sheet = 0 } = (await placeOf(page, 'body')) ?? {};
  expect(sheet).toBeGreaterThan(297 * made.pages.length);
});

for (const locale of ['en', 'ar'] as const) {
  test(`on a phone the letter is text to be read: ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await openForm(page, locale, 'repatriation', '#to=SY&in=ar');
    await fieldNamed(page, messagesIn(locale).from.name).fill('Layla al-Hassan');
    const shown = await preview(page, locale);
    await expect(shown.locator('article')).toContainText('Layla al-Hassan');
    const sizes = await shown
      .locator('[data-part="body"] > p')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    await expectNoOverflow(page);
  });
}

/** Links of the letter that a field's name describes. */
const linksTo = (within: Locator, label: string): Locator => within.locator(`a[title*="${label}"]`);

for (const locale of ['en', 'ar'] as const) {
  test(
    `what is missing and what was filled in leads to its field, by press and by key: ${locale}`,
    rtlOnPhone(locale),
    async ({ page }) => {
      const { from, words } = messagesIn(locale);
      await openForm(page, locale, 'repatriation', '#to=DE&in=de', { folds: 'as they are' });
      await linksTo(await preview(page, locale), from.name)
        .first()
        .click();
      await expect(fieldNamed(page, from.name)).toBeFocused();
      await page.keyboard.type('Layla');
      await fieldNamed(page, words.personal).fill('Ich habe dort gelebt.');
      const shown = await preview(page, locale);
      const own = linksTo(shown, words.personal);
      await expect(own).toContainText('Ich habe dort gelebt.');
      await own.focus();
      await page.keyboard.press('Enter');
      await expect(fieldNamed(page, words.personal)).toBeFocused();
    },
  );

  test(`the sender is one link, which opens the fold of its field: ${locale}`, rtlOnPhone(locale), async ({ page }) => {
    const { from } = messagesIn(locale);
    await openForm(page, locale, 'repatriation', '#to=DE&in=de');
    await fieldNamed(page, from.name).fill('Layla al-Hassan');
    await fieldNamed(page, from.address).fill('Musterstraße 1\n10115 Berlin');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('form details')) fold.open = false;
    });
    const shown = await preview(page, locale);
    const sender = linksTo(shown.locator('[data-part="sender"]'), from.address);
    await expect(sender).toHaveCount(1);
    await sender.click();
    await expect(fieldNamed(page, from.address)).toBeFocused();
  });

  test(`on a phone the form begins with the letter’s first lines, and nothing moves when they come: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const { preview: words, from } = messagesIn(locale);
    await openForm(page, locale, 'repatriation', '#to=SE', { folds: 'as they are' });
    const more = page.getByRole('button', { name: new RegExp(`^${words.read}`) });
    await expect(more).toContainText(words.onePage);
    const excerpt = more.locator('xpath=preceding-sibling::*');
    const { lines, cut } = await excerpt.locator('> *').evaluate((box) => {
      const { lineHeight } = getComputedStyle(box);
      return { lines: box.clientHeight / Number.parseFloat(lineHeight), cut: getComputedStyle(box).overflow };
    });
    expect(cut).toBe('hidden');
    expect(Math.floor(lines)).toBe((await excerpt.getAttribute('dir')) === 'rtl' ? 3 : 4);
    await fieldNamed(page, from.name).fill('Layla al-Hassan');
    await expect(excerpt).toContainText('Layla al-Hassan');
    await more.click();
    await expect(page.getByRole('region', { name: words.title }).locator('article')).toBeVisible();
  });
}
