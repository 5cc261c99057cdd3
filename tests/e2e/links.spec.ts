import { expect, test } from '@playwright/test';
import { fillSlots } from '../../lib/locale/fillSlots';
import { backToForm, en, openForm, preview } from './support';

test('a link made in one profile opens prefilled in another', async ({ page, browser }) => {
  await openForm(page, 'en', 'investigation-team', '#to=LV.pr-un&in=fr&also=secure-detention');
  await page.getByLabel('Why this matters to you', { exact: true }).fill('Mes mots à moi.');
  await page.getByRole('checkbox', { name: en.share.withWords }).check();
  const link = page.getByLabel(en.share.link, { exact: true });
  await expect(link).toHaveValue(/w=2/);
  const url = await link.inputValue();

  const other = await (await browser.newContext()).newPage();
  await other.goto(url);
  await expect(other.getByText(en.link.filled)).toBeVisible();
  await expect(other.getByText(fillSlots(en.to.chosen, { name: 'Latvia' }))).toBeVisible();
  await expect(other.getByLabel('Letter language', { exact: true })).toHaveValue('fr');
  await expect(other.getByRole('checkbox', { name: 'Secure and lawful detention' })).toBeChecked();
  expect(other.url()).not.toContain('#');

  const words = other.getByLabel('Why this matters to you', { exact: true });
  await expect(other.getByText(en.words.fromLink)).toBeVisible();
  await expect(words).toHaveValue('');
  const sheet = (await preview(other, 'en')).locator('article');
  await expect(sheet).not.toContainText('Mes mots à moi.');
  await backToForm(other, 'en');
  await other.getByRole('button', { name: en.words.accept }).click();
  await expect(words).toHaveValue('Mes mots à moi.');
  await preview(other, 'en');
  await expect(sheet).toContainText('Mes mots à moi.');
  await other.context().close();
});

const DAMAGED: readonly [what: string, fragment: string, message: string][] = [
  ['words cut off', '#to=DE&in=de&w=1eJw', en.link.cut],
  ['a newer version', '#to=DE&in=de&w=7abc', en.link.newer],
  ['too many words', `#to=DE&in=de&w=1${'A'.repeat(2100)}`, en.link.tooLarge],
  ['too long', `#to=DE&in=de&w=1${'A'.repeat(5000)}`, en.link.tooLong],
  ['an unknown key', '#to=DE&in=de&name=Layla', fillSlots(en.link.unknownKey, { key: 'name' })],
  ['a key twice', '#to=DE&in=de&in=fr', fillSlots(en.link.repeatedKey, { key: 'in' })],
  ['no such recipient', '#to=ZZ&in=de', fillSlots(en.link.badRecipient, { value: 'ZZ' })],
  ['no such office', '#to=DE.king&in=de', fillSlots(en.link.badOffice, { value: 'king' })],
  ['no such language', '#to=DE&in=xx', fillSlots(en.link.badLanguage, { value: 'xx' })],
  ['no such demand', '#to=DE&in=de&also=war', fillSlots(en.link.badAlso, { value: 'war' })],
  [
    'cut in the middle',
    '#c=1k.eyf4t1&to=LV.pr-un&in=de&also=displaced-people,sec',
    fillSlots(en.link.cutShort, { came: 55, made: 68 }),
  ],
  ['changed on its way', '#c=1k.eyf4t1&to=LT.pr-un&in=de&also=displaced-people,secure-detention', en.link.altered],
  ['cannot act', '#to=icc_otp&in=de', en.link.notOffered],
  [
    'a script',
    '#to=<img src=x onerror=alert(1)>&in=de',
    fillSlots(en.link.badRecipient, { value: '□img□src□x□onerror□alert' }),
  ],
];

for (const [what, fragment, message] of DAMAGED) {
  test(`a bad link says what is wrong and the form still works: ${what}`, async ({ page }) => {
    const demand = what === 'cannot act' ? 'displaced-people' : 'repatriation';
    await openForm(page, 'en', demand, fragment);
    await expect(page.getByText(message)).toBeVisible();
    await expect(page.getByText(en.link.keep)).toBeVisible();
    await expect(page.getByText(en.traces.opened)).toBeVisible();
    if (!['too long', 'no such language', 'cut in the middle', 'changed on its way'].includes(what)) {
      await expect(page.getByLabel('Letter language', { exact: true })).toHaveValue('de');
    }
    await page.getByLabel('Your name', { exact: true }).fill('Layla al-Hassan');
    await expect((await preview(page, 'en')).locator('article')).toContainText('Layla al-Hassan');
  });
}

test('a link opened over a letter that somebody is writing asks first', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=FR&in=fr');
  await page.getByLabel('Your name', { exact: true }).fill('Layla al-Hassan');
  const open = (fragment: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash;
    }, fragment);
  const chosen = (name: string) => page.getByText(fillSlots(en.to.chosen, { name }));

  await open('#to=DE&in=de');
  const dialog = page.getByRole('dialog', { name: en.link.replaceTitle });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: en.link.replaceNo }).click();
  await expect(dialog).toBeHidden();
  await expect(chosen('France')).toBeVisible();

  await open('#to=DE&in=de');
  await dialog.getByRole('button', { name: en.link.replaceYes }).click();
  await expect(chosen('Germany')).toBeVisible();
  await expect(page.getByLabel('Your name', { exact: true })).toHaveValue('Layla al-Hassan');
});

test('QR codes are saved as SVG and PNG', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  await page.getByRole('button', { name: en.share.qr, exact: true }).click();
  for (const [button, ending] of [
    [en.share.qrSvg, /\.svg$/],
    [en.share.qrPng, /\.png$/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(ending);
  }
});

test('an office that has no part in the request is named, and the letter goes to the usual one', async ({ page }) => {
  await openForm(page, 'en', 'investigation-team', '#to=FR.justice-minister&in=en');
  await expect(page.getByText(fillSlots(en.link.badOffice, { value: 'justice-minister' }))).toBeVisible();
  const office = page.getByLabel(en.to.office, { exact: true });
  await expect(office).toHaveValue('');
  await expect(office.locator('option[value="foreign-minister"]')).toHaveCount(1);
  await expect(office.locator('option[value="justice-minister"]')).toHaveCount(0);
});
