import { expect, type Page, test } from '@playwright/test';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { encodePrefilledLink, NO_CHOICES } from '../../lib/sharing/prefilledLink';
import {
  backToForm,
  chooseLanguage,
  chooseRecipient,
  en,
  fieldNamed,
  messagesIn,
  openFolds,
  openForm,
  preview,
  toDone,
} from './support';

const { fragment: TO_GERMANY } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE' });

const chosen = (page: Page, name: string) => page.getByText(fillSlots(en.to.chosen, { name }));

const openInTab = (page: Page, fragment: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);

test('a link made in one profile opens prefilled in another', async ({ page, browser }) => {
  await openForm(page, 'en', 'investigation-team', '#to=LV.pr-un&in=fr&also=secure-detention');
  await fieldNamed(page, 'Why this matters to you').fill('Mes mots à moi.');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  await toDone(page, 'en');
  await page.getByRole('checkbox', { name: en.share.withWords }).check();
  const link = fieldNamed(page, en.share.link);
  await expect(link).toHaveValue(/w=2/);
  const url = await link.inputValue();

  const other = await (await browser.newContext()).newPage();
  await openFolds(other);
  await other.goto(url);
  await expect(other.getByText(en.link.filled)).toBeVisible();
  await expect(other.getByText(fillSlots(en.to.chosen, { name: 'Latvia' }))).toBeVisible();
  await expect(fieldNamed(other, 'Letter language')).toHaveValue('fr');
  await expect(other.getByRole('checkbox', { name: 'Secure and lawful detention' })).toBeChecked();
  await expect(other).toHaveURL(/#c=[\da-z.]+&to=LV&in=fr&also=secure-detention$/);

  const words = fieldNamed(other, 'Why this matters to you');
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

test('a bad link says what is wrong and the form still works', async ({ page }) => {
  for (const [what, fragment, message] of DAMAGED) {
    await test.step(what, async () => {
      const demand = what === 'cannot act' ? 'displaced-people' : 'repatriation';
      await page.goto('about:blank');
      await openForm(page, 'en', demand, fragment);
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByText(en.link.keep)).toBeVisible();
      await expect(page.getByText(en.traces.opened)).toBeVisible();
      if (!['too long', 'no such language', 'cut in the middle', 'changed on its way'].includes(what)) {
        await expect(fieldNamed(page, 'Letter language')).toHaveValue('de');
      }
      await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
      await expect((await preview(page, 'en')).locator('article')).toContainText('Layla al-Hassan');
    });
  }
});

test('a link opened over a letter that somebody is writing asks first', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=FR&in=fr');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  const before = page.url();
  await openInTab(page, '#to=DE&in=de');
  const dialog = page.getByRole('dialog', { name: en.link.replaceTitle });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: en.link.replaceNo }).click();
  await expect(dialog).toBeHidden();
  await expect(chosen(page, 'France')).toBeVisible();
  // What was not used does not stay in the address either.
  expect(page.url()).toBe(before);

  await openInTab(page, '#to=DE&in=de');
  await dialog.getByRole('button', { name: en.link.replaceYes }).click();
  await expect(chosen(page, 'Germany')).toBeVisible();
  await expect(page).toHaveURL(/&to=DE&in=de$/);
  await expect(fieldNamed(page, 'Your name')).toHaveValue('Layla al-Hassan');
});

test('the question names what the link would change, and nothing else', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=FR&in=fr');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await openInTab(page, 'to=FR&in=de&kind=reminder');
  const dialog = page.getByRole('dialog', { name: en.link.replaceTitle });
  await expect(dialog.getByRole('listitem')).toHaveText([en.letter.language, en.kind.kind]);
  await expect(dialog.getByText(en.link.replace)).toBeVisible();
  await expect(dialog.getByText(en.link.replaceRest)).toBeVisible();
});

test('a link of no use asks nothing of somebody who writes', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', `#${TO_GERMANY}`);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  for (const [what, fragment, message] of [
    ['damaged', 'c=5.zzzzzz&to=ES', en.link.altered],
    ['cut short', 'c=1k.eyf4t1&to=LV', fillSlots(en.link.cutShort, { came: 17, made: 68 })],
    ['too long', `to=ES&w=1${'A'.repeat(5000)}`, en.link.tooLong],
    ['of unknown names', 'to=ZZ', fillSlots(en.link.badRecipient, { value: 'ZZ' })],
  ] as const) {
    await openInTab(page, fragment);
    await expect(page.getByText(message), what).toBeVisible();
    await expect(page.getByText(en.link.nothing), what).toBeVisible();
    await expect(page.getByRole('dialog'), what).toHaveCount(0);
    await expect(chosen(page, 'Germany'), what).toBeVisible();
    await expect(fieldNamed(page, 'Your name'), what).toHaveValue('Layla al-Hassan');
  }
});

test('a question that waits is kept when a damaged link comes, and its damage is said beside it', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', `#${TO_GERMANY}`);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await openInTab(page, 'to=FR');
  const dialog = page.getByRole('dialog', { name: en.link.replaceTitle });
  await expect(dialog.getByRole('listitem')).toHaveText([en.to.recipient]);
  await openInTab(page, 'c=5.zzzzzz&to=ES');
  const second = dialog.getByRole('status').filter({ hasText: en.link.second });
  await expect(second.getByText(en.link.altered)).toBeVisible();
  await dialog.getByRole('button', { name: en.link.replaceYes }).click();
  await expect(chosen(page, 'France')).toBeVisible();
});

test('the heading says how much of the link was used, before what its traces are', async ({ page }) => {
  for (const [fragment, title] of [
    ['#to=ZZ', en.link.nothing],
    ['#to=ZZ&in=de', en.link.problem],
  ] as const) {
    await page.goto('about:blank');
    await openForm(page, 'en', 'repatriation', fragment);
    const notices = page.getByRole('status').filter({ hasText: /link/i });
    await expect(notices.first()).toContainText(title);
    await expect(notices.first()).toContainText(fillSlots(en.link.badRecipient, { value: 'ZZ' }));
    await expect(page.locator('[data-fold="device"]')).toContainText(en.traces.opened);
  }
});

test.describe('the home page keeps a link that lost its demand', () => {
  const repatriation = (page: Page) => page.locator('a[href*="/en/demands/repatriation/"]');
  const write = (page: Page) => page.locator('a[href*="/en/write/repatriation/"]');

  test('for the demand that is chosen there, and written from its page', async ({ page }) => {
    await openFolds(page);
    await page.goto(`/en/write/#${TO_GERMANY}`);
    await expect(page).toHaveURL(new RegExp(`/en/#${TO_GERMANY}$`));
    await repatriation(page).click();
    await expect(page).toHaveURL(new RegExp(`/en/demands/repatriation/#${TO_GERMANY}$`));
    await write(page).click();
    await expect(chosen(page, 'Germany')).toBeVisible();
  });

  test('also where it is opened later, in the same tab', async ({ page }) => {
    await page.goto('/en/');
    await openInTab(page, TO_GERMANY);
    await expect(repatriation(page)).toHaveAttribute('href', new RegExp(`#${TO_GERMANY}$`));
  });

  test('also a sealed draft', async ({ page }) => {
    await page.goto(`/en/write/#sealed=AQA${'A'.repeat(400)}`);
    await repatriation(page).click();
    await write(page).click();
    await expect(page.getByRole('heading', { name: en.sealed.arrived })).toBeVisible();
  });

  test('and nothing else that stands in an address', async ({ page }) => {
    await page.goto('/en/#main');
    await page.waitForLoadState();
    await expect(repatriation(page)).toHaveAttribute('href', '/en/demands/repatriation/');
    await page.goto('/en/demands/repatriation/#main');
    await page.waitForLoadState();
    await expect(write(page)).toHaveAttribute('href', '/en/write/repatriation/');
  });
});

test('QR codes are saved as SVG and PNG', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  await fieldNamed(page, en.from.name).fill('Layla al-Hassan');
  await toDone(page, 'en');
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
  const office = fieldNamed(page, en.to.office);
  await expect(office).toHaveValue('');
  await expect(office.locator('option[value="foreign-minister"]')).toHaveCount(1);
  await expect(office.locator('option[value="justice-minister"]')).toHaveCount(0);
});

test('a link to which a messenger added something is used, and that is said', async ({ page }) => {
  for (const [what, fragment] of [
    ['a full stop', `${TO_GERMANY}.`],
    ['a space', `${TO_GERMANY}%20`],
    ['an unseen sign', `${TO_GERMANY}\u200B`],
    ['a mark that counts clicks', `${TO_GERMANY}&fbclid=x`],
    ['another query', `${TO_GERMANY}?utm_source=x`],
    ['&amp; for &', TO_GERMANY.replaceAll('&', '&amp;')],
  ] as const) {
    await page.goto('about:blank');
    await openForm(page, 'en', 'repatriation', `#${fragment}`);
    await expect(chosen(page, 'Germany'), what).toBeVisible();
    await expect(page.getByText(en.link.added), what).toBeVisible();
    await expect(page.getByText(en.link.problem), what).toHaveCount(0);
    expect(new URL(page.url()).hash, what).toBe(`#${TO_GERMANY}`);
  }
});

test('in a page from right to left a mark of direction behind the link costs nothing', async ({ page }) => {
  const ar = messagesIn('ar');
  await openForm(page, 'ar', 'repatriation', `#${TO_GERMANY}\u200F.`);
  await expect(page.getByText(fillSlots(ar.to.chosen, { name: 'ألمانيا' }))).toBeVisible();
  await expect(page.getByText(ar.link.added)).toBeVisible();
  await expect(page.getByText(ar.link.problem)).toHaveCount(0);
});

test('what a link filled in is listed, and nothing else', async ({ page }) => {
  const listed = page.locator('[data-fold="device"]').getByRole('listitem');
  await openForm(page, 'en', 'repatriation', '#to=DE');
  await expect(listed).toHaveText([en.to.recipient]);
  await openForm(page, 'en', 'repatriation', '?again#to=DE&in=de.');
  await expect(listed).toHaveText([en.to.recipient]);
  await expect(page.getByText(fillSlots(en.link.badLanguage, { value: 'de.' }))).toBeVisible();
  await openForm(page, 'en', 'investigation-team', '#to=LV.pr-un&in=fr&also=secure-detention&kind=reminder');
  await expect(listed).toHaveText([en.to.recipient, en.to.office, en.also.title, en.letter.language, en.kind.kind]);
  await openForm(page, 'en', 'repatriation', '?third#to=ZZ');
  await expect(page.getByText(fillSlots(en.link.badRecipient, { value: 'ZZ' }))).toBeVisible();
  await expect(listed).toHaveCount(0);
});

test.describe('the address keeps the choices of a link that was used', () => {
  const language = (page: Page) => fieldNamed(page, 'Letter language');

  test('for a reload, without the words, and nowhere else', async ({ page }) => {
    const { fragment } = encodePrefilledLink({
      ...NO_CHOICES,
      to: 'DE',
      in: 'fr',
      kind: 'reminder',
      words: 'Words of another person.',
    });
    await openForm(page, 'en', 'repatriation', `#${fragment}`);
    await expect(page.getByText(en.words.fromLink)).toBeVisible();
    await expect(page.getByText(en.traces.address)).toBeVisible();
    const { hash } = new URL(page.url());
    expect(hash).toBe(`#${encodePrefilledLink({ ...NO_CHOICES, to: 'DE', in: 'fr', kind: 'reminder' }).fragment}`);
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, JSON.stringify(history.state ?? null)]),
    ).toEqual([0, 0, 'null']);

    await page.reload();
    await expect(language(page)).toHaveValue('fr');
    await expect(chosen(page, 'Germany')).toBeVisible();
    await expect(page.locator('#kind')).toHaveValue('reminder');
    await expect(page.getByText(en.words.fromLink)).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe(hash);
  });

  test('and the words go along to another language, until somebody has taken or left them', async ({ page }) => {
    const { fragment } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE', words: 'Words of another person.' });
    await openForm(page, 'en', 'repatriation', `#${fragment}`);
    await expect(page.getByText('Words of another person.')).toBeVisible();
    await chooseLanguage(page, 'Deutsch');
    await expect(page).toHaveURL(/\/de\/write\//);
    await expect(page.getByText('Words of another person.')).toBeVisible();
    expect(page.url()).not.toContain('w=');
    await page.getByRole('button', { name: messagesIn('de').words.drop, exact: true }).click();
    await chooseLanguage(page, 'English');
    await expect(page).toHaveURL(/\/en\/write\//);
    await expect(chosen(page, 'Germany')).toBeVisible();
    await expect(page.getByText('Words of another person.')).toHaveCount(0);
  });

  test('whatever the person does in the form', async ({ page }) => {
    await openForm(page, 'en', 'repatriation', `#${TO_GERMANY}`);
    await expect(chosen(page, 'Germany')).toBeVisible();
    const before = page.url();
    await chooseRecipient(page, 'en', 'France', 'France');
    await language(page).selectOption('es');
    await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
    await expect((await preview(page, 'en')).locator('article')).toContainText('Layla al-Hassan');
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);

    // The browser asks before the letter is thrown away.
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await expect(chosen(page, 'Germany')).toBeVisible();
  });

  test('also past the skip link, and not those of a link that was refused', async ({ page }) => {
    await openForm(page, 'en', 'repatriation', `#${TO_GERMANY}`);
    await expect(page).toHaveURL(new RegExp(`#${TO_GERMANY}$`));
    await page.locator('a[href="#main"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#${TO_GERMANY}$`));
    await openInTab(page, `${TO_GERMANY.replace('DE', 'FR')}`);
    await expect(page.getByText(en.link.altered)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#${TO_GERMANY}$`));
    await expect(chosen(page, 'Germany')).toBeVisible();
  });

  test('never a sealed draft', async ({ page }) => {
    await openForm(page, 'en', 'repatriation', `#sealed=AQA${'A'.repeat(400)}.&fbclid=x`);
    await expect(page.getByRole('heading', { name: en.sealed.arrived })).toBeVisible();
    await expect(page.getByText(en.link.added)).toBeVisible();
    expect(page.url()).not.toContain('#');
  });
});
