import { expect, test } from '@playwright/test';
import { COMPARED, letterByCommand } from './letterByCommand';
import { downloadPdf, fieldNamed, messagesIn, openForm } from './support';

for (const [locale, name] of COMPARED) {
  test(`the page and the command line make the same file, byte for byte: ${locale}`, async ({ page }, testInfo) => {
    await openForm(page, 'en', 'repatriation', `#to=DE&in=${locale}`);
    const { from, letter } = messagesIn('en');
    await fieldNamed(page, from.name).fill(name);
    const date = await fieldNamed(page, letter.date).inputValue();
    const { bytes } = await downloadPdf(page, 'en');
    const draft = { to: 'DE', in: locale, name, date };
    expect(letterByCommand('repatriation', draft, testInfo).equals(bytes)).toBe(true);
  });
}
