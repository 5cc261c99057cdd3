import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { downloadPdf, messagesIn, openForm } from './support';

for (const locale of ['de', 'ar'] as const) {
  test(`the page and the command line make the same file, byte for byte: ${locale}`, async ({ page }, testInfo) => {
    await openForm(page, 'en', 'repatriation', `#to=DE&in=${locale}`);
    const { from, letter } = messagesIn('en');
    await page.getByLabel(from.name, { exact: true }).fill('Layla al-Hassan');
    const date = await page.getByLabel(letter.date, { exact: true }).inputValue();
    const { bytes } = await downloadPdf(page, 'en');
    const draft = testInfo.outputPath('draft.json');
    const out = testInfo.outputPath('letter.pdf');
    writeFileSync(draft, JSON.stringify({ to: 'DE', in: locale, name: 'Layla al-Hassan', date }));
    execFileSync(process.execPath, [
      'node_modules/tsx/dist/cli.mjs',
      'scripts/letter.ts',
      '--demand',
      'repatriation',
      '--draft',
      draft,
      '--out',
      out,
    ]);
    expect(readFileSync(out).equals(bytes)).toBe(true);
  });
}
