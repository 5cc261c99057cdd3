import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import {
  chooseRecipient,
  downloadPdf,
  editAgain,
  en,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  preview,
} from './support';

const summary = (page: Page, title = en.where.title) => page.locator('summary', { hasText: title });
const field = (page: Page, label = en.to.address) => fieldNamed(page, label);
const STREET = '885 Second Avenue, 46th Floor';

/** Tabs on until a control has the focus, as somebody does who has no mouse. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`The keyboard does not come to "${name}".`);
};

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('an address is found, taken and given back by keyboard, and printed', async ({ page }) => {
    await openForm(page, 'en');
    await chooseRecipient(page, 'en', 'Sweden', 'Sweden');
    await page.locator('#office').selectOption('pr-un');
    await page.locator('#office').focus();
    await tabTo(page, en.where.title);
    await page.keyboard.press('Enter');
    const details = page.locator('details', { has: summary(page) }).last();
    await expect(details).toContainText(STREET);
    await expect(details).toContainText('18 December 2024');
    await expect(field(page)).toHaveValue('');
    await expectNoOverflow(page);
    await expectAccessible(page);

    await summary(page).focus();
    await tabTo(page, en.where.use);
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(new RegExp(STREET));
    await expect(page.getByText(en.where.taken, { exact: true })).toBeVisible();
    await tabTo(page, en.where.empty);
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue('');
    // The button stays where it is and takes it back.
    await page.keyboard.press('Enter');
    await expect(field(page)).toHaveValue(new RegExp(STREET));
    await expectNoOverflow(page);
    await expectAccessible(page);

    await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
    const { text } = await downloadPdf(page, 'en');
    expect(text).toContain(STREET);
    expect(text).toContain('UNITED STATES');
    await editAgain(page, 'en');
    await expect((await preview(page, 'en')).getByRole('article')).toContainText(STREET);
  });

  test('it reads from the right in Arabic and stays on the screen', async ({ page }) => {
    const { where } = messagesIn('ar');
    await openForm(page, 'ar');
    await fieldNamed(page, messagesIn('ar').to.recipient).fill('SE');
    await fieldNamed(page, messagesIn('ar').to.recipient).press('Enter');
    await summary(page, where.title).click();
    await expect(page.locator('details', { has: summary(page, where.title) }).last()).toContainText(STREET);
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
});

test('no request tells whom somebody writes to, and none is made before the list is opened', async ({ browser }) => {
  const asked = async (recipient: string) => {
    const page = await browser.newPage();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await openForm(page, 'en');
    await chooseRecipient(page, 'en', recipient, recipient);
    await page.waitForLoadState('networkidle');
    const before = urls.filter((url) => url.includes('/data/contacts.')).length;
    await summary(page).click();
    await page
      .locator('details', { has: summary(page) })
      .getByRole('button', { name: en.where.use })
      .last()
      .click();
    await expect(field(page)).toHaveValue(/New York/);
    await page.close();
    return { before, urls: [...new Set(urls)].sort() };
  };
  // Both are written to in English, so that nothing else is loaded either.
  const [sweden, norway] = [await asked('Sweden'), await asked('Norway')];
  expect(sweden.before + norway.before).toBe(0);
  expect(sweden.urls.filter((url) => url.includes('/data/contacts.'))).toHaveLength(1);
  expect(norway.urls).toEqual(sweden.urls);
});

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('an address is taken by a button, what was typed is shown again, and Enter takes none', async ({ page }) => {
    const { write, plain } = loadMessages('en');
    await page.goto('/en/plain/repatriation/');
    const part = page.getByRole('region', { name: write.where.title });
    await expect(part.getByRole('button')).toHaveCount(0);
    await fieldNamed(page, write.to.recipient).selectOption('SE');
    await fieldNamed(page, write.from.name).fill('Layla al-Hassan');
    await fieldNamed(page, write.from.name).press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await expect(field(page)).toHaveValue('');

    await page.getByRole('link', { name: write.where.title, exact: true }).click();
    await expect(part).toContainText(STREET);
    await expect(part).toContainText('18 December 2024');
    await expectNoOverflow(page);
    await field(page).fill('My own line');
    await part.getByRole('button', { name: write.where.use, exact: true }).last().click();
    await expect(field(page)).toHaveValue(new RegExp(STREET));
    await expect(page.locator('#result')).toContainText(write.where.taken);
    await expect(page.locator('#result')).toContainText('My own line');
    await expect(fieldNamed(page, write.from.name)).toHaveValue('Layla al-Hassan');

    await page.getByRole('button', { name: plain.check, exact: true }).click();
    await expect(page.getByRole('article')).toContainText(STREET);
  });
});

test('the form without JavaScript is accessible with what is known and what was taken', async ({ page }) => {
  const { write, plain } = loadMessages('en');
  await page.goto('/en/plain/repatriation/');
  await fieldNamed(page, write.to.recipient).selectOption('SE');
  await page.getByRole('button', { name: plain.check, exact: true }).click();
  await page.getByRole('button', { name: write.where.use, exact: true }).last().click();
  await expect(field(page)).toHaveValue(new RegExp(STREET));
  await expectAccessible(page);
});
