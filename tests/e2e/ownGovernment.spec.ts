import { expect, type Page, test } from '@playwright/test';
import { chooseRecipient, en, fieldNamed, openForm, preview } from './support';

const { from, parts, to, unnamed } = en;
const card = (page: Page) => page.locator('[data-fold="to"] > summary');
const live = (page: Page, country: string) => fieldNamed(page, from.country).selectOption(country);

test('who says where they live writes to their own government, in its own form of address', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '', { folds: 'as they are' });
  await expect(card(page)).toContainText(parts.unsetNote);
  await live(page, 'DE');
  await expect(card(page)).toContainText('Germany');
  await expect(card(page)).toContainText(parts.ownGovernment);
  const letter = (await preview(page, 'en')).locator('article');
  await expect(letter).toContainText('Auswärtiges Amt');
  await expect(letter).not.toContainText('Exzellenz');
});

test('another answer changes the own government, but never a choice', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '', { folds: 'as they are' });
  await live(page, 'DE');
  await expect(card(page)).toContainText('Germany');
  await live(page, 'FR');
  await expect(card(page)).toContainText('France');
  await chooseRecipient(page, 'en', 'swed', 'Sweden');
  await live(page, 'DE');
  await expect(card(page)).toContainText('Sweden');
});

test('where writing home can harm a body is written to first, and the page says why', async ({ page }) => {
  await openForm(page, 'en', 'investigation-team', '', { folds: 'as they are' });
  await live(page, 'TR');
  await expect(card(page)).toContainText('UN Secretary-General');
  await expect(page.getByText(parts.elsewhere)).toBeVisible();
  // The switch for a letter without a name is open.
  await expect(page.getByText(unnamed.title)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: unnamed.label })).toBeVisible();
  await card(page).click();
  const rows = page.locator('input[type="radio"][name="to"]');
  await expect(rows.first()).toBeChecked();
  await expect(page.getByRole('radio', { name: en.recipients.homeState })).toHaveCount(1);
  await expect(rows.last()).toHaveAccessibleName(new RegExp(`^${to.other}`));
});

test('what is typed in a fold stays when it is shut, and stands in its head', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=SE', { folds: 'as they are' });
  const fold = page.locator('[data-fold="contact"]');
  await expect(fieldNamed(page, from.town)).toBeHidden();
  await fold.locator('summary').click();
  await fieldNamed(page, from.town).fill('Uppsala');
  await fold.locator('summary').click();
  await expect(fieldNamed(page, from.town)).toBeHidden();
  await expect(fold.locator('summary')).toContainText('Uppsala');
  await expect(fieldNamed(page, from.town)).toHaveValue('Uppsala');
});
