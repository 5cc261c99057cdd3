import { expect, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import {
  backToForm,
  chooseRecipient,
  copiedLink,
  downloadPdf,
  en,
  fieldNamed,
  openFolds,
  openForm,
  preview,
} from './support';

const { answered } = loadMessages('en');

test('from the answer to the letter: start page, form, preview, PDF', async ({ page }) => {
  await openFolds(page);
  await page.goto('/en/answered/');
  await page.locator('#repatriation summary').click();
  await page.getByRole('link', { name: en.kind.answers['no-consular-access'] }).click();
  await page.waitForURL('**/en/write/repatriation/**');
  await expect(fieldNamed(page, en.to.recipient)).toBeEnabled();
  await expect(fieldNamed(page, en.kind.kind)).toHaveValue('reply');
  await expect(fieldNamed(page, en.kind.answer)).toHaveValue('no-consular-access');
  await expect(page).toHaveURL(/#c=[\da-z.]+&kind=reply&answer=no-consular-access$/);

  await chooseRecipient(page, 'en', 'germ', 'Germany');
  await fieldNamed(page, en.letter.language).selectOption('en');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  await fieldNamed(page, en.kind.answerDate).fill('2026-02-03');
  await fieldNamed(page, en.kind.writingAs).selectOption('citizen');
  const sheet = (await preview(page, 'en')).locator('article');
  await expect(sheet).toContainText('Thank you for your answer of 3 February 2026');
  await backToForm(page, 'en');
  const { name, pages, text } = await downloadPdf(page, 'en');
  expect(name).toMatch(/^reply-repatriation-DE-/);
  expect(pages).toHaveLength(1);
  const read = text.replace(/\s+/g, ' ');
  expect(read).toContain('as a citizen of Germany');
  expect(read).toContain('You write that there is no consular access.');
  expect(read).toContain('Convention on Consular Relations');
});

test('the start page works without script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/en/answered/');
  await page.locator('#icc-referral summary').click();
  const thanks = page.getByRole('link', { name: answered.thanks.replace('{state}', 'Syria') });
  await expect(thanks).toHaveAttribute('href', '/en/write/icc-referral/#to=SY&kind=thanks');
  await page.locator('#displaced-people summary').click();
  const letters = page.locator('#displaced-people').getByRole('link');
  await expect(letters).toHaveText([
    en.kind.answers['not-our-competence'],
    en.kind.answers['security-risk'],
    answered.silence,
    loadMessages('en').demand.about,
  ]);
  await page.context().close();
});

test('a reminder without the first letter’s date says so at the field', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en&kind=reminder');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  const date = fieldNamed(page, en.kind.earlierDate);
  await expect(date).toBeVisible();
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: en.errors.title });
  await summary.getByRole('link', { name: en.kind.errors.earlierDateMissing }).click();
  await expect(date).toBeFocused();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await date.fill('2026-02-03');
  await expect(summary).toBeHidden();
  expect((await downloadPdf(page, 'en')).text.replace(/\s+/g, ' ')).toContain('on 3 February 2026');
});

test('a link that names no known kind says so, and shares choices only', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en&kind=threat');
  await expect(fieldNamed(page, en.kind.kind)).toHaveValue('first');
  await expect(page.getByText(en.link.badKind.replace('{value}', 'threat'))).toBeVisible();
  await fieldNamed(page, en.kind.kind).selectOption('reminder');
  await fieldNamed(page, en.kind.earlierDate).fill('2026-02-03');
  await fieldNamed(page, en.kind.earlierReference).fill('12/2026');
  expect(await copiedLink(page, 'en')).toMatch(/#c=[^&]+&to=DE&in=en&kind=reminder$/);
});
