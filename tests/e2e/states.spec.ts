import { expect, test } from '@playwright/test';
import { loadFootnotes } from '../../lib/catalogue/loadLetterWording';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { statesOnRecord } from '../../lib/catalogue/loadStateRecords';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { chooseRecipient, messagesIn, openForm } from './support';

const known = (state: string): string => fillSlots(messagesIn('en').recipients.known, { state });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the index is found from the home page’s foot, and leads to each state and from there to its letters', async ({
    page,
  }) => {
    await page.goto('/en/');
    await page.locator('footer a[href="/en/states/"]').click();
    await expect(page.locator('main h2 + ul').getByRole('link')).toHaveCount(statesOnRecord().length);
    await page.getByRole('link', { name: 'France', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(known('France'));
    await expect(page.locator('#FR-8')).toContainText('women: 3 · children: 10');
    await page.getByRole('link', { name: 'Take nationals back', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/write\/repatriation\/#to=FR$/);
  });

  test('of China no number is told, and no letter asks it for anybody', async ({ page }) => {
    await page.goto('/en/states/CN/');
    await expect(page.locator('#CN-2')).toContainText(loadMessages('en').states.withheld);
    await expect(page.locator('#CN-2')).not.toContainText('40');
    await expect(page.getByRole('link', { name: 'Take nationals back' })).toHaveCount(0);
  });

  test('Kosovo stands in the list and on its page with the note of the United Nations', async ({ page }) => {
    const note = loadFootnotes('en').kosovo ?? '';
    await page.goto('/en/states/');
    await expect(page.getByText(note)).toBeVisible();
    await page.getByRole('link', { name: 'Kosovo*' }).click();
    await expect(page.getByText(note)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Take nationals back' })).toHaveAttribute('href', /#to=kosovo$/);
  });
});

test('the form leads to what is known of the chosen state, where anything is', async ({ page }) => {
  await openForm(page, 'en');
  await chooseRecipient(page, 'en', 'france', 'France');
  const link = page.getByRole('link', { name: known('France') });
  await expect(link).toHaveAttribute('href', '/en/states/FR/');
  await chooseRecipient(page, 'en', 'peru', 'Peru');
  await expect(page.getByText(fillSlots(messagesIn('en').to.chosen, { name: 'Peru' }))).toBeVisible();
  await expect(page.getByRole('link', { name: known('Peru') })).toHaveCount(0);
  await expect(link).toHaveCount(0);
});

test('what has not been looked at again in time says so, by the reader’s clock', async ({ page }) => {
  const { due } = loadMessages('en').sources;
  await page.clock.setFixedTime('2027-06-30');
  await page.goto('/en/states/FR/');
  await expect(page.locator('#FR-7').getByText(due)).toBeVisible();
  await page.clock.setFixedTime('2026-12-01');
  await page.reload();
  await expect(page.locator('#FR-7').getByText(due)).toBeHidden();
});
