import { expect, test } from '@playwright/test';
import { letterByCommand } from './letterByCommand';
import { downloadPdf, messagesIn, openForm } from './support';

for (const locale of ['de', 'ar'] as const) {
  test(`the page and the command line make the same file, byte for byte: ${locale}`, async ({ page }, testInfo) => {
    await openForm(page, 'en', 'repatriation', `#to=DE&in=${locale}`);
    const { from, letter } = messagesIn('en');
    await page.getByLabel(from.name, { exact: true }).fill('Layla al-Hassan');
    const date = await page.getByLabel(letter.date, { exact: true }).inputValue();
    const { bytes } = await downloadPdf(page, 'en');
    const draft = { to: 'DE', in: locale, name: 'Layla al-Hassan', date };
    expect(letterByCommand('repatriation', draft, testInfo).equals(bytes)).toBe(true);
  });
}
