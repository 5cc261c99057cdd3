import { expect, test } from '@playwright/test';
import { LOCALES } from '../../lib/domain/locales';
import { expectAccessible, expectNoOverflow, fieldNamed, messagesIn, openForm } from './support';

/** Kinds of page; pages.spec.ts asks in English and Arabic whether each is accessible. */
const PATHS = ['', 'answered/', 'check/', 'offline/', 'plain/', 'plain/repatriation/', 'safety/', 'sources/', 'who/'];
/** With the letter in use the three kinds whose accessibility is asked in every language. */
const ACCESSIBLE: readonly string[] = ['', 'plain/repatriation/'];

const SMALL_PHONE = { width: 320, height: 640 };

for (const locale of LOCALES) {
  test.describe(`in ${locale}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

    test(`every kind of page in ${locale} fits a small phone`, async ({ page }) => {
      for (const path of PATHS) {
        await page.goto(`/${locale}/${path}`);
        if (ACCESSIBLE.includes(path)) await expectAccessible(page);
        await page.setViewportSize(SMALL_PHONE);
        await expectNoOverflow(page, path);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });

    test(`the letter in ${locale} is accessible while it is written, and fits a phone`, async ({ page }) => {
      const m = messagesIn(locale);
      await openForm(page, locale, 'detained-children', `#to=FR&in=${locale}&kind=reply&answer=security-risk`);
      await fieldNamed(page, m.from.name).fill('Layla al-Hassan');
      await expect(page.locator('article')).toContainText('Layla al-Hassan');
      await expectAccessible(page);
      await page.setViewportSize(SMALL_PHONE);
      await expectNoOverflow(page);
    });
  });
}
