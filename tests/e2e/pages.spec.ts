import { expect, test } from '@playwright/test';
import { loadStateRecords, statesOnRecord } from '../../lib/catalogue/loadStateRecords';
import { LOCALES } from '../../lib/domain/locales';
import {
  chooseLanguage,
  copiedLink,
  expectAccessible,
  expectNoOverflow,
  fieldNamed,
  messagesIn,
  NARROW,
  openForm,
  PHONE,
  rtlOnPhone,
  SMALL_PHONE,
  toDone,
  watchConsole,
} from './support';

/** Of which state most is on record. */
const FULLEST = statesOnRecord()
  .map((code) => ({ code, count: loadStateRecords().filter(({ state }) => state === code).length }))
  .sort((one, other) => other.count - one.count)[0]?.code;

/** Every kind of page, in parts of about the same work. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'what is known': ['changes/', 'figures/', 'sources/', `states/${FULLEST}/`, 'states/TJ/'],
  'what to read': ['', 'about/', 'answered/', 'recipients/', 'safety/', 'states/', 'who/'],
  'what to do': ['check/', 'demands/repatriation/', 'letters/', 'offline/', 'plain/'],
  'the form': ['write/repatriation/', 'write/detained-children/'],
};

/** Pages to be read are at most so many screens of a small phone long before anything is unfolded. */
const SCREENS = 10;
const READ = /^(about|answered|changes|figures|recipients|safety|sources|states|who)\//;

/** Each kind of page is asked in two languages, two widths and two schemes, pair by pair: not in all eight ways. */
const WAYS = {
  wide: { locale: 'en', colorScheme: 'light' },
  phone: { locale: 'ar', colorScheme: 'dark' },
} as const;

for (const [part, paths] of Object.entries(PARTS)) {
  test(`pages fit a small phone, obey their own policy and are accessible with everything unfolded: ${part}`, {
    tag: PHONE,
  }, async ({ page, isMobile }) => {
    const { locale, colorScheme } = WAYS[isMobile ? 'phone' : 'wide'];
    await page.emulateMedia({ colorScheme });
    const complaints = watchConsole(page);
    const own = page.viewportSize() ?? SMALL_PHONE;
    for (const path of paths) {
      await test.step(path, async () => {
        await page.setViewportSize(SMALL_PHONE);
        if (path.startsWith('write')) await openForm(page, locale, path.split('/')[1]);
        else await page.goto(`/${locale}/${path}`);
        if (READ.test(path)) {
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          expect(height / SMALL_PHONE.height, path).toBeLessThanOrEqual(SCREENS);
        }
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        await expectNoOverflow(page, `${path} with text of twice the size`);
        await page.evaluate(() => {
          document.documentElement.style.removeProperty('font-size');
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
        });
        await page.setViewportSize(NARROW);
        await expectNoOverflow(page, `${path} at 320 px`);
        await page.setViewportSize(own);
        await expectAccessible(page);
        expect(complaints, path).toEqual([]);
      });
    }
  });
}

for (const locale of ['en', 'ar'] as const) {
  test(`the form in use is accessible in ${locale}: chosen, wrong, shared`, rtlOnPhone(locale), async ({ page }) => {
    const m = messagesIn(locale);
    await openForm(page, locale, 'repatriation', '#to=unhcr&in=xx&w=1eJw');
    await fieldNamed(page, m.words.personal).fill('x');
    await page.getByRole('button', { name: m.act.download, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: m.errors.title })).toBeVisible();
    await expectAccessible(page);
    await fieldNamed(page, m.from.name).fill('Layla');
    await toDone(page, locale);
    await page.getByRole('button', { name: m.share.qr, exact: true }).click();
    await expect(page.getByRole('img', { name: m.share.qrAlt })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize(NARROW);
    await expectNoOverflow(page);
  });
}

test('the start page and the page for unknown addresses are accessible', async ({ browser }) => {
  // A browser whose languages we do not have stays on the list.
  const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await page.goto('/');
  await expect(page.getByRole('link', { name: /العربية/ })).toBeVisible();
  await expectAccessible(page);
  const missing = await page.goto('/no/such/page');
  expect(missing?.status()).toBe(404);
  await expect(page.locator('section[lang=en]')).toBeVisible();
  for (const locale of LOCALES)
    await expect(page.getByRole('main').locator(`a[hreflang=${locale}]`)).toHaveAttribute('href', `/${locale}/`);
  await expectAccessible(page);
  await page.context().close();
});

test('"/" goes to the browser’s language, later to the one that was chosen, and takes a link along', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/fr\/$/);
  await chooseLanguage(page, 'العربية');
  await expect(page).toHaveURL(/\/ar\/$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/ar\/$/);
  await page.context().close();
});

test('another language of the page keeps the choices', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=fr');
  await expect.poll(() => copiedLink(page, 'en')).toMatch(/to=DE/);
  await chooseLanguage(page, 'Deutsch');
  await expect(page).toHaveURL(/\/de\/write\/repatriation\/#c=[\da-z.]+&to=DE&in=fr$/);
  await expect(page.getByText(messagesIn('de').link.filled)).toBeVisible();
  await expect(fieldNamed(page, messagesIn('de').letter.language)).toHaveValue('fr');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the languages are a plain list, pages can be read, and the form sends nothing', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /Français/ }).click();
    await expect(page).toHaveURL(/\/fr\/$/);
    await page.goto('/en/write/repatriation/');
    await expect(page.locator('noscript p').first()).toBeVisible();
    await expect(page.locator('form > fieldset')).toHaveAttribute('disabled', '');
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("form-action 'none'");
    await page.goto('/en/sources/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the keyboard alone writes a letter', async ({ page }) => {
  await openForm(page, 'en');
  await fieldNamed(page, 'Recipient').focus();
  await page.keyboard.type('norw');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chosen: Norway')).toBeVisible();
  await fieldNamed(page, 'Your name').focus();
  await page.keyboard.type('Layla al-Hassan');
  await page.getByRole('button', { name: 'Download PDF', exact: true }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^letter-repatriation-NO-/);
});
