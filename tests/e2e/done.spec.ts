import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { readPdf } from '../../tools/pdf-validate/readPdf';
import {
  editAgain,
  en,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  NARROW,
  openForm,
  PHONE,
  SMALL_PHONE,
  toDone,
} from './support';

const NEUTRAL = 'https://www.wikipedia.org/';
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: en.done.title, exact: true });
const name = (page: Page) => fieldNamed(page, en.from.name);
const words = (page: Page) => fieldNamed(page, en.words.personal);

const writeLetter = async (page: Page): Promise<void> => {
  await openForm(page, 'en', 'repatriation', '#to=SE');
  await name(page).fill('Anna Lind');
  await words(page).fill('My neighbours come from al-Hasakah.');
};

test('says in the order of a letter’s way what to do, and holds no other heading', { tag: PHONE }, async ({ page }) => {
  await writeLetter(page);
  await toDone(page, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('form')).toBeHidden();
  const said = await page.getByRole('heading', { level: 2 }).allTextContents();
  const steps = said.filter((text) => text !== en.preview.title);
  expect(steps.map((text) => text.replace(/(until) .*/, '$1'))).toEqual([
    en.done.send,
    'Wait until',
    en.done.others,
    en.done.next,
  ]);
  await expect(page.getByText(/^letter-repatriation-SE-[\d-]+\.pdf$/)).toBeVisible();
  // An address stands there with who publishes it, and when it was read.
  await expect(page.getByText('SE-103 39').first()).toBeVisible();
  await expect(page.getByRole('link', { name: en.where.check, exact: true })).toHaveCount(1);
  await page.getByRole('button', { name: en.done.copySubject, exact: true }).click();
  await expect(page.getByText(en.done.subjectCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Request to Sweden/);
  await expect(page.getByRole('link', { name: en.done.then })).toHaveAttribute('href', '/en/answered/');
});

test('the e-mail draft, the calendar entry and other files are saved there and from the bar', async ({ page }) => {
  const saved = async (button: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'latin1') };
  };
  const named = (label: string) => page.getByRole('button', { name: label, exact: true });
  await openForm(page, 'en', 'repatriation', '#to=SE.pr-un');
  await name(page).fill('Anna Lind');
  // Nothing of it is loaded before it is asked for.
  const loaded = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /makeOutput|wordFile/.test(name)).length,
    );
  expect(await loaded()).toBe(0);
  await named(en.bar.more).click();
  const word = await saved(named(en.outputs.word));
  expect(word.name).toMatch(/^letter-repatriation-SE-[\d-]+\.docx$/);
  expect(word.text).toMatch(/^PK/);
  await expect(page.getByText(fillSlots(en.outputs.saved, { file: word.name }))).toBeVisible();
  expect(await loaded()).toBe(2);
  await toDone(page, 'en');
  const { text: entry } = await saved(named(en.outputs.calendar));
  const unfolded = entry.replaceAll('\r\n ', '');
  expect(unfolded).toMatch(/URL:http:\/\/[^/]+\/en\/write\/repatriation\/#c=[\w.]+&to=SE\.pr-un&kind=reminder\r\n/);
  expect(unfolded).not.toContain('Anna');
  const draft = named(en.outputs.email);
  expect((await saved(draft)).text).not.toMatch(/^To:/m);
  await page.getByRole('checkbox', { name: en.outputs.into, exact: true }).first().check();
  const { name: file, text } = await saved(draft);
  expect(file).toMatch(/\.eml$/);
  expect(text).toMatch(/^X-Unsent: 1\r\n/);
  expect(text).toMatch(/^To: [^\r\n]+@[^\r\n]+\r$/m);
  expect(text).not.toMatch(/^From:/m);
  const mail = page.getByRole('link', { name: en.outputs.message, exact: true });
  expect(decodeURIComponent((await mail.getAttribute('href')) ?? '')).toMatch(
    /^mailto:\?subject=Request to Sweden(?!.*Anna)/s,
  );
});

for (const [locale, size] of [
  ['en', { width: 1280, height: 800 }],
  ['ar', SMALL_PHONE],
] as const) {
  test(`is accessible and fits in ${locale}`, async ({ page }) => {
    const m = messagesIn(locale);
    await openForm(page, locale, 'repatriation', '#to=SE');
    await fieldNamed(page, m.from.name).fill('Anna Lind');
    await toDone(page, locale);
    await page.setViewportSize(size);
    await expectAccessible(page);
    await page.setViewportSize(NARROW);
    await expectNoOverflow(page);
  });
}

test('Back edits the same letter, and the next PDF holds the change', async ({ page }) => {
  await writeLetter(page);
  const before = page.url();
  const entries = await page.evaluate(() => history.length);
  for (const back of [() => page.goBack(), () => editAgain(page, 'en')]) {
    await toDone(page, 'en');
    await back();
    await expect(name(page)).toBeVisible();
    await expect(words(page)).toHaveValue('My neighbours come from al-Hasakah.');
    await expect(heading(page)).toHaveCount(0);
    expect(page.url()).toBe(before);
  }
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  // Unchanged, the way forward leads there again; of another letter there is nothing to show.
  await page.goForward();
  await expect(heading(page)).toBeVisible();
  await page.goBack();
  await name(page).fill('Anna Berg');
  await page.goForward();
  await expect(heading(page)).toHaveCount(0);
  await expect(name(page)).toHaveValue('Anna Berg');
  await toDone(page, 'en');
});

test('reloaded it is the form again, and one Back leaves it', async ({ page }) => {
  await page.goto('/en/safety/');
  await writeLetter(page);
  page.on('dialog', (dialog) => void dialog.accept());
  await toDone(page, 'en');
  await page.reload();
  await expect(name(page)).toBeEnabled({ timeout: 30_000 });
  await expect(heading(page)).toHaveCount(0);
  await expect(name(page)).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/safety\/$/);
});

for (const edited of [false, true]) {
  test(`leaving ${edited ? 'after editing again' : 'from there'} leaves no entry of the letter`, async ({
    page,
    baseURL,
  }) => {
    await page
      .context()
      .route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' }));
    await page.goto('/en/safety/');
    await writeLetter(page);
    await page.getByRole('checkbox', { name: en.drafts.keep }).check();
    await expect
      .poll(() => page.evaluate((key) => localStorage.getItem(key), keyOf('repatriation')))
      .toContain('Anna Lind');
    await toDone(page, 'en');
    if (edited) await editAgain(page, 'en');
    await page.evaluate(() => document.querySelector<HTMLElement>('a[data-leave]')?.click());
    await expect(page).toHaveURL(NEUTRAL);
    const seen: string[] = [];
    for (const back of [true, false, false, true]) {
      // Where there is no further entry, nothing comes.
      await (back ? page.goBack() : page.goForward());
      seen.push(page.url());
    }
    for (const url of seen) expect(url).not.toContain('/write/');
    await page.goto(`${baseURL}/en/safety/`);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
}

test('the next letter goes to another recipient: name and words stay, all about the first goes', async ({ page }) => {
  await writeLetter(page);
  await fieldNamed(page, en.to.address).fill('Somewhere 1');
  await fieldNamed(page, en.kind.writingAs).selectOption('citizen');
  await expect(page.getByText(en.words.carried)).toHaveCount(0);
  await toDone(page, 'en');
  await page.getByRole('button', { name: /^Iraq/ }).click();
  await expect(heading(page)).toHaveCount(0);
  await expect(name(page)).toHaveValue('Anna Lind');
  await expect(words(page)).toHaveValue('My neighbours come from al-Hasakah.');
  await expect(page.getByText(en.words.carried)).toBeVisible();
  await expect(fieldNamed(page, en.to.address)).toHaveValue('');
  // Who is a citizen of Sweden is none of Iraq for that.
  await expect(fieldNamed(page, en.kind.writingAs)).toHaveValue('');
  await expect(page.locator('article').first()).toContainText('Iraq');
  await expect(page).toHaveURL(/\/en\/write\/repatriation\/$/);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await toDone(page, 'en');
  await expect(page.getByRole('button', { name: /^Iraq/ })).toHaveCount(0);
});

test('the next letter asks for something else, in the same document', async ({ page }) => {
  await writeLetter(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  await toDone(page, 'en');
  const other = page.getByRole('button', { name: new RegExp(`${en.done.sameRecipient}$`) });
  const title = (await other.locator('span span').first().textContent()) ?? '';
  await other.click();
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(name(page)).toHaveValue('Anna Lind');
  await expect(words(page)).toHaveValue('My neighbours come from al-Hasakah.');
  expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true);
  expect(page.url()).not.toContain('repatriation');
  expect(page.url()).toContain('/en/write/');
  expect(await page.title()).toContain(title);
  await expect(page.locator('header a[hreflang=ar]')).toHaveAttribute(
    'href',
    new URL(page.url()).pathname.replace('/en/', '/ar/'),
  );
  await toDone(page, 'en');
  await expect(page.getByText(fillSlots(en.done.sentence, { demand: title, recipient: 'Sweden' }))).toBeVisible();
  // An entry from before has the address of the first demand: links are to the form as it stands, and nothing is lost.
  await page.evaluate(() => history.replaceState(history.state, '', '/en/write/repatriation/'));
  await page.getByRole('button', { name: en.share.copy, exact: true }).last().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('repatriation');
  const asked = page.waitForEvent('dialog');
  await Promise.all([asked.then((dialog) => dialog.accept()), page.goto('/en/safety/')]);
});

test('who writes without a name is not told to sign', async ({ page }) => {
  await writeLetter(page);
  await toDone(page, 'en');
  await expect(page.getByText(en.done.sign)).toBeVisible();
  await editAgain(page, 'en');
  await page.locator('#withoutName').evaluate((box) => box.closest('details')?.setAttribute('open', ''));
  await page.locator('#withoutName').check();
  await toDone(page, 'en');
  await expect(page.getByText(en.done.sign)).toHaveCount(0);
});

test('where the other form does not come, the letter and the way back stay', async ({ page }) => {
  await writeLetter(page);
  await toDone(page, 'en');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: new RegExp(`${en.done.sameRecipient}$`) }).click();
  await expect(page.getByText(en.done.nextFailed)).toBeVisible();
  await expect(heading(page)).toBeVisible();
  await page.context().setOffline(false);
});

test('by keyboard alone: from the name to the PDF, on to the steps, and back', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=SE', { folds: 'as they are' });
  await name(page).focus();
  await page.keyboard.type('Anna Lind');
  const download = page.getByRole('button', { name: en.act.download, exact: true });
  for (let press = 0; press < 20 && !(await download.evaluate((one) => one === document.activeElement)); press += 1)
    await page.keyboard.press('Shift+Tab');
  await expect(download).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: en.done.again, exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(name(page)).toHaveValue('Anna Lind');
  await expect(download).toBeFocused();
});

test('prints the letter and nothing else', { tag: PHONE }, async ({ page }) => {
  await writeLetter(page);
  await toDone(page, 'en');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article').first()).toBeVisible();
  await expect(heading(page)).toBeHidden();
  await expect(page.getByText(en.done.waitNote)).toBeHidden();
  // No blank sheet comes before it.
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages[0]?.length).toBeGreaterThan(0);
});
