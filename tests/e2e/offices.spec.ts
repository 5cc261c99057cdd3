import { expect, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { chooseRecipient, en, fieldNamed, openForm } from './support';

const { to, from, recipients } = en;

test('both governments of a person with two countries are suggested, each with why', async ({ page }) => {
  await openForm(page, 'en');
  await fieldNamed(page, from.country).selectOption('DE');
  await fieldNamed(page, recipients.citizenship).selectOption('FR');
  await expect(page.getByRole('radio', { name: `Germany ${recipients.homeState}` })).toBeVisible();
  await expect(page.getByRole('radio', { name: `France ${recipients.citizenState}` })).toBeVisible();
});

test('a member of parliament is asked for by name, and a day for the address is kept on request only', async ({
  page,
}) => {
  await openForm(page, 'en');
  await chooseRecipient(page, 'en', 'germany', 'Germany');
  await expect(page.getByText(recipients.why)).toBeVisible();
  await fieldNamed(page, to.office).selectOption('member-of-parliament');
  await expect(page.getByText(recipients.memberHint)).toBeVisible();

  const ticked = page.getByLabel(recipients.checked);
  await expect(ticked).toHaveCount(0);
  await fieldNamed(page, to.address).fill('Platz 1\nBerlin');
  await expect(ticked).not.toBeChecked();
  await ticked.check();
  await expect(page.getByText(/^Address looked up on /)).toBeVisible();
  await fieldNamed(page, to.address).fill('Platz 2\nBerlin');
  await expect(ticked).not.toBeChecked();
});

test('a link to the head of government of a presidential state finds the president', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=US.head-of-government');
  await expect(fieldNamed(page, to.office)).toHaveValue('head-of-state');
});

test('who can do what is told without JavaScript, in a page of each language', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const locale of ['en', 'ar', 'zh'] as const) {
    await page.goto(`/${locale}/who/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(loadMessages(locale).who.title);
    await expect(page.locator('#icc-referral')).toBeVisible();
  }
  await context.close();
});
