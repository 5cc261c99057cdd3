import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../lib/domain/locales';
import {
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  rtlOnPhone,
  toDone,
  untilLetterCame,
  watchRequests,
} from './support';

const WORDS = {
  en: {
    first: 'I look for my brother Goran.',
    seen: 'my brother Goran',
    more: ' A boy named Zilan is there.',
    next: 'boy named Zilan',
  },
  ar: { first: 'أبحث عن أخي مصطفى.', seen: 'أخي مصطفى', more: ' معه طفل اسمه تيم.', next: 'طفل اسمه تيم' },
} as const;

/** The word lists come with the form, before anything is typed. */
const openWithLists = async (page: Page, locale: Locale, fragment = ''): Promise<void> => {
  const lists = page.waitForResponse(/\/data\/people-at-risk\.[\da-f]+\.json$/);
  await openForm(page, locale, 'repatriation', fragment);
  await (await lists).finished();
  await untilLetterCame(page);
};

const noticeIn = (page: Page, locale: Locale) =>
  page.getByRole('region', { name: messagesIn(locale).named.title, exact: true });

for (const locale of ['en', 'ar'] as const) {
  test(
    `words that name somebody at risk are shown, can be set aside, and come again with another name: ${locale}`,
    rtlOnPhone(locale),
    async ({ page }) => {
      const { first, seen, more, next } = WORDS[locale];
      const { words, named, act } = messagesIn(locale);
      await openWithLists(page, locale);
      const field = fieldNamed(page, words.personal);
      const notice = noticeIn(page, locale);
      const requests = watchRequests(page);

      await field.click();
      await field.pressSequentially(first);
      const top = (await field.boundingBox())?.y;
      await expect(notice.locator('q')).toHaveText([seen]);
      await expect(field).toHaveValue(first);
      await expect(field).toBeFocused();
      await expect(field).not.toHaveAttribute('aria-invalid');
      // The notice stands below the field, which does not move.
      expect((await field.boundingBox())?.y).toBe(top);
      expect((await notice.boundingBox())?.y ?? 0).toBeGreaterThan((await field.boundingBox())?.y ?? 0);
      await expect(page.getByRole('button', { name: act.download, exact: true })).toBeEnabled();
      await expectAccessible(page);
      await expectNoOverflow(page);

      await notice.getByRole('button', { name: named.setAside, exact: true }).click();
      await expect(notice).toHaveCount(0);
      await field.press('End');
      await field.press('Control+End');
      await field.pressSequentially(more);
      await expect(notice.locator('q')).toHaveText([next]);
      await notice.getByRole('button', { name: named.setAside, exact: true }).click();
      await field.press('Control+End');
      await field.pressSequentially(' …');
      // Longer than any pause: what was set aside stays so.
      await page.waitForTimeout(1500);
      await expect(notice).toHaveCount(0);
      await expect(field).toHaveValue(`${first}${more} …`);
      expect(requests).toEqual([]);
    },
  );
}

test('a screen reader is told once, when typing pauses', async ({ page }) => {
  const { words, named } = messagesIn('en');
  await openWithLists(page, 'en');
  const said = page.locator('[role=status]', { hasText: named.title });
  await fieldNamed(page, words.personal).pressSequentially('I look for my brother Goran, my sister');
  await expect(said).toHaveText(`${named.title} Goran`);
});

test('a link with such words says so before it is made', async ({ page }) => {
  const { words, share, unnamed, named } = messagesIn('en');
  await openWithLists(page, 'en', '#to=DE&in=en');
  await fieldNamed(page, words.personal).fill(WORDS.en.first);
  await fieldNamed(page, messagesIn('en').from.name).fill('Layla al-Hassan');
  await toDone(page, 'en');
  await page.getByRole('checkbox', { name: share.withWords }).check();
  const line = named.inLink.replace('{found}', WORDS.en.seen);
  await expect(page.getByText(line, { exact: true })).toBeVisible();
  await expect(fieldNamed(page, share.link)).toHaveCount(0);
  await page.getByRole('button', { name: unnamed.anyway, exact: true }).click();
  await expect(fieldNamed(page, share.link)).toHaveValue(/&w=2/);
});

test('without the word lists the form works, and asks for them again by itself', async ({ page }) => {
  const { words } = messagesIn('en');
  await page.clock.install();
  let refused = 0;
  await page.route(/\/data\/people-at-risk\./, async (route) => {
    refused += 1;
    if (refused === 1) await route.abort();
    else await route.continue();
  });
  await openForm(page, 'en');
  await fieldNamed(page, words.personal).fill(WORDS.en.first);
  await expect.poll(() => refused).toBe(1);
  await page.clock.runFor(16_000);
  await expect(noticeIn(page, 'en')).toBeVisible();
});
