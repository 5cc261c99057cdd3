import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import {
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  rtlOnPhone,
  watchConsole,
} from './support';

const AS_THEY_ARE = { folds: 'as they are' } as const;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const openList = async (page: Page, locale: Locale) => {
  await button(page, messagesIn(locale).many.add).click();
  await expect(button(page, loadMessages(locale).many.group.council)).toBeEnabled();
};
const zipOf = async (download: Download) => {
  const { 'letters.csv': list, ...letters } = unzipSync(readFileSync(await download.path()));
  return {
    letters,
    lines: strFromU8(list ?? new Uint8Array())
      .trim()
      .split('\r\n'),
  };
};

for (const locale of ['en', 'ar'] as const) {
  const { many } = loadMessages(locale);

  test(
    `${locale}: the members of the Security Council get a letter each in one ZIP`,
    rtlOnPhone(locale),
    async ({ page }) => {
      const said = watchConsole(page);
      await openForm(page, locale, 'repatriation', '', AS_THEY_ARE);
      await openList(page, locale);
      await button(page, many.group.council).click();
      const rows = page.locator('tr[data-key]');
      await expect(rows).toHaveCount(15);
      await fieldNamed(page, messagesIn(locale).from.name).fill('Layla al-Hassan');
      const download = button(page, fillSlots(many.download, { n: 15 }));
      await expect(download).toHaveAttribute('aria-disabled', 'false');
      await expectNoOverflow(page);
      await expectAccessible(page);
      const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
      expect(file.suggestedFilename()).toMatch(/^letters-repatriation-\d{4}-\d{2}-\d{2}\.zip$/);
      const { letters, lines } = await zipOf(file);
      expect(Object.keys(letters)).toHaveLength(15);
      expect(lines).toHaveLength(16);
      const names = Object.keys(letters).map((name) => /^letter-repatriation-([A-Z]{2})-/.exec(name)?.[1]);
      expect(new Set(names).size).toBe(15);
      const french = Object.entries(letters).find(([name]) => name.includes('-FR-'))?.[1];
      const { text } = await readPdf(french ?? new Uint8Array());
      expect(text.replace(/\s+/g, ' ')).toContain('Ministère de l’Europe et des Affaires étrangères');
      expect(text).toContain('Layla al-Hassan');
      expect(said).toEqual([]);
    },
  );
}

test('a table with ten faults names ten lines, and its other lines are kept with the draft but never in a link', async ({
  page,
}) => {
  const { many } = loadMessages('en');
  const { write } = loadMessages('en');
  const wrong = [
    'Atlantis',
    ',Anna',
    'Korea',
    'aanes',
    'DE.senator-for-life',
    'DE.member-of-parliament',
    `FR,${'n'.repeat(101)}`,
    `LV,,${'a'.repeat(301)}`,
    'Sverige',
    'NO,"open',
  ];
  const table = ['Sweden,Sven Test,1 Street', 'Denmark,,', ...wrong].join('\n');
  await openForm(page, 'en', 'repatriation', '#to=SE');
  await openList(page, 'en');
  const files = page.locator('#several-file');
  await files.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const faults = page.locator('[role="status"] li', { hasText: /^Line \d+/ });
  await expect(faults).toHaveCount(10);
  for (const [index, fault] of (await faults.allTextContents()).entries()) expect(fault).toContain(`Line ${index + 3}`);
  // The form's own recipient, the same office under a name, and Denmark.
  const rows = page.locator('tr[data-key]');
  await expect(rows).toHaveCount(3);
  await fieldNamed(page, write.from.name).fill('Layla');
  await expect(button(page, fillSlots(many.download, { n: 3 }))).toHaveAttribute('aria-disabled', 'false');
  await button(page, `${many.read}: Denmark`).click();
  const letter = page.getByRole('dialog', { name: 'Denmark' });
  await expect(letter.locator('article')).toContainText('Denmark');
  // What a letter can be made into besides is made of the one that stands there.
  await letter.getByText(write.bar.more, { exact: true }).click();
  const [entry] = await Promise.all([
    page.waitForEvent('download'),
    letter.getByRole('button', { name: write.outputs.calendar, exact: true }).click(),
  ]);
  expect(entry.suggestedFilename()).toMatch(/^letter-repatriation-DK-/);
  expect(readFileSync(await entry.path(), 'utf8').replaceAll('\r\n ', '')).toContain('to=DK&kind=reminder');
  await letter.getByRole('button', { name: write.act.copyText, exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Denmark');
  await page.keyboard.press('Escape');
  // In the bar each says whose letter it is of: none covers one of several in silence.
  await button(page, write.bar.more).click();
  const ways = page.locator('[data-bar] [data-named] [data-open="true"] button');
  await expect(ways.last()).toContainText(' · Sweden');
  for (const text of await ways.allTextContents()) expect(text).toContain(' · Sweden');
  await page.keyboard.press('Escape');

  await page.getByRole('checkbox', { name: write.drafts.keep }).check();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('SE|Sven Test|1 Street');
  // What is chosen here goes to no other page: neither a language nor a link holds it.
  await page.locator('header summary').last().click();
  await page.locator('header').getByRole('link', { name: 'Deutsch', exact: true }).click();
  await expect(page).toHaveURL(/\/de\/write\/repatriation\/#/);
  expect(page.url()).not.toContain('Sven');
  expect(page.url()).not.toContain('DK');
  const german = messagesIn('de');
  await page.getByRole('button', { name: german.drafts.goOn }).click();
  await expect(page.locator('tr[data-key]')).toHaveCount(3);
  await page
    .getByRole('button', { name: new RegExp(`^${loadMessages('de').many.remove}: `) })
    .first()
    .click();
  await expect(page.locator('tr[data-key]')).toHaveCount(2);
  await expect(button(page, fillSlots(loadMessages('de').many.download, { n: 2 }))).toBeVisible();
});

test('letters are made with progress, stopped, and go on where they were', async ({ page }) => {
  const { many, write } = loadMessages('en');
  await openForm(page, 'en', 'repatriation', '#to=DE', AS_THEY_ARE);
  await openList(page, 'en');
  await button(page, many.group['all-states']).click();
  await fieldNamed(page, write.from.name).fill('Layla');
  const start = button(page, fillSlots(many.download, { n: 193 }));
  await expect(start).toHaveAttribute('aria-disabled', 'false');
  await start.click();
  const progress = page.locator('progress');
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(2);
  await button(page, many.stop).click();
  await expect(page.getByText(many.stopped)).toBeVisible();
  // What is made stays: it is not made again.
  const before = await page.locator('tr[data-made="true"]').count();
  expect(before).toBeGreaterThan(2);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, many.go).click()]);
  expect(Object.keys((await zipOf(file)).letters)).toHaveLength(193);
  // A label without an address is of no use: none is made, and it is said of how many.
  await button(page, many.labels).click();
  await expect(page.getByText(fillSlots(many.noAddress, { count: 193 }))).toBeVisible();
});
