import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { makeQrCode } from '../../components/form/client/qrCode';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { decryptDraft } from '../../lib/sharing/encryptedDraft';
import { readLink } from '../../lib/sharing/linkReading';
import { WORDS as CODEC } from '../../lib/sharing/prefilledLink';
import { world } from '../support/letters';
import { pdfHolds } from '../support/pdfStrings';
import { TYPED } from '../support/typedSender';
import {
  downloadPdf,
  editAgain,
  en,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  toDone,
} from './support';

const theSwitch = (page: Page) => page.locator('#withoutName');
const standsIn = (...fields: string[]) => fillSlots(en.nameLeft.standsIn, { fields: fields.join(', ') });

test('the fields in which the name is left are named, until it is gone', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  const name = fieldNamed(page, en.from.name);
  const words = fieldNamed(page, en.words.personal);
  const warning = page.getByText(en.nameLeft.standsIn.split('{')[0] ?? '');
  await name.fill('Layla al-Hassan');
  await words.fill('I am Layla.');
  await theSwitch(page).scrollIntoViewIfNeeded();
  await expect(theSwitch(page)).not.toBeChecked();
  await expect(warning).toHaveCount(0);

  await theSwitch(page).check();
  await expect(page.getByText(standsIn(en.words.personal), { exact: true })).toBeVisible();
  await fieldNamed(page, en.more.copies).fill('Ms al-Hassan');
  // Each where the person types: by the words, and by the switch for the rest.
  await expect(page.getByText(standsIn(en.words.personal), { exact: true })).toBeVisible();
  await expect(page.getByText(standsIn(en.more.copies), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoOverflow(page);

  await words.fill('I am somebody.');
  await fieldNamed(page, en.more.copies).fill('');
  await expect(warning).toHaveCount(0);
});

test('an Arabic PDF says that the name is withheld, and holds it nowhere', async ({ page }) => {
  const ar = messagesIn('ar');
  await openForm(page, 'ar', 'repatriation', '#to=IQ&in=ar');
  await fieldNamed(page, ar.from.name).fill('ليلى الحسن');
  await fieldNamed(page, ar.from.town).fill('القامشلي');
  expect((await downloadPdf(page, 'ar')).text).toContain('ليلى');
  await editAgain(page, 'ar');
  await theSwitch(page).check();
  const { text, info, bytes, name } = await downloadPdf(page, 'ar');
  expect(text).toContain('الاسم محجوب');
  for (const word of ['ليلى', 'الحسن', 'القامشلي']) {
    expect(`${text} ${name} ${JSON.stringify(info)}`).not.toContain(word);
    expect(pdfHolds(bytes, word), word).toBe(false);
  }
  await expect(fieldNamed(page, ar.from.name)).toHaveValue('ليلى الحسن');
});

const fileOf = async (page: Page, label: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  return `${download.suggestedFilename()} ${readFileSync(await download.path(), 'utf8')}`;
};
const PASSPHRASE = 'six words that do not belong';
const seal = async (page: Page) => {
  if (await page.locator('#seal-passphrase').isHidden()) await page.getByText(en.sealed.title).click();
  await page.locator('#seal-passphrase').fill(PASSPHRASE);
};
const unseal = async (text: string): Promise<string> => {
  const [, sealed = ''] = /sealed(?:=|": ")([\w-]+)/.exec(text) ?? [];
  const opened = await decryptDraft(sealed, PASSPHRASE);
  expect(opened.ok).toBe(true);
  return JSON.stringify(opened);
};
const shareLink = async (page: Page): Promise<string> => {
  await toDone(page, 'en');
  await page.getByRole('checkbox', { name: en.share.withWords }).check();
  await expect(page.locator('#share-link')).toHaveValue(/w=/);
  return page.locator('#share-link').inputValue();
};

/** Every way in which something of the form goes out of it, and what goes out. */
const EXITS: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  'the draft kept on the device': async (page) => {
    await page.getByRole('checkbox', { name: en.drafts.keep }).check();
    const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    await expect.poll(kept).toContain(ORGANISATION);
    return kept();
  },
  'the draft file': (page) => fileOf(page, en.drafts.save),
  'the sealed file': async (page) => {
    await seal(page);
    return unseal(await fileOf(page, en.sealed.makeFile));
  },
  'the sealed link': async (page) => {
    await seal(page);
    await page.getByRole('button', { name: en.sealed.makeLink, exact: true }).click();
    const made = fieldNamed(page, en.sealed.link);
    await expect(made).toHaveValue(/#sealed=/);
    return unseal(await made.inputValue());
  },
  'the prefilled link, with words': async (page) =>
    JSON.stringify(readLink(new URL(await shareLink(page)).hash.slice(1), world, CODEC).link),
  'the QR code': async (page) => {
    const url = await shareLink(page);
    await page.getByRole('button', { name: en.share.qr, exact: true }).click();
    const path = await page.getByRole('img', { name: en.share.qrAlt }).locator('path').getAttribute('d');
    // Nothing but the link is in it.
    expect(path).toBe(makeQrCode(url)?.path);
    return JSON.stringify(readLink(new URL(url).hash.slice(1), world, CODEC).link);
  },
  'the PDF, its name, title and metadata': async (page) => {
    const { text, info, bytes, name } = await downloadPdf(page, 'en');
    for (const word of WITHHELD) expect(pdfHolds(bytes, word), word).toBe(false);
    return `${text} ${name} ${JSON.stringify(info)}`;
  },
  'the text that is copied': async (page) => {
    await page.getByRole('button', { name: en.act.copyText, exact: true }).click();
    await expect(page.getByText(en.act.textCopied)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  },
  'the printed page and its title': async (page) => {
    await page.emulateMedia({ media: 'print' });
    // biome-ignore lint/performance/useDomNodeTextContent: what is typed stands in heads of folds too, which are not printed
    return `${await page.title()} ${await page.locator('body').innerText()}`;
  },
};

const ORGANISATION = 'Union of Writers';
const WORDS = 'These words stay.';
const WITHHELD = Object.values(TYPED)
  .flatMap((text) => text.split(/\s+/))
  .filter((word) => /^\D+$/.test(word));

test('ticked after typing, the switch keeps name, role, town, address and e-mail out of every exit', async ({
  page,
}) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  for (const [field, text] of Object.entries({ ...TYPED, organisation: ORGANISATION, personal: WORDS }))
    await page.locator(`#${field}`).fill(text);
  await theSwitch(page).check();
  for (const [exit, take] of Object.entries(EXITS)) {
    await test.step(exit, async () => {
      const out = await take(page);
      expect(out).toMatch(new RegExp(`${ORGANISATION}|${WORDS}`));
      for (const word of WITHHELD) expect(out, word).not.toContain(word);
      if (await page.locator('[data-done]').isVisible()) await editAgain(page, 'en');
      await expect(page.locator('#name')).toHaveValue(TYPED.name);
    });
  }
});

test('a name that was kept already goes from the device when the switch is ticked', async ({ page }) => {
  await openForm(page, 'en');
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await page.getByRole('checkbox', { name: en.drafts.keep }).check();
  await page.locator('#name').fill(TYPED.name);
  await expect.poll(kept).toContain(TYPED.name);
  await theSwitch(page).check();
  await expect.poll(kept).toContain('withoutName');
  expect(await kept()).not.toContain('Canary');
});

test('the switch goes into a draft file and comes out of it, the name does not', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  await fieldNamed(page, en.from.organisation).fill(ORGANISATION);
  await theSwitch(page).check();
  // Said before it happens.
  await expect(page.getByText(en.unnamed.lost)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: en.drafts.save, exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());

  await page.goto('about:blank');
  await openForm(page, 'en', 'repatriation');
  await expect(theSwitch(page)).not.toBeChecked();
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: 'draft.json',
    mimeType: 'application/json',
    buffer: file,
  });
  await page.getByRole('button', { name: en.offered.all, exact: true }).click();
  await expect(theSwitch(page)).toBeChecked();
  await expect(fieldNamed(page, en.from.organisation)).toHaveValue(ORGANISATION);
  await expect(fieldNamed(page, en.from.name)).toHaveValue('');
});
