import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { en, expectAccessible, expectNoOverflow, fieldNamed, messagesIn, openForm, rtlOnPhone } from './support';

const search = (page: Page, locale: Locale = 'en') => fieldNamed(page, messagesIn(locale).to.recipient);
const list = (page: Page) => page.locator('ul').filter({ has: page.locator('input[name="to"]') });
const rows = (page: Page) => list(page).getByRole('radio');
const names = (page: Page) => list(page).getByRole('listitem').allInnerTexts();
const chosen = (page: Page) => page.locator('input[name="to"]:checked');
const told = (page: Page) => page.locator('[data-fold="to"]').getByRole('status').first();

/** The form once it also knows the names by which it searches. */
const openSearch = async (page: Page, locale: Locale = 'en', fragment = ''): Promise<void> => {
  const others = page.waitForResponse('**/data/other-names.*');
  await openForm(page, locale, 'repatriation', fragment);
  await (await others).finished();
};

/** What browsers send for Enter while an input method composes; Safari has ended the composition before, so that only the code tells. */
const ENTER_OF_INPUT_METHOD = [
  { key: 'Enter', isComposing: true, keyCode: 13 },
  { key: 'Enter', isComposing: true, keyCode: 229 },
  { key: 'Enter', isComposing: false, keyCode: 229 },
  { key: 'Process', isComposing: true, keyCode: 229 },
] as const;

const pressWhileComposing = async (page: Page, id: string): Promise<void> => {
  for (const event of ENTER_OF_INPUT_METHOD) {
    await page
      .locator(`#${id}`)
      .evaluate(
        (field, init) =>
          field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
        event,
      );
  }
};

test('Enter of an input method chooses nothing; once the text is there Enter does', async ({ page }) => {
  await openSearch(page, 'zh');
  await search(page, 'zh').fill('法国');
  await pressWhileComposing(page, 'to');
  await expect(chosen(page)).toHaveCount(0);
  await search(page, 'zh').press('Enter');
  await expect(chosen(page)).toHaveValue('FR');
});

test('Enter that ends a composition of the browser’s own chooses nothing', async ({ page }) => {
  await openSearch(page, 'zh');
  await search(page, 'zh').focus();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.imeSetComposition', { text: 'de', selectionStart: 2, selectionEnd: 2 });
  await browser.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
  });
  await expect(search(page, 'zh')).toHaveValue('de');
  await expect(chosen(page)).toHaveCount(0);
  await browser.send('Input.insertText', { text: '德国' });
  await expect(search(page, 'zh')).toHaveValue('德国');
  await search(page, 'zh').press('Enter');
  await expect(chosen(page)).toHaveValue('DE');
});

test('Enter of an input method does not take a passphrase that is being written', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE');
  await page.getByText(en.sealed.title).click();
  const passphrase = page.locator('#seal-passphrase');
  const link = fieldNamed(page, en.sealed.link);
  await passphrase.fill('short one');
  await pressWhileComposing(page, 'seal-passphrase');
  await expect(link).toHaveCount(0);
  await passphrase.press('Enter');
  await expect(link).toBeVisible();
});

test('Enter takes a recipient by any name it is known by', async ({ page }) => {
  await openSearch(page);
  for (const [typed, id] of [
    ['UK', 'GB'],
    ['u.s.', 'US'],
    ['Holland', 'NL'],
    ['Ｇｅｒｍａｎｙ', 'DE'],
    ['بريطانيا', 'GB'],
    ['kazak', 'KZ'],
  ] as const) {
    await search(page).fill(typed);
    await search(page).press('Enter');
    await expect(chosen(page), typed).toHaveValue(id);
  }
});

test('where several are found Enter takes none, and says how to choose', async ({ page }) => {
  await openSearch(page, 'en', '#to=SE');
  for (const typed of ['united', 'Congo', 'Germny']) {
    await search(page).fill(typed);
    await search(page).press('Enter');
    await expect(chosen(page)).toHaveValue('SE');
  }
  await expect(told(page)).toContainText(fillSlots(en.to.didYouMean, { query: 'Germny' }));
  await search(page).fill('Congo');
  await expect(told(page)).toContainText(fillSlots(en.to.count, { count: 2 }));
  await search(page).press('Enter');
  await expect(told(page)).toContainText(fillSlots(en.to.choose, { count: 2 }));
  expect((await names(page)).slice(1, 3).map((name) => name.split('\n')[0])).toEqual([
    expect.stringMatching(/^Congo/),
    expect.stringMatching(/^Democratic Republic of the Congo/),
  ]);
});

test('Enter on a body that cannot be chosen for the demand says so', async ({ page }) => {
  await openSearch(page, 'en', '#to=SE');
  await search(page).fill('ICC');
  await search(page).press('Enter');
  await expect(chosen(page)).toHaveValue('SE');
  const [court = 'the court'] = await list(page).getByRole('strong').allInnerTexts();
  const refusal = fillSlots(en.to.notOffered, { name: court });
  await expect(told(page)).toContainText(refusal);
  await expect(list(page)).not.toContainText(refusal);
});

test('a recipient whose name bears a mark is chosen with what it refers to', async ({ page }) => {
  await openSearch(page, 'en', '#to=kosovo');
  await expect(told(page)).toContainText(fillSlots(en.to.chosen, { name: 'Kosovo*' }));
  await expect(page.getByText('Security Council resolution 1244 (1999)')).toBeVisible();
  await search(page).fill('Sweden');
  await search(page).press('Enter');
  await expect(page.getByText('Security Council resolution 1244 (1999)')).toBeHidden();
});

test('where none of several can be chosen the status says so', async ({ page }) => {
  await openForm(page, 'en', 'child-rehabilitation');
  await search(page).fill('Council of Europe');
  await expect(told(page)).toContainText(en.to.noneOffered);
});

test('the status ends each of its sentences, and counts nothing found inside a word', async ({ page }) => {
  await openSearch(page);
  await search(page).fill('a');
  await expect(told(page)).toHaveText(
    new RegExp(`^${en.to.count.replace('.', '\\.').replace('{count}', '\\d+')} ${en.to.more}$`),
  );
  for (const query of ['TED', 'ROC']) {
    await search(page).fill(query);
    await expect(told(page)).toContainText(fillSlots(en.to.none, { query }));
  }
});

test('the choice is in the list and checked, whatever is typed; “somebody else” is last', async ({ page }) => {
  await openSearch(page, 'en', '#to=SE');
  for (const typed of ['', 'xyzzy', 'uk', 'united nations', 'Germny', 'swe']) {
    await search(page).fill(typed);
    await expect(chosen(page)).toHaveValue('SE');
    await expect(rows(page).last()).toHaveAccessibleName(new RegExp(`^${en.to.other}`));
    await expect(told(page)).toContainText(fillSlots(en.to.chosen, { name: 'Sweden' }));
  }
});

test('where nothing is found the way on is there', async ({ page }) => {
  await openSearch(page);
  await search(page).fill('Qxyzzy');
  await expect(told(page)).toContainText(fillSlots(en.to.none, { query: 'Qxyzzy' }));
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('radio', { name: new RegExp(`^${en.to.other}`) }).check();
  await expect(fieldNamed(page, en.to.holderName)).toBeVisible();
  await expect(chosen(page)).toHaveValue('other');
});

test('arrow keys go through the list one by one, and back to the first choice', async ({ page }) => {
  await openSearch(page, 'en', '#to=SE');
  await search(page).fill('united');
  const order = await names(page);
  await chosen(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).not.toHaveValue('SE');
  expect(await names(page)).toEqual(order);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toHaveValue('SE');
  await expect(chosen(page)).toBeFocused();
});

test('a choice from elsewhere stands first in the list', async ({ page }) => {
  await openSearch(page, 'en', '#to=IQ');
  await expect(rows(page).first()).toBeChecked();
  await expect(chosen(page)).toHaveValue('IQ');
});

test('other names that do not come are missed by nothing else, and are there at the next try', async ({ page }) => {
  await page.clock.install();
  await page.route('**/data/other-names.*', (route) => route.abort());
  await openForm(page, 'en');
  await search(page).fill('kazak');
  await search(page).press('Enter');
  await expect(chosen(page)).toHaveCount(0);
  await page.unroute('**/data/other-names.*');
  const others = page.waitForResponse('**/data/other-names.*');
  await page.clock.fastForward(20_000);
  await others;
  await search(page).fill('Britain');
  await expect(rows(page).first()).toHaveAccessibleName(/^United Kingdom/);
  await search(page).press('Enter');
  await expect(chosen(page)).toHaveValue('GB');
});

for (const locale of ['en', 'ar'] as const) {
  test(
    `with results, without, and with a guess the page is accessible and fits in ${locale}`,
    rtlOnPhone(locale),
    async ({ page }) => {
      await openSearch(page, locale, '#to=SE');
      for (const typed of ['united nations', 'xyzzy', 'Germny']) {
        await search(page, locale).fill(typed);
        await expect(chosen(page)).toHaveValue('SE');
        await expectNoOverflow(page);
      }
      await expectAccessible(page);
    },
  );
}
