import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { LETTER_LIST } from '../../lib/drafts/letterList';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { localDay } from '../../lib/i18n/localDay';
import { expectAccessible, fieldNamed, openForm, toDone, watchConsole } from './support';

const DAY = localDay();
/** The date asked for is six weeks after the letter's. */
const OVERDUE = new Date(Date.now() + 50 * 86_400_000);
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), LETTER_LIST);

for (const locale of ['en', 'ar'] as const) {
  const { letters, site, write } = loadMessages(locale);

  test(`a letter goes into the list by a tick, and a reminder comes from its row in ${locale}`, async ({ page }) => {
    test.setTimeout(90_000);
    const complaints = watchConsole(page);
    await openForm(page, locale, 'repatriation', '#to=SE&in=en');
    await fieldNamed(page, write.from.name).fill('Quixotename');
    await fieldNamed(page, write.more.reference).fill('12/2026');
    await toDone(page, locale);
    const tick = page.getByRole('checkbox', { name: write.list.tick });
    await expect(tick).not.toBeChecked();
    await expect(page.getByText(write.list.hint)).toBeVisible();
    expect(await stored(page)).toBeNull();
    await tick.check();
    expect(await stored(page)).not.toContain('Quixotename');
    await tick.uncheck();
    expect(await stored(page)).toBeNull();
    await tick.check();

    page.on('dialog', (dialog) => void dialog.accept());
    await page.clock.setFixedTime(OVERDUE);
    await page.getByRole('link', { name: write.list.title, exact: true }).last().click();
    const row = page.getByRole('listitem').filter({ hasText: '12/2026' });
    await row.getByRole('combobox').selectOption('sent');
    await expect(row).toContainText(letters.overdue);
    await expectAccessible(page);

    await row.getByRole('link', { name: letters.reminder }).click();
    await expect(page.locator('#earlierDate')).toHaveValue(DAY, { timeout: 30_000 });
    await expect(page.locator('#earlierReference')).toHaveValue('12/2026');
    await expect(page.locator('#kind')).toHaveValue('reminder');
    expect(page.url()).not.toContain(DAY);

    await page.goto(`/${locale}/letters/`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: letters.saveFile, exact: true }).click(),
    ]);
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: letters.saveTable, exact: true }).click(),
    ]);
    expect(readFileSync(await table.path(), 'utf8')).toContain(`repatriation,SE,,,en,first,${DAY}`);
    await page.getByRole('button', { name: letters.erase, exact: true }).click();
    await expect(page.getByText(letters.empty)).toBeVisible();
    expect(await stored(page)).toBeNull();
    await page.locator('input[type=file]').setInputFiles(await saved.path());
    await expect(page.getByText(fillSlots(letters.opened, { count: 1, wrong: 0 }))).toBeVisible();
    await expect(row).toContainText(letters.overdue);
    expect(complaints).toEqual([]);

    await page.route('https://www.wikipedia.org/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' }),
    );
    await page.getByRole('link', { name: site.leave.text }).click();
    await expect(page).toHaveURL('https://www.wikipedia.org/');
    await page.goto(`/${locale}/letters/`);
    await expect(page.getByText(letters.empty)).toBeVisible();
    expect(await stored(page)).toBeNull();
  });
}
