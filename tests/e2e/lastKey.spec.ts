import { expect, type Page, test } from '@playwright/test';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { chooseRecipient, en, fieldNamed, openForm, untilLetterCame } from './support';

const { act, drafts, from, words, link } = en;
const name = (page: Page) => fieldNamed(page, from.name);
const ownWords = (page: Page) => fieldNamed(page, words.personal);
const keptNow = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', keyOf('repatriation'));

/** The last key and the press in one task, the field not left: as speech input and some aids do it. */
const typeAndPress = (page: Page, field: string, text: string, button: string) =>
  page.evaluate(
    ([id = '', typed = '', label = '']) => {
      const control = document.getElementById(id) as HTMLTextAreaElement;
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
      set?.call(control, typed);
      control.dispatchEvent(new Event('input', { bubbles: true }));
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
    },
    [field, text, button],
  );

test('a button pressed with the last key acts on that key: the letter holds what is typed', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await name(page).fill('Layla al-Hassan');
  await ownWords(page).fill('My brother');
  await typeAndPress(page, 'personal', 'My brother is missing.', act.copyText);
  await expect(page.getByText(act.textCopied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('My brother is missing.');
});

test('printed right after the last key, the letter holds what is typed', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await untilLetterCame(page);
  await name(page).fill('Layla');
  // In one task with the key, as the browser does it.
  const printed = await page.evaluate(() => {
    const field = document.getElementById('name') as HTMLInputElement;
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(field, 'Layla al-Hassan');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('article')?.textContent;
  });
  expect(printed).toContain('Layla al-Hassan');
});

test.describe('a kept draft in two tabs', () => {
  const begin = async (page: Page): Promise<Page> => {
    await openForm(page, 'en');
    await chooseRecipient(page, 'en', 'germ', 'Germany');
    await page.getByRole('checkbox', { name: drafts.keep }).check();
    await name(page).fill('Layla al-Hassan');
    await expect.poll(() => keptNow(page)).toContain('Layla al-Hassan');
    const second = await page.context().newPage();
    await openForm(second, 'en');
    await expect(second.getByRole('button', { name: drafts.goOn, exact: true })).toBeVisible();
    return second;
  };

  test('goes on in the second with what the first wrote last', async ({ page }) => {
    const second = await begin(page);
    await ownWords(page).fill('Ten minutes of further words.');
    await expect.poll(() => keptNow(page)).toContain('further words');
    await page.close();
    await second.getByRole('button', { name: drafts.goOn, exact: true }).click();
    await expect(ownWords(second)).toHaveValue('Ten minutes of further words.');
    await name(second).press('End');
    await name(second).pressSequentially('!');
    await expect.poll(() => keptNow(second)).toContain('Layla al-Hassan!');
    expect(await keptNow(second)).toContain('further words');
  });

  test('deleted in the first, it is offered no more in the second', async ({ page }) => {
    const second = await begin(page);
    await page.getByRole('button', { name: drafts.erase, exact: true }).click();
    await expect(page.getByText(drafts.erased)).toBeVisible();
    await expect(second.getByRole('button', { name: drafts.goOn, exact: true })).toHaveCount(0);
    await expect(second.getByText(drafts.elsewhere)).toBeVisible();
    await expect(name(second)).toHaveValue('');
    expect(await keptNow(second)).toBe('');
  });
});

test('after a question that is answered by Escape the focus is where it was', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  await name(page).fill('Layla al-Hassan');
  await ownWords(page).focus();
  await page.evaluate(() => {
    window.location.hash = '#to=FR&in=fr';
  });
  await expect(page.getByRole('dialog', { name: link.replaceTitle })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(ownWords(page)).toBeFocused();
});
