import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { fillSlots } from '../../lib/i18n/fillSlots';
import {
  chooseRecipient,
  en,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  openForm,
  rtlOnPhone,
} from './support';

const { drafts, offered, sealed, from, words, link } = en;
const name = (page: Page) => fieldNamed(page, from.name);
const ownWords = (page: Page) => fieldNamed(page, words.personal);
const box = (page: Page) => page.getByRole('checkbox', { name: drafts.keep });
const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });
/** The card that says whom the letter is to. */
const chosen = (page: Page, state: string) => page.locator('[data-fold="to"] > summary').filter({ hasText: state });
const passphrase = (page: Page, id: 'open' | 'seal') => page.locator(`#${id}-passphrase`);

const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
const NOTHING = { local: {}, session: {}, databases: 0, caches: 0, workers: 0 };

const keptNow = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', keyOf('repatriation'));

/** A letter that was begun and is kept, with its last word in the storage. */
const keepLetter = async (page: Page): Promise<void> => {
  await openForm(page, 'en');
  await chooseRecipient(page, 'en', 'germ', 'Germany');
  await box(page).check();
  await name(page).fill('Layla al-Hassan');
  await ownWords(page).fill('My brother is missing.');
  await expect.poll(() => keptNow(page)).toContain('My brother is missing.');
};

const expectLetter = async (page: Page): Promise<void> => {
  await expect(name(page)).toHaveValue('Layla al-Hassan');
  await expect(ownWords(page)).toHaveValue('My brother is missing.');
  await expect(chosen(page, 'Germany')).toBeVisible();
};

/** What an offered draft would fill in, as the page shows it. */
const offer = (page: Page) => page.getByRole('region', { name: offered.title });
const takeAll = (page: Page) => button(page, offered.all).click();

const found = (page: Page) => page.getByText(drafts.found.split('{date}')[0] ?? '');

test('nothing is kept as long as the box is not ticked', async ({ page }) => {
  await openForm(page, 'en');
  await expect(box(page)).not.toBeChecked();
  await name(page).fill('Layla al-Hassan');
  await ownWords(page).fill('My brother is missing.');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  await page.reload();
  await expect(box(page)).toBeVisible();
  expect(await stored(page)).toEqual(NOTHING);
});

test('a kept draft survives a crash and comes back when asked for', async ({ page, context }) => {
  await keepLetter(page);
  // Never answers: the page's process ends in it.
  void page.goto('chrome://crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const next = await context.newPage();
  await openForm(next, 'en');
  await expect(found(next)).toBeVisible();
  await expect(name(next)).toHaveValue('');
  await button(next, drafts.goOn).click();
  await expectLetter(next);
  await expect(box(next)).toBeChecked();
  await name(next).fill('Layla');
  await expect.poll(() => keptNow(next)).toContain('"Layla"');
});

test('the last word is kept when the page is left at once', async ({ page, context }) => {
  await keepLetter(page);
  await ownWords(page).fill('The very last word.');
  await page.goto('/en/', { waitUntil: 'commit' });
  const next = await context.newPage();
  await openForm(next, 'en');
  await button(next, drafts.goOn).click();
  await expect(ownWords(next)).toHaveValue('The very last word.');
});

test('unticked, nothing stays behind', async ({ page }) => {
  await keepLetter(page);
  await box(page).uncheck();
  await expect(page.getByText(drafts.off)).toBeVisible();
  expect(await stored(page)).toEqual(NOTHING);
  await expectLetter(page);
});

test('a kept draft is never overwritten before it is answered, nor put over a letter unasked', async ({ page }) => {
  await keepLetter(page);
  await page.goto('about:blank');
  await openForm(page, 'en', 'repatriation', '#to=FR&in=fr');
  const before = await keptNow(page);
  await name(page).fill('Somebody else');
  await expect(box(page)).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await keptNow(page)).toBe(before);

  const dialog = page.getByRole('dialog', { name: drafts.replaceTitle });
  await button(page, drafts.goOn).click();
  await dialog.getByRole('button', { name: link.replaceNo }).click();
  await expect(name(page)).toHaveValue('Somebody else');
  await expect(chosen(page, 'France')).toBeVisible();
  await button(page, drafts.goOn).click();
  await dialog.getByRole('button', { name: drafts.replaceYes }).click();
  await expectLetter(page);
});

test('a found draft can be deleted', async ({ page }) => {
  await keepLetter(page);
  await page.reload();
  await button(page, drafts.remove).click();
  await expect(page.getByText(drafts.removed)).toBeVisible();
  await expect(found(page)).toHaveCount(0);
  expect(await stored(page)).toEqual(NOTHING);
});

test('a full disk is said, and nothing is lost', async ({ page }) => {
  await keepLetter(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await name(page).fill('Layla, longer');
  await expect(page.getByText(drafts.full)).toBeVisible();
  await expect(name(page)).toHaveValue('Layla, longer');
  expect(await keptNow(page)).toContain('My brother is missing.');
});

test('a storage that is really full is said too', async ({ page }) => {
  await openForm(page, 'en');
  await page.evaluate(() => {
    for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
      for (let copy = 0; copy < 3; copy += 1) {
        try {
          localStorage.setItem(`ballast ${size} ${copy}`, 'x'.repeat(size));
        } catch {
          break;
        }
      }
    }
  });
  await name(page).fill('Layla al-Hassan');
  await box(page).check();
  await expect(page.getByText(drafts.full)).toBeVisible();
  const row = page.locator('[data-fold="device"] > summary');
  await expect(row).not.toContainText(en.parts.draftKept);
  await page.evaluate(() => localStorage.clear());
  await name(page).fill('Layla');
  await expect.poll(() => keptNow(page)).toContain('"Layla"');
  await expect(row).toContainText(en.parts.draftKept);
  await expect(page.getByText(drafts.on)).toBeVisible();
});

test('a browser that keeps nothing is said, and the box stays empty', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openForm(page, 'en');
  await name(page).fill('Layla al-Hassan');
  await box(page).click();
  await expect(page.getByText(drafts.blocked)).toBeVisible();
  await expect(box(page)).not.toBeChecked();
  await expect(name(page)).toHaveValue('Layla al-Hassan');
});

test('a browser that takes a draft, says nothing and keeps none of it is said too', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => undefined;
  });
  await openForm(page, 'en');
  await name(page).fill('Layla al-Hassan');
  await box(page).click();
  await expect(page.getByText(drafts.blocked)).toBeVisible();
  await expect(name(page)).toHaveValue('Layla al-Hassan');
});

const DAMAGED: readonly [what: string, text: string, message: string][] = [
  ['no JSON', '{"format":"letter-dr', drafts.damaged],
  ['something else', '[1,2,3]', drafts.damaged],
  ['a newer version', '{"format":"letter-draft","version":9,"demand":"repatriation","draft":{}}', drafts.newer],
];
test('a kept draft that cannot be read is said and can be deleted', async ({ page }) => {
  await page.goto('/en/');
  for (const [what, text, message] of DAMAGED) {
    await test.step(what, async () => {
      await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [keyOf('repatriation'), text]);
      await openForm(page, 'en');
      await expect(page.getByText(message)).toBeVisible();
      await button(page, drafts.remove).click();
      expect(await stored(page)).toEqual(NOTHING);
      await box(page).check();
      await name(page).fill('Layla');
      await expect.poll(() => keptNow(page)).toContain('"Layla"');
      await page.goto('/en/');
    });
  }
});

test('drafts go after 30 days, whichever page is opened', async ({ page }) => {
  await keepLetter(page);
  await page.goto('about:blank');
  await page.clock.install({ time: Date.now() + 31 * 86_400_000 });
  await openForm(page, 'en', 'secure-detention');
  await expect(page.getByText(fillSlots(drafts.expired, { count: 1 }))).toBeVisible();
  expect(await stored(page)).toEqual(NOTHING);
});

test('two tabs do not overwrite each other', async ({ page, context }) => {
  await keepLetter(page);
  const other = await context.newPage();
  await openForm(other, 'en');
  await button(other, drafts.goOn).click();
  await name(other).fill('From the other tab');
  await expect(page.getByText(drafts.elsewhere)).toBeVisible();
  await expect(box(page)).not.toBeChecked();
  await name(page).fill('From the first tab');
  await expect.poll(() => keptNow(page)).toContain('From the other tab');
  await box(page).click();
  await expect(found(page)).toBeVisible();
  expect(await keptNow(page)).toContain('From the other tab');
});

test('“delete everything here” leaves nothing of this site in the browser', async ({ page }) => {
  await keepLetter(page);
  await page.evaluate(async () => {
    localStorage.setItem('language', 'de');
    sessionStorage.setItem('anything', 'x');
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('anything');
      request.onerror = reject;
      request.onsuccess = () => resolve(request.result.close());
    });
    await (await caches.open('anything')).put('/en/', new Response('x'));
  });
  await button(page, drafts.erase).click();
  await expect(page.getByText(drafts.erased)).toBeVisible();
  await expect(box(page)).not.toBeChecked();
  expect(await stored(page)).toEqual(NOTHING);
  await expectLetter(page);
  await name(page).fill('Layla');
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await stored(page)).toEqual(NOTHING);
});

test('“delete everything here” holds against another tab that keeps a draft', async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(other, 'en', 'secure-detention');
  await box(other).check();
  await name(other).fill('From the other tab');
  const keptThere = () => other.evaluate((key) => localStorage.getItem(key), keyOf('secure-detention'));
  await expect.poll(keptThere).toContain('From the other tab');
  await openForm(page, 'en');
  await button(page, drafts.erase).click();
  await expect(page.getByText(drafts.erased)).toBeVisible();
  await expect(other.getByText(drafts.elsewhere)).toBeVisible();
  await expect(box(other)).not.toBeChecked();
  await name(other).fill('Still typing');
  await other.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  expect(await stored(page)).toEqual(NOTHING);

  // The other tab keeps once more before it hears of it: what it is told of then still holds.
  await box(other).check();
  await expect.poll(keptThere).toContain('Still typing');
  await other.evaluate(() => window.dispatchEvent(new StorageEvent('storage', { key: null, newValue: null })));
  await expect(box(other)).not.toBeChecked();
  expect(await stored(page)).toEqual(NOTHING);
});

const saveDraft = async (page: Page, label: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, label).click()]);
  expect(download.suggestedFilename()).toBe('draft.json');
  return readFileSync(await download.path(), 'utf8');
};
const openFile = (page: Page, text: string, fileName = 'draft.json') =>
  page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: fileName, mimeType: 'application/json', buffer: Buffer.from(text) });

const writeLetter = async (page: Page): Promise<void> => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=ar');
  await name(page).fill('Layla al-Hassan');
  await ownWords(page).fill('My brother is missing.');
};

test('a draft goes out as a file and comes in again, shown whole before it is in the form', async ({
  page,
  browser,
}) => {
  await writeLetter(page);
  const text = await saveDraft(page, drafts.save);
  expect(JSON.parse(text)).toEqual({
    format: 'letter-draft',
    version: 1,
    demand: 'repatriation',
    draft: { to: 'DE', in: 'ar', name: 'Layla al-Hassan', personal: 'My brother is missing.' },
  });

  const other = await (await browser.newContext()).newPage();
  await openForm(other, 'en');
  await openFile(other, text);
  for (const shown of ['Germany', 'العربية', 'Layla al-Hassan', 'My brother is missing.'])
    await expect(offer(other).getByRole('definition').filter({ hasText: shown })).toBeVisible();
  await expect(name(other)).toHaveValue('');
  await takeAll(other);
  await expectLetter(other);
  await expect(fieldNamed(other, en.letter.language)).toHaveValue('ar');
  await expect(other.getByText(drafts.opened)).toBeVisible();
  await button(other, drafts.done).click();
  await expect(other.getByText(drafts.opened)).toHaveCount(0);

  await name(other).fill('Own name');
  await openFile(other, text);
  await takeAll(other);
  await other.getByRole('dialog', { name: drafts.replaceTitle }).press('Escape');
  await expect(name(other)).toHaveValue('Own name');
  await takeAll(other);
  await other.getByRole('button', { name: drafts.replaceYes }).click();
  await expectLetter(other);
  expect(await stored(other)).toEqual(NOTHING);
  await other.context().close();
});

/** Another's draft: who they are, whom to write to, what to say. */
const THEIRS = {
  to: 'FR',
  in: 'fr',
  name: 'Canary Name',
  address: 'Canary street 1',
  email: 'canary@example.org',
  personal: `Canary words.\n${'All of them. '.repeat(60)}End of their words.`,
  cosigners: 'Canary union',
};
const openTheirs = (page: Page, draft: object = THEIRS) =>
  openFile(page, JSON.stringify({ format: 'letter-draft', version: 1, demand: 'repatriation', draft }));
const CANARY = /canary/i;
const inForm = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('form input, form textarea')]
      .map(({ value }) => value)
      .join('\n'),
  );

test('nothing of another’s draft is in the form before it is taken, group by group', async ({ page }) => {
  await openForm(page, 'en');
  await openTheirs(page);
  await expect(offer(page)).toContainText(THEIRS.address);
  await expect(offer(page)).toContainText('End of their words.');
  expect(await inForm(page)).not.toMatch(CANARY);
  await expect(page.getByRole('article').first()).not.toContainText(CANARY);

  const take = (group: keyof typeof offered.groups) =>
    offer(page)
      .getByRole('button', { name: offered.take, exact: true })
      .and(page.locator(`[aria-describedby="offered-${group}"]`));
  await take('recipient').click();
  await expect(chosen(page, 'France')).toBeVisible();
  await expect(offer(page).locator('#offered-recipient')).toBeFocused();
  expect(await inForm(page)).not.toMatch(CANARY);
  await take('sender').click();
  await expect(name(page)).toHaveValue(THEIRS.name);
  await expect(ownWords(page)).toHaveValue('');
  await button(page, offered.none).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await inForm(page)).not.toMatch(/canary words|canary union/i);
});

test('own words and an own name give way only to a button that says so', async ({ page }) => {
  await openForm(page, 'en');
  await name(page).fill('Own name');
  await ownWords(page).fill('Own words.');
  await openTheirs(page, { name: 'Canary Name', personal: 'Canary words.' });
  await expect(offer(page).getByText(fillSlots(offered.replaces, { fields: from.name }))).toBeVisible();
  await expect(offer(page).getByRole('button', { name: offered.take, exact: true })).toHaveCount(0);
  await button(page, offered.add).click();
  await expect(ownWords(page)).toHaveValue('Own words.\nCanary words.');
  await expect(name(page)).toHaveValue('Own name');
  await button(page, offered.replace).click();
  await expect(name(page)).toHaveValue('Canary Name');

  await openTheirs(page, { personal: 'Other words.' });
  await button(page, offered.replace).click();
  await expect(ownWords(page)).toHaveValue('Other words.');
});

test('a draft file that Windows began with a byte order mark opens', async ({ page }) => {
  await openForm(page, 'en');
  const record = { format: 'letter-draft', version: 1, demand: 'repatriation', draft: { name: 'Layla al-Hassan' } };
  await openFile(page, `\uFEFF${JSON.stringify(record)}`);
  await takeAll(page);
  await expect(name(page)).toHaveValue('Layla al-Hassan');
});

test('a bad draft file is said, and the letter stays', async ({ page }) => {
  await openForm(page, 'en');
  await name(page).fill('Own name');
  await openFile(page, 'hello');
  await expect(page.getByText(drafts.notADraft)).toBeVisible();
  await openFile(page, 'x'.repeat(200_000));
  await expect(page.getByText(drafts.tooLarge)).toBeVisible();
  const record = { format: 'letter-draft', version: 1, demand: 'secure-detention', draft: { name: 'X' } };
  await openFile(page, JSON.stringify(record));
  await expect(page.getByText(drafts.otherDemand)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Secure and lawful detention' })).toHaveAttribute(
    'href',
    '/en/write/secure-detention/',
  );
  await expect(name(page)).toHaveValue('Own name');

  const draft = { to: 'ZZ', in: 'fr', town: 7, colour: 'red', name: 'From the file' };
  await openFile(page, JSON.stringify({ ...record, demand: 'repatriation', draft }));
  await takeAll(page);
  await page.getByRole('button', { name: drafts.replaceYes }).click();
  await expect(name(page)).toHaveValue('From the file');
  const unused = page.getByText(drafts.unused).locator('xpath=following-sibling::ul[1]').getByRole('listitem');
  await expect(unused).toHaveText([en.to.recipient, from.town, 'colour']);
});

const sealLink = async (page: Page): Promise<{ readonly url: string; readonly secret: string }> => {
  await page.getByText(sealed.title).click();
  await button(page, sealed.makeLink).click();
  await expect(page.getByText(sealed.missing)).toBeVisible();
  await button(page, sealed.make).click();
  const secret = await passphrase(page, 'seal').inputValue();
  expect(secret).toMatch(/^(\w{4}-){4}\w{4}$/);
  await button(page, sealed.makeLink).click();
  const made = fieldNamed(page, sealed.link);
  await expect(made).toHaveValue(/\/en\/write\/repatriation\/#sealed=[\w-]+$/);
  const url = await made.inputValue();
  expect(url.length).toBeLessThan(2000);
  return { url, secret };
};

const openSealed = async (browser: { newContext: () => Promise<BrowserContext> }, url: string) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await expect(page.getByRole('heading', { name: sealed.arrived })).toBeVisible();
  expect(page.url()).not.toContain('#');
  return page;
};

test('a sealed link opens with its passphrase in another browser, and only with it', async ({ page, browser }) => {
  await writeLetter(page);
  const { url, secret } = await sealLink(page);

  const other = await openSealed(browser, url);
  await expect(name(other)).toHaveValue('');
  await button(other, sealed.open).click();
  await expect(other.getByText(sealed.missing).first()).toBeVisible();
  await passphrase(other, 'open').fill('wrong');
  await passphrase(other, 'open').press('Enter');
  await expect(other.locator('#open-passphrase-error')).toHaveText(sealed.wrong);
  await expect(name(other)).toHaveValue('');
  await passphrase(other, 'open').fill(secret.toUpperCase().replaceAll('-', ' '));
  await passphrase(other, 'open').press('Enter');
  await expect(offer(other).getByRole('heading', { name: offered.title })).toBeInViewport();
  await expect(offer(other).getByRole('definition').filter({ hasText: 'Layla al-Hassan' })).toBeVisible();
  await expect(name(other)).toHaveValue('');
  await takeAll(other);
  await expectLetter(other);
  await expect(other.getByText(drafts.opened)).toBeInViewport();
  expect(await stored(other)).toEqual(NOTHING);

  await name(other).fill('Own name');
  await other.evaluate((hash) => {
    window.location.hash = hash;
  }, new URL(url).hash);
  await passphrase(other, 'open').fill(secret);
  await button(other, sealed.open).click();
  await takeAll(other);
  await other.getByRole('dialog', { name: drafts.replaceTitle }).getByRole('button', { name: link.replaceNo }).click();
  await expect(name(other)).toHaveValue('Own name');
  await button(other, offered.none).click();
  await expect(offer(other)).toHaveCount(0);
  await expect(other.getByRole('heading', { name: sealed.arrived })).toHaveCount(0);
  await other.context().close();
});

test('a link is shown only while it holds what the form holds, and can be left unopened', async ({ page, browser }) => {
  await writeLetter(page);
  const { url } = await sealLink(page);
  await expect(page.getByText(sealed.made)).toBeVisible();
  await name(page).fill('Another name');
  await expect(fieldNamed(page, sealed.link)).toHaveCount(0);
  await expect(page.getByText(sealed.made)).toHaveCount(0);
  await expect(page.getByText(sealed.gone)).toBeVisible();

  const other = await openSealed(browser, url);
  await button(other, sealed.leave).click();
  await expect(passphrase(other, 'open')).toHaveCount(0);
  await other.context().close();
});

test('a cut or damaged sealed link says so before any passphrase', async ({ page }) => {
  await writeLetter(page);
  const { url } = await sealLink(page);
  const { hash } = new URL(url);
  const cut = fillSlots(sealed.cut, { here: 100, whole: hash.length - '#sealed='.length });
  await page.goto('about:blank');
  await openForm(page, 'en', 'repatriation', hash.slice(0, '#sealed='.length + 100));
  await expect(page.getByText(cut)).toBeVisible();
  for (const [text, message] of [
    ['', sealed.damaged],
    ['hello', sealed.damaged],
    ['<script>', sealed.damaged],
    ['A'.repeat(100_000), sealed.damaged],
    ['CQA_', drafts.newer],
  ] as const) {
    await page.goto('about:blank');
    await openForm(page, 'en', 'repatriation', `#sealed=${text}`);
    await expect(page.getByText(message)).toBeVisible();
    await name(page).fill('The form still works');
  }
});

test('too long for a link goes into a sealed file', async ({ page, browser }) => {
  await writeLetter(page);
  const long = Array.from({ length: 1500 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
  await ownWords(page).fill(long);
  await page.getByText(sealed.title).click();
  await passphrase(page, 'seal').fill('short one');
  await expect(page.getByText(sealed.short)).toBeVisible();
  await button(page, sealed.makeLink).click();
  await expect(page.getByText(sealed.tooLong)).toBeVisible();
  const text = await saveDraft(page, sealed.makeFile);
  expect(Object.keys(JSON.parse(text))).toEqual(['sealed']);

  const other = await (await browser.newContext()).newPage();
  await openForm(other, 'en');
  await openFile(other, text);
  await passphrase(other, 'open').fill('short one');
  await button(other, sealed.open).click();
  await expect(offer(other)).toContainText(long);
  await takeAll(other);
  await expect(ownWords(other)).toHaveValue(long);
  await other.context().close();
});

test('without https nothing is encrypted, and the page says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await openForm(page, 'en', 'repatriation', `#sealed=AQA${'A'.repeat(400)}`);
  await expect(page.getByText(sealed.unavailable).first()).toBeVisible();
  await page.getByText(sealed.title).click();
  await expect(page.getByText(sealed.unavailable)).toHaveCount(2);
});

for (const locale of ['en', 'ar'] as const) {
  test(`all that drafts say is accessible and fits the screen: ${locale}`, rtlOnPhone(locale), async ({ page }) => {
    const { drafts: words, sealed: seal, from: labels } = messagesIn(locale);
    await openForm(page, locale);
    await fieldNamed(page, labels.name).fill('Layla al-Hassan');
    await page.getByRole('checkbox', { name: words.keep }).check();
    await page.getByText(seal.title).click();
    await button(page, seal.make).click();
    await button(page, seal.makeLink).click();
    const made = fieldNamed(page, seal.link);
    await expect(made).toHaveValue(/#sealed=/);
    const { hash } = new URL(await made.inputValue());
    await page.evaluate((fragment) => {
      window.location.hash = fragment;
    }, hash);
    await passphrase(page, 'open').fill('wrong');
    await passphrase(page, 'open').press('Enter');
    await expect(page.locator('#open-passphrase-error')).toHaveText(seal.wrong);
    await openTheirs(page);
    await expect(page.getByRole('button', { name: messagesIn(locale).offered.all, exact: true })).toBeVisible();
    await expectAccessible(page);
    await expectNoOverflow(page);
  });
}
