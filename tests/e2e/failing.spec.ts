import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parseDraftRecord } from '../../lib/domain/draftRecord';
import { orThrow } from '../../lib/domain/result';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { CHANGES, translatePage } from './documentChanges';
import {
  backToForm,
  downloadPdf,
  editAgain,
  en,
  expectAccessible,
  messagesIn,
  openForm,
  preview,
  rtlOnPhone,
} from './support';

const TYPED = {
  personal: 'My brother is missing.',
  name: 'Layla al-Hassan',
  town: 'Leipzig on the Pleisse',
  address: 'Musterstrasse 1\n04103 Leipzig',
  cosigners: 'First Association\nSecond Association',
} as const;

const typeAll = async (page: Page): Promise<void> => {
  if (await page.locator('#cosigners').isHidden()) await page.getByText(en.more.title, { exact: true }).click();
  for (const [field, text] of Object.entries(TYPED)) await page.locator(`#${field}`).fill(text);
};

/** The page around the form stands, and each typed word is in a field or offered as text. */
const expectNothingLost = async (page: Page): Promise<void> => {
  await expect(page.locator('header').first()).toBeVisible();
  await expect(page.locator('a[data-leave]')).toBeVisible();
  const held = () =>
    page.locator('input, textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  for (const text of Object.values(TYPED)) {
    await expect.poll(async () => (await held()).some((value) => value.includes(text)), { message: text }).toBe(true);
  }
};

declare global {
  interface Window {
    /** The place of the altered scripts that throws now. */
    failing?: string;
  }
}

/**
 * Alters the scripts on their way, so that each of `places`, literals of their source, throws while `window.failing` names
 * it. The product knows nothing of it.
 */
const alterScripts = async (page: Page, places: readonly string[]): Promise<ReadonlySet<string>> => {
  const met = new Set<string>();
  await page.route('**/islands/*.js*', async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const place of places) {
      const [, key = '', value = ''] = /^("?[\w-]+"?:)?(.*)$/.exec(place) ?? [];
      if (!body.includes(place)) continue;
      met.add(place);
      const thrown = `(()=>{if(window.failing===${JSON.stringify(place)})throw new Error("from outside");return ${value}})()`;
      body = body.replaceAll(place, `${key}${thrown}`);
    }
    await route.fulfill({ response, body });
  });
  return met;
};

// A part may still be asked for when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const fail = (page: Page, place: string): Promise<void> =>
  page.evaluate((one) => {
    window.failing = one;
  }, place);
const mend = (page: Page): Promise<void> => fail(page, '');
const retry = (page: Page) => page.locator('[data-island]').getByRole('button', { name: en.retry, exact: true });

/** What a part draws that no other does, and an element of that part. */
const PARTS: readonly (readonly [literal: string, element: string])[] = [
  ['field:"kind"', '#kind'],
  ['field:"office"', '#office'],
  ['name:"to"', '#to'],
  ['field:"personal"', '#personal'],
  ['field:"withoutName"', '#withoutName'],
  ['field:"country"', '#country'],
  ['section:"contact"', '#town'],
  ['field:"writingAs"', '#writingAs'],
  ['section:"more"', '#cosigners'],
  ['field:"in"', '#in'],
  ['field:"date"', '#date'],
  ['"data-fold":"device"', '[data-fold="device"]'],
];

test('an exception in any part of the form takes nothing else away, and it can be tried again', async ({ page }) => {
  const met = await alterScripts(
    page,
    PARTS.map(([literal]) => literal),
  );
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  expect([...met].sort()).toEqual(PARTS.map(([literal]) => literal).sort());
  await typeAll(page);
  for (const [literal, element] of PARTS) {
    await test.step(literal, async () => {
      await fail(page, literal);
      const other = element === '#town' ? '#personal' : '#town';
      const text = other === '#personal' ? TYPED.personal : TYPED.town;
      // A change that lasts: what is typed and taken back before typing pauses draws nothing anew.
      await page.locator(other).fill(`${text}${' '.repeat(PARTS.findIndex(([one]) => one === literal) + 1)}`);
      await expect(page.getByText(en.failed.section)).toBeVisible();
      await expectNothingLost(page);
      await mend(page);
      await retry(page).first().click();
      await expect(page.getByText(en.failed.section)).toHaveCount(0);
      await expect(page.locator(element)).toBeAttached();
      await expectNothingLost(page);
    });
  }
});

for (const locale of ['en', 'ar'] as const) {
  test(
    `an exception of the whole form leaves what was typed, as text and as a draft file: ${locale}`,
    rtlOnPhone(locale),
    async ({ page }) => {
      const words = messagesIn(locale);
      const literal = 'id:"draft-notices"';
      const met = await alterScripts(page, [literal]);
      await openForm(page, locale, 'repatriation', '#to=DE&in=en');
      expect([...met]).toEqual([literal]);
      if (await page.locator('#cosigners').isHidden()) await page.getByText(words.more.title, { exact: true }).click();
      for (const [field, text] of Object.entries(TYPED)) await page.locator(`#${field}`).fill(text);
      await page.locator('#town').press('End');
      await expect(page.locator('article').first()).toContainText('Second Association');
      await fail(page, literal);
      await page.locator('#town').pressSequentially('.');
      await expect(page.getByText(words.failed.form)).toBeVisible();
      await expectNothingLost(page);
      await expectAccessible(page);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words.drafts.save, exact: true }).click(),
      ]);
      const record = orThrow(parseDraftRecord(readFileSync(await file.path(), 'utf8')));
      expect(record).toMatchObject({
        demand: 'repatriation',
        unused: [],
        draft: { ...TYPED, town: `${TYPED.town}.`, to: 'DE', in: 'en' },
      });
      await mend(page);
      await page.getByRole('button', { name: words.retry, exact: true }).click();
      await expect(page.locator('#name')).toHaveValue(TYPED.name);
      await expect(page.locator('#to')).toBeEnabled();
      await expectNothingLost(page);
      await expect((await preview(page, locale)).locator('article').first()).toContainText(TYPED.name);
    },
  );
}

test('an exception of the preview leaves the form, and the next change tries again', async ({ page }) => {
  const met = await alterScripts(page, ['"article"']);
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await typeAll(page);
  // The preview comes with the letter, after what the first key needs.
  await expect.poll(() => [...met]).toEqual(['"article"']);
  await fail(page, '"article"');
  await page.locator('#textSize').selectOption('large');
  await preview(page, 'en');
  await expect(page.getByText(en.failed.preview)).toBeVisible();
  await expect(page.getByText(en.failed.works)).toBeVisible();
  await backToForm(page, 'en');
  await expectNothingLost(page);
  await mend(page);
  await page.locator('#textSize').selectOption('normal');
  await expect((await preview(page, 'en')).locator('article').first()).toContainText(TYPED.name);
});

test('a preview that cannot be loaded leaves the form, and can be asked for again', async ({ page }) => {
  let cut = true;
  await page.route('**/islands/*.js*', async (route) => {
    const body = await (await route.fetch()).text();
    await (cut && body.includes('"article"') ? route.abort() : route.fulfill({ body, contentType: 'text/javascript' }));
  });
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await preview(page, 'en');
  await expect(page.getByText(en.failed.preview)).toBeVisible();
  await backToForm(page, 'en');
  await typeAll(page);
  await expectNothingLost(page);
  cut = false;
  await preview(page, 'en');
  await retry(page).first().click();
  await expect(page.locator('article').first()).toContainText(TYPED.name);
});

test('a letter that cannot be put together is said in its place, and the form stays', async ({ page }) => {
  await page.route('**/data/told-de.*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), facts: {} } });
  });
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  await typeAll(page);
  await expect((await preview(page, 'en')).getByText(en.failed.letter)).toBeVisible();
  await backToForm(page, 'en');
  await expectNothingLost(page);
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: en.failed.letter }).first()).toBeVisible();
  await page.locator('#in').selectOption('en');
  await expect((await preview(page, 'en')).locator('article').first()).toContainText(TYPED.name);
});

test('an engine that throws leaves the form', async ({ page }) => {
  await page
    .context()
    .route('**/pdf-worker.*', (route) =>
      route.fulfill({ body: 'throw new Error("from outside")', contentType: 'text/javascript' }),
    );
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await typeAll(page);
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  await expect(page.getByText(en.act.failed)).toBeVisible();
  await expectNothingLost(page);
});

const ar = messagesIn('ar');

test('a draft with a version for reference in another language opens on every page', async ({ page }) => {
  await openForm(page, 'ar', 'repatriation', '#to=DE&in=de');
  await page.locator('#name').fill(TYPED.name);
  await page.locator('#personal').fill(TYPED.personal);
  await page.getByRole('checkbox', { name: ar.reader.page }).check();
  await page.getByRole('checkbox', { name: ar.drafts.keep }).check();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('draft:repatriation')))
    .toContain('"referenceIn":"ar"');
  await openForm(page, 'en');
  await page.getByRole('button', { name: en.drafts.goOn, exact: true }).click();
  await expect(page.locator('#name')).toHaveValue(TYPED.name);
  await expect((await preview(page, 'en')).locator('article').first()).toContainText(TYPED.name);
  await backToForm(page, 'en');
  const box = page.locator('#referenceIn');
  await expect(box).toBeChecked();
  const { pages } = await downloadPdf(page, 'en');
  expect(pages).toHaveLength(2);
  expect((pages[1] ?? []).map(({ text }) => text).join(' ')).toMatch(/[\u0600-\u06FF\uFB50-\uFEFC]{3}/);
  await editAgain(page, 'en');
  await box.uncheck();
  expect((await downloadPdf(page, 'en')).pages).toHaveLength(1);
  await editAgain(page, 'en');
  await box.check();
  await expect(page.getByRole('checkbox', { name: en.reader.page })).toBeChecked();
});

test('a further demand that the recipient chosen next cannot act on is left out of the preview', async ({ page }) => {
  await openForm(page, 'en', 'assist-if-not-repatriating', '#in=en&also=icc-referral');
  await page.locator('#name').fill(TYPED.name);
  const also = page.locator('input[value=icc-referral]');
  await expect(also).toBeChecked();
  await page.locator('#to').fill('envoy');
  await page.locator('input[value=osesyria]').check();
  await expect(also).toBeChecked();
  await expect((await preview(page, 'en')).locator('article').first()).toContainText(TYPED.name);
});

test('the page goes on with what others do to it once its script runs', async ({ page }) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  for (const [name, change] of Object.entries(CHANGES)) {
    await test.step(name, async () => {
      await page.goto('about:blank');
      await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
      await page.locator('#name').fill('Begun');
      await page.evaluate(change);
      await typeAll(page);
      await page.locator('#to').fill('fran');
      await page.getByRole('radio', { name: /^France/ }).check();
      await page.locator('#kind').selectOption('reply');
      await page.locator('#kind').selectOption('first');
      await page.locator('#in').selectOption('fr');
      await expect((await preview(page, 'en')).locator('article[lang=fr]').first()).toContainText(TYPED.name);
      await backToForm(page, 'en');
      await expectNothingLost(page);
      await expect(page.getByText(en.failed.section)).toHaveCount(0);
      expect(thrown).toEqual([]);
    });
  }
});

for (const onwards of [false, true]) {
  test(`a page that the browser translated works: ${onwards ? 'texts as they come, too' : 'once'}`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
    await page.evaluate(translatePage, { onwards });
    await typeAll(page);
    await page.locator('#to').fill('fran');
    await page.getByRole('radio', { name: /^France/ }).check();
    await page.locator('#kind').selectOption('reply');
    await page.locator('#answer').selectOption({ index: 1 });
    await page.locator('#in').selectOption('ar');
    await page.locator('#country').selectOption('SY');
    await page.locator('#personal').fill('My son Ahmed was taken. '.repeat(80));
    await page.locator('#personal').fill(TYPED.personal);
    await page.locator('#withoutName').check();
    await page.locator('#withoutName').uncheck();
    await page.locator('#kind').selectOption('first');
    await page.locator('#in').selectOption('en');
    await page.getByRole('button', { name: /./ }).filter({ hasText: en.act.copyText }).click();
    await expect(page.getByText(en.act.textCopied)).toBeVisible();
    await expectNothingLost(page);
    if (!onwards) await expect((await preview(page, 'en')).locator('article').first()).toContainText(TYPED.name);
    await expect(page.getByText(en.failed.section)).toHaveCount(0);
    await expect(page.getByText(en.failed.preview)).toHaveCount(0);
    expect(thrown).toEqual([]);
  });
}

test('a field pasted full keeps it all, says what fits, and costs no more than what fits', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await typeAll(page);
  const lines = 'Org\n'.repeat(2000);
  await page.locator('#cosigners').fill(lines);
  const tooMany = fillSlots(en.errors.tooManyLines, { field: en.more.cosigners, count: 150, found: 2000 });
  await expect(page.locator('#cosigners-error')).toHaveText(tooMany);
  await expect(page.locator('#cosigners')).toHaveValue(lines);
  await expect(page.locator('article').first().getByText('Org', { exact: true })).toHaveCount(150);
  await page.locator('#cosigners').fill(TYPED.cosigners);

  const letters = 'Layla '.repeat(10_000);
  await page.locator('#name').fill(letters);
  const tooLong = fillSlots(en.errors.tooLong, { field: en.from.name, limit: 100, count: 59_900 });
  await expect(page.locator('#name-error')).toHaveText(tooLong);
  await expect(page.locator('#name')).toHaveValue(letters);
  const shown = (await page.locator('article').first().textContent()) ?? '';
  expect(shown.split('Layla').length).toBeLessThan(200);
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  await expect(page.getByRole('link', { name: tooLong })).toBeVisible();
  await page.locator('#name').fill(TYPED.name);
  await expect(page.locator('#name-error')).toHaveCount(0);
  await expectNothingLost(page);
});
