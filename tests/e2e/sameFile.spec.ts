import { expect, test } from '@playwright/test';
import { letterByCommand } from './letterByCommand';
import { downloadPdf, fieldNamed, messagesIn, openForm } from './support';

const LETTERS = [
  ['de', 'Layla al-Hassan'],
  ['ar', 'Layla al-Hassan'],
  // From the files that few letters load, a word of which is set in one, and with a width that is folded.
  ['en', 'ʻAbd al-Raḥmān M\u0304ar Али № ５ ڽاڠ ≥ →'],
] as const;

for (const [locale, name] of LETTERS) {
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
