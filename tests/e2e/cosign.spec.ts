import { expect, test } from '@playwright/test';
import { editAgain, en, expectAccessible, fieldNamed, openForm, toDone } from './support';

const { cosign, sealed } = en;
const PASSPHRASE = 'four words that nobody guesses';

test('an organisation signs as well by a code that a later change of the letter makes void', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await openForm(page, 'en', 'repatriation', '#to=SE&in=en');
  await fieldNamed(page, en.from.organisation).fill('Nour Association');
  await page.locator('#personal').fill('We have waited for seven years.');
  await toDone(page, 'en');
  await page.getByText(cosign.title, { exact: true }).click();
  await page.locator('#cosign-passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: sealed.makeLink, exact: true }).last().click();
  const link = await page.locator('#cosign-link').inputValue({ timeout: 30_000 });

  const other = await context.newPage();
  await other.goto(link);
  await other.locator('#open-passphrase').fill(PASSPHRASE);
  await other.getByRole('button', { name: sealed.open, exact: true }).click();
  await expect(other.getByText(cosign.unverified)).toBeVisible();
  const letter = other.getByRole('region', { name: cosign.letter });
  await expect(letter).toContainText('Nour Association');
  await expect(letter).toContainText('We have waited for seven years.');
  // Nothing of it is in the form of whoever is asked.
  await expect(fieldNamed(other, en.from.organisation)).toHaveValue('');
  await expectAccessible(other);
  const agree = other.getByRole('button', { name: cosign.agree, exact: true });
  await other.locator('#cosign-name').fill('Amal Union, https://example.org');
  await agree.click();
  await expect(other.getByText(cosign.nameWrong)).toBeVisible();
  await other.locator('#cosign-name').fill('Amal Union');
  await agree.click();
  const code = await other.locator('#cosign-answer').inputValue();
  expect(code).not.toContain('Amal');

  await page.locator('#cosign-answers').fill(`${code} c=zz.abcdef&cosign=1`);
  await expect(page.getByText(cosign.agreed)).toBeVisible();
  await page.getByRole('button', { name: cosign.add, exact: true }).click();
  await expect(fieldNamed(page, en.more.cosigners)).toHaveValue('Amal Union');
  await toDone(page, 'en');
  await expect(page.locator('article').first()).toContainText('Amal Union');
  await expect(page.getByText(cosign.changedSince)).toHaveCount(0);

  await editAgain(page, 'en');
  await page.locator('#personal').fill('Something that nobody agreed to.');
  await expect(fieldNamed(page, en.more.cosigners)).toHaveValue('');
  await expect(page.getByText(cosign.changedSince).first()).toBeVisible();
  await toDone(page, 'en');
  await expect(page.locator('article').first()).not.toContainText('Amal Union');
  await expect(page.getByText(cosign.changedSince).first()).toBeVisible();
  await page.getByText(cosign.title, { exact: true }).click();
  await page.locator('#cosign-answers').fill(code);
  await expect(page.getByText(cosign.void)).toBeVisible();
});
