import { expect, test } from '@playwright/test';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import {
  backToForm,
  chooseRecipient,
  downloadPdf,
  en,
  fieldNamed,
  messagesIn,
  openFolds,
  openForm,
  PHONE,
  preview,
} from './support';

test('in English to Germany in German: choose, fill in, look, download, copy, share', { tag: PHONE }, async ({
  page,
}) => {
  await openFolds(page);
  await page.goto('/en/');
  await page.getByRole('link', { name: /^Take nationals back/ }).click();
  await expect(page).toHaveURL(/\/en\/demands\/repatriation\/$/);
  await page.getByRole('link', { name: 'Write this letter', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/write\/repatriation\/$/);
  await chooseRecipient(page, 'en', 'germ', 'Germany');
  await fieldNamed(page, 'Why this matters to you').fill('Ich lebe seit neun Jahren in Ihrem Land.');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await fieldNamed(page, 'Town').fill('Berlin');
  await fieldNamed(page, 'Where do you live?').selectOption('DE');
  await fieldNamed(page, 'Postal address').fill('Musterstraße 1\n10115 Berlin');
  await fieldNamed(page, 'E-mail').fill('layla@example.org');
  await fieldNamed(page, 'Letter language').selectOption('de');
  await fieldNamed(page, 'Date').fill(await fieldNamed(page, 'Date').inputValue());

  const letter = await preview(page, 'en');
  const sheet = letter.locator('article');
  await expect(sheet).toHaveAttribute('lang', 'de');
  await expect(sheet).toContainText('Bitte an Deutschland');
  await expect(sheet).toContainText('Ich lebe seit neun Jahren in Ihrem Land.');
  await backToForm(page, 'en');

  const pdf = await downloadPdf(page, 'en');
  expect(pdf.name).toMatch(/^letter-repatriation-DE-\d{4}-\d{2}-\d{2}\.pdf$/);
  expect(pdf.language).toBe('de');
  expect(pdf.pages).toHaveLength(1);
  for (const text of [
    'Auswärtiges Amt',
    'Layla al-Hassan',
    'Ich lebe seit neun Jahren in Ihrem Land.',
    'Mit vorzüglicher Hochachtung',
  ]) {
    expect(pdf.text).toContain(text);
  }
  await expect(page.getByRole('heading', { level: 1, name: en.done.title, exact: true })).toBeFocused();
  await page.getByText(en.done.device, { exact: true }).click();
  await expect(page.getByText(en.traces.download)).toBeVisible();

  await page.getByRole('button', { name: 'Copy text', exact: true }).click();
  await expect(page.getByText(en.act.textCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Sehr geehrte Frau Bundesministerin');

  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(page.getByText(en.share.copied)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/en\/write\/repatriation\/#c=[\da-z.]+&to=DE&in=de$/);
});

test('in Arabic to France in French', async ({ page }) => {
  const ar = messagesIn('ar');
  await openFolds(page);
  await page.goto('/ar/write/repatriation/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await chooseRecipient(page, 'ar', 'فرنسا', 'فرنسا');
  await fieldNamed(page, ar.words.personal).fill('J’ai vécu à Hassaké jusqu’en 2015.');
  await fieldNamed(page, ar.from.name).fill('ليلى الحسن');
  await fieldNamed(page, ar.from.town).fill('Lyon');
  await fieldNamed(page, ar.from.country).selectOption('FR');
  await fieldNamed(page, ar.letter.language).selectOption('fr');
  const sheet = (await preview(page, 'ar')).locator('article');
  await expect(sheet).toHaveAttribute('dir', 'ltr');
  await expect(sheet).toContainText('Demande adressée à la France');
  await backToForm(page, 'ar');
  const pdf = await downloadPdf(page, 'ar');
  expect(pdf.language).toBe('fr');
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.text).toContain('Ministère de l’Europe et des Affaires étrangères');
  expect(pdf.text).toContain('J’ai vécu à Hassaké jusqu’en 2015.');
  expect(pdf.text).toContain('ليلى');
});

test('a letter in Arabic, from an Arabic page', { tag: PHONE }, async ({ page }) => {
  const ar = messagesIn('ar');
  await openFolds(page);
  await page.goto('/ar/write/secure-detention/#to=IQ&in=ar');
  await expect(page.getByText(ar.link.filled)).toBeVisible();
  await fieldNamed(page, ar.from.organisation).fill('منظمة مثال');
  const sheet = (await preview(page, 'ar')).locator('article');
  await expect(sheet).toHaveAttribute('dir', 'rtl');
  await expect(sheet).toContainText('منظمة مثال');
  await backToForm(page, 'ar');
  const pdf = await downloadPdf(page, 'ar');
  expect(pdf.language).toBe('ar');
  expect(pdf.pages).toHaveLength(1);
});

test('print gives the letter and nothing else', { tag: PHONE }, async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  // Where it was looked at, the letter has the paper's typeface; in the device's own its lines may be longer.
  await preview(page, 'en');
  await expect(page.locator('article')).toContainText('Layla al-Hassan');
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].some(({ family }) => family.includes('letter-serif'))))
    .toBe(true);
  const { pages, text } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  expect(text).toMatch(/^Layla al-Hassan Auswärtiges Amt/);
  expect(text).not.toContain(en.preview.title);
});
