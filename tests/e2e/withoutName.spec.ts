import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { isWithoutName } from '../../lib/domain/withoutName';
import { fillSlots } from '../../lib/locale/fillSlots';
import { pdfHolds } from '../support/pdfStrings';
import { downloadPdf, en, expectAccessible, expectNoOverflow, messagesIn, openForm } from './support';

const theSwitch = (page: Page) => page.locator('#withoutName');
const standsIn = (...fields: string[]) => fillSlots(en.nameLeft.standsIn, { fields: fields.join(', ') });

test('the fields in which the name is left are named, until it is gone', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  const name = page.getByLabel(en.from.name, { exact: true });
  const words = page.getByLabel(en.words.personal, { exact: true });
  const warning = page.getByText(en.nameLeft.standsIn.split('{')[0] ?? '');
  await name.fill('Layla al-Hassan');
  await words.fill('I am Layla.');
  await theSwitch(page).scrollIntoViewIfNeeded();
  await expect(theSwitch(page)).not.toBeChecked();
  await expect(warning).toHaveCount(0);

  await theSwitch(page).check();
  await expect(page.getByText(standsIn(en.words.personal), { exact: true })).toBeVisible();
  await page.getByText(en.more.title, { exact: true }).click();
  await page.getByLabel(en.more.copies, { exact: true }).fill('Ms al-Hassan');
  await expect(page.getByText(standsIn(en.words.personal, en.more.copies), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await words.fill('I am somebody.');
  await page.getByLabel(en.more.copies, { exact: true }).fill('');
  await expect(warning).toHaveCount(0);
});

test('an Arabic PDF says that the name is withheld, and holds it nowhere', async ({ page }) => {
  const ar = messagesIn('ar');
  await openForm(page, 'ar', 'repatriation', '#to=IQ&in=ar');
  await page.getByLabel(ar.from.name, { exact: true }).fill('ليلى الحسن');
  await page.getByLabel(ar.from.town, { exact: true }).fill('القامشلي');
  expect((await downloadPdf(page, 'ar')).text).toContain('ليلى');
  await theSwitch(page).check();
  const { text, info, bytes, name } = await downloadPdf(page, 'ar');
  expect(text).toContain('الاسم محجوب');
  for (const word of ['ليلى', 'الحسن', 'القامشلي']) {
    expect(`${text} ${name} ${JSON.stringify(info)}`).not.toContain(word);
    expect(pdfHolds(bytes, word), word).toBe(false);
  }
  await expect(page.getByLabel(ar.from.name, { exact: true })).toHaveValue('ليلى الحسن');
});

test('the switch goes into a draft file and comes out of it', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await page.getByLabel(en.from.name, { exact: true }).fill('Layla al-Hassan');
  await theSwitch(page).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.drafts.save, exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());
  expect(isWithoutName(JSON.parse(file.toString()).draft)).toBe(true);

  await page.goto('about:blank');
  await openForm(page, 'en', 'repatriation');
  await expect(theSwitch(page)).not.toBeChecked();
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: 'draft.json',
    mimeType: 'application/json',
    buffer: file,
  });
  await expect(theSwitch(page)).toBeChecked();
  await expect(page.getByLabel(en.from.name, { exact: true })).toHaveValue('Layla al-Hassan');
});
