import { expect, type Page, test } from '@playwright/test';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import {
  backToForm,
  chooseRecipient,
  copiedLink,
  downloadPdf,
  editAgain,
  fieldNamed,
  messagesIn,
  openForm,
  PHONE,
  preview,
} from './support';

const ar = messagesIn('ar');
const { reader } = ar;
const OWN = 'كان ابن عمي حارساً في الحسكة.';

/** A page in Arabic, a letter to Germany: German, because that is official there. */
const writeToGermany = async (page: Page): Promise<void> => {
  await openForm(page, 'ar');
  await chooseRecipient(page, 'ar', 'ألمانيا', 'ألمانيا');
  await fieldNamed(page, ar.from.name).fill('ليلى الحسن');
  await fieldNamed(page, ar.words.personal).fill(OWN);
};

test('the letter follows the recipient’s language, says why, and shows what it says', { tag: PHONE }, async ({
  page,
}) => {
  await writeToGermany(page);
  const language = fieldNamed(page, ar.letter.language);
  await expect(language).toHaveValue('');
  await expect(language.locator('option').first()).toHaveText(fillSlots(reader.usual, { language: 'الألمانية' }));
  await expect(page.locator('#in-hint')).toContainText(
    fillSlots(reader.official, { recipient: 'ألمانيا', language: 'الألمانية' }),
  );
  await expect(page.locator('#in-hint')).toContainText(reader.english);

  const shown = await preview(page, 'ar');
  const letter = shown.locator('article').first();
  await expect(letter).toHaveAttribute('lang', 'de');
  await expect(letter).toContainText('mein Name ist');
  // On a wide screen the whole page comes first; where the letter is read, both are there at once.
  const both = shown.getByRole('checkbox', { name: reader.show });
  const wide = (page.viewportSize()?.width ?? 0) >= 1280;
  await expect(both).toBeChecked({ checked: !wide });
  await both.check();
  const says = letter.locator('[lang=ar][dir=rtl]');
  await expect(says.first()).toContainText('ألمانيا');
  // Subject, opening, blocks and close; each step has its own.
  await expect(letter.locator('ol li')).toHaveCount(3);
  for (const step of await letter.locator('ol li').all()) {
    await expect(step.locator('[lang=ar]')).toContainText(/[\u0600-\u06FF]{3}/);
  }
  await expect(letter.getByText(OWN)).toHaveCount(1);
  await expect(letter.getByText(reader.own)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

  const [first, second] = await Promise.all(
    [says.nth(2), letter.getByText(/^mein Name ist/)].map((part) => part.boundingBox()),
  );
  if (!first || !second) throw new Error('nothing to compare');
  const beside = Math.abs(first.y - second.y) < 20;
  expect(beside).toBe(wide);
  if (!beside) expect(first.y).toBeGreaterThan(second.y);

  await both.uncheck();
  await expect(says).toHaveCount(0);
  await expect(letter).toContainText('mein Name ist');
});

test('the version for reference becomes a page of its own, which is printed as well', async ({ page }) => {
  await writeToGermany(page);
  const one = await downloadPdf(page, 'ar');
  expect(one.pages).toHaveLength(1);
  await editAgain(page, 'ar');
  await page.getByRole('checkbox', { name: reader.page }).check();
  const { pages, bytes, language } = await downloadPdf(page, 'ar');
  expect(language).toBe('de');
  expect(pages).toHaveLength(2);
  expect((pages[0] ?? []).map(({ text }) => text)).toEqual((one.pages[0] ?? []).map(({ text }) => text));
  expect((pages[1] ?? []).map(({ text }) => text).join(' ')).toContain('Diese Seite ist nicht der Brief');
  expect(await conformanceProblems(bytes)).toEqual([]);
  await editAgain(page, 'ar');

  await page.getByRole('checkbox', { name: reader.show }).check();
  const letter = page.locator('article').first();
  await expect(letter.locator('[lang=ar][dir=rtl]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(letter.locator('[lang=ar][dir=rtl]').first()).toBeHidden();
  const sheet = page.locator('article[lang=ar]');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Diese Seite ist nicht der Brief');
  await expect(sheet).toHaveCSS('break-before', 'page');
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toBeHidden();
});

test('the person’s own choice wins, stays when the recipient changes, and can be undone', async ({ page }) => {
  await writeToGermany(page);
  const language = fieldNamed(page, ar.letter.language);
  const letter = page.locator('article').first();
  await expect(letter).toHaveAttribute('lang', 'de');
  expect(await copiedLink(page, 'ar')).not.toMatch(/in=/);
  await language.selectOption('en');
  await expect(letter).toHaveAttribute('lang', 'en');
  expect(await copiedLink(page, 'ar')).toMatch(/in=en/);
  await chooseRecipient(page, 'ar', 'فرنسا', 'فرنسا');
  await expect(letter).toHaveAttribute('lang', 'en');
  await language.selectOption('');
  await expect(letter).toHaveAttribute('lang', 'fr');
  await language.selectOption('ar');
  await expect(letter).toHaveAttribute('lang', 'ar');
  // The same language on both sides: nothing to show beside it, and no page for reference.
  await expect(page.getByRole('checkbox', { name: reader.page })).toHaveCount(0);
  await expect((await preview(page, 'ar')).getByRole('checkbox', { name: reader.show })).toHaveCount(0);
  await backToForm(page, 'ar');
});

test('a link without a language follows the recipient, one with a language keeps it', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=CN');
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'zh');
  await page.goto('about:blank');
  await openForm(page, 'en', 'repatriation', '#to=CN&in=fr');
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'fr');
});

test('nothing of the second language is loaded while it is the page’s', async ({ page }) => {
  const wordings: string[] = [];
  page.on('request', (request) => {
    const [, locale] = /letter-(\w+)\./.exec(request.url()) ?? [];
    if (locale) wordings.push(locale);
  });
  await openForm(page, 'en', 'repatriation', '#to=US');
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'en');
  expect(wordings).toEqual(['en']);
  await fieldNamed(page, messagesIn('en').letter.language).selectOption('de');
  await expect(page.locator('article').first()).toHaveAttribute('lang', 'de');
  expect(wordings).toEqual(['en', 'de']);
});
