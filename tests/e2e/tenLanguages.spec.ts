import { expect, test } from '@playwright/test';
import { LOCALES } from '../../lib/domain/locales';
import { expectAccessible, expectNoOverflow, messagesIn, openForm } from './support';

/** What pages.spec.ts asks in English and Arabic of every page, asked in the other languages of every kind of page. */
const PATHS = ['', 'answered/', 'check/', 'offline/', 'plain/', 'plain/repatriation/', 'safety/', 'sources/', 'who/'];

for (const locale of LOCALES) {
  test.describe(`in ${locale}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

    for (const path of PATHS) {
      test(`/${locale}/${path} is accessible, and fits a phone`, async ({ page }) => {
        await page.goto(`/${locale}/${path}`);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoOverflow(page);
      });
    }

    test(`the letter in ${locale} is accessible while it is written, and fits a phone`, async ({ page }) => {
      const m = messagesIn(locale);
      await openForm(page, locale, 'detained-children', `#to=FR&in=${locale}&kind=reply&answer=security-risk`);
      await page.getByLabel(m.from.name, { exact: true }).fill('Layla al-Hassan');
      await expect(page.locator('article')).toContainText('Layla al-Hassan');
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoOverflow(page);
    });
  });
}
