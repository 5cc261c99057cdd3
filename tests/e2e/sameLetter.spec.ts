import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPdf } from '../support/readPdf';
import { downloadPdf, messagesIn, openForm } from './support';

for (const locale of ['de', 'ar'] as const) {
  test(`the page and the command line make the same letter, each piece of text at the same place: ${locale}`, async ({
    page,
  }, testInfo) => {
    await openForm(page, 'en', 'repatriation', `#to=DE&in=${locale}`);
    const { from, letter } = messagesIn('en');
    await page.getByLabel(from.name, { exact: true }).fill('Layla al-Hassan');
    const date = await page.getByLabel(letter.date, { exact: true }).inputValue();
    const { pages, title, language } = await downloadPdf(page, 'en');
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
    // Not byte for byte: browser and Node do not pack a stream alike.
    expect(await readPdf(readFileSync(out))).toMatchObject({ pages, title, language });
  });
}
