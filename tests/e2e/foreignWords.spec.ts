import { expect, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { OWN_WORDS } from '../names/ownWords';
import {
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  rtlOnPhone,
  untilLetterCame,
  watchRequests,
} from './support';

for (const locale of ['en', 'ar'] as const) {
  const { words, foreign, from } = messagesIn(locale);
  const called = loadMessages(locale).languageNames;
  const slots = { words: called[locale], letter: called.de };

  test(
    `words in another language than the letter are told quietly, and the letter can follow them: ${locale}`,
    rtlOnPhone(locale),
    async ({ page }) => {
      await openForm(page, locale, 'repatriation', '#to=DE');
      await untilLetterCame(page);
      const requests = watchRequests(page);
      const field = fieldNamed(page, words.personal);
      const said = page.locator('p:not([role])').filter({ hasText: fillSlots(foreign.differ, slots) });
      await field.click();
      await field.pressSequentially(OWN_WORDS[locale].plain[0]?.slice(0, 12) ?? '');
      await expect(said).toHaveCount(0);
      const before = await field.boundingBox();
      await field.pressSequentially(OWN_WORDS[locale].plain[0]?.slice(12) ?? '');
      await expect(said).toBeVisible();
      // What is typed in stays where it is and keeps the focus; nothing is shouted and nothing leaves the device.
      expect(await field.boundingBox()).toEqual(before);
      await expect(field).toBeFocused();
      await expect(field).not.toHaveAttribute('aria-invalid');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('status').filter({ hasText: fillSlots(foreign.differ, slots) })).toHaveCount(1);
      await expectAccessible(page);
      await expectNoOverflow(page);
      expect(requests).toEqual([]);

      await page
        .getByRole('button', { name: fillSlots(foreign.make, { language: called[locale] }), exact: true })
        .click();
      await expect(said).toHaveCount(0);
      await expect(page.locator('#in')).toHaveValue(locale);
      await expect(
        page.locator('p:not([role])').filter({ hasText: fillSlots(foreign.made, { language: called[locale] }) }),
      ).toBeVisible();
      await expect(field).toHaveValue(OWN_WORDS[locale].plain[0] ?? '');
      await expect(page.locator(`article[lang=${locale}]`).first()).toBeAttached();
    },
  );

  test(`a name that the office can hardly read leads back to its field, unchanged: ${locale}`, async ({ page }) => {
    await openForm(page, locale, 'repatriation', '#to=DE');
    const field = fieldNamed(page, from.name);
    const way = page.getByRole('button', { name: foreign.latin, exact: true });
    await field.fill('Layla Hassan');
    await page.waitForLoadState('networkidle');
    await expect(way).toHaveCount(0);
    await field.fill('ليلى حسن');
    await expect(way).toBeVisible();
    await way.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('ليلى حسن');
    await page.keyboard.type('Layla Hassan ');
    await expect(field).toHaveValue('Layla Hassan ليلى حسن');
    await expect(way).toHaveCount(0);
  });
}

test('words in the letter’s language, quotes and names are left alone', async ({ page }) => {
  const { words } = messagesIn('en');
  await openForm(page, 'en', 'repatriation', '#to=DE');
  await page.waitForLoadState('networkidle');
  const field = fieldNamed(page, words.personal);
  for (const text of OWN_WORDS.de.right.slice(0, 6)) {
    await field.fill(text);
    await page.waitForTimeout(400);
    await expect(page.getByRole('button', { name: /^Make the letter/ })).toHaveCount(0);
  }
});

test('what cannot be printed is told below its field before a PDF is asked for, in the letter’s language as it stands', async ({
  page,
}) => {
  const { act, from } = messagesIn('en');
  await openForm(page, 'en', 'repatriation', '#to=DE');
  await untilLetterCame(page);
  const requests = watchRequests(page);
  const name = fieldNamed(page, from.name);
  const said = name.locator('xpath=..').getByText(fillSlots(act.missing, { characters: 'ક' }), { exact: true });
  await name.fill('Әлия Haddad');
  await name.pressSequentially(' ક');
  await expect(said).toBeVisible();
  await expect(name).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'ક' })).toHaveCount(1);
  expect(requests).toEqual([]);
  await name.fill('Әлия Haddad');
  await expect(said).toHaveCount(0);
});
