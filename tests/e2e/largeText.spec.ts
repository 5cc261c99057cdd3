import { test as base } from '@playwright/test';
import {
  backToForm,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openFolds,
  openForm,
  preview,
  SMALL_PHONE,
  toDone,
} from './support';

/** The browser's own setting, which widths in rem follow, too: 200 % of the usual 16 px. */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'] });
    },
    { scope: 'worker' },
  ],
});
test.use({ viewport: SMALL_PHONE });

for (const locale of ['de', 'ar'] as const)
  test(`with text of twice its size nothing sticks out of a phone: ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/`);
    await expectNoOverflow(page, 'home');
    await openForm(page, locale, 'repatriation', '#to=SE');
    await fieldNamed(page, messagesIn(locale).from.name).fill('Anna Lind');
    await expectNoOverflow(page, 'write');
    await preview(page, locale);
    await expectNoOverflow(page, 'letter');
    await backToForm(page, locale);
    await toDone(page, locale);
    await openFolds(page);
    await expectNoOverflow(page, 'done');
  });
