import { expect, type Page, test } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { listDigits, type Release, UNSERVED } from '../../lib/release/fileList';

const checkIn = (locale: Locale) => loadMessages(locale).check;
const en = checkIn('en');

const listOf = async (page: Page): Promise<Release> => (await page.request.get('/release.json')).json();
const countOf = ({ files }: Release): number => Object.keys(files).filter((path) => !UNSERVED.includes(path)).length;

const open = async (page: Page, locale: Locale): Promise<void> => {
  await page.goto(`/${locale}/check/`);
  await expect(page.getByRole('button', { name: checkIn(locale).start })).toBeVisible();
};

test('a sound release: every file as listed, every header as expected, nothing asked of others', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await open(page, 'en');
  const release = await listOf(page);
  await expect(page.getByText(await listDigits(release))).toBeVisible();
  await page.getByRole('button', { name: en.start }).click();
  await expect(page.getByText(fillSlots(en.allSame, { count: countOf(release) }))).toBeVisible({ timeout: 150_000 });
  await expect(page.getByText(en.headerState.same, { exact: true })).toHaveCount(10);
  await expect(page.getByText(en.headerState.missing, { exact: true })).toHaveCount(0);
  await page.getByText(en.showAll).click();
  await expect(page.getByText('en/write/repatriation/index.html', { exact: true })).toBeVisible();
  expect(new Set(asked)).toEqual(new Set([baseURL]));
  expect(complaints).toEqual([]);
});

test('a changed file, a missing one and a missing header are named', async ({ page }) => {
  // A short list, so that the test is about what is wrong.
  const { files, ...rest } = await listOf(page);
  const few = Object.fromEntries(
    Object.entries(files).filter(([path]) => /^(icon\.svg|facts\.json|review\.js)$/.test(path)),
  );
  await page.route('/release.json', (route) => route.fulfill({ json: { ...rest, files: few } }));
  await page.route('/facts.json', (route) => route.fulfill({ body: '[]' }));
  await page.route('/review.js', (route) => route.fulfill({ status: 404 }));
  await open(page, 'en');
  await page.route('/en/check/', async (route) => {
    const response = await route.fetch();
    const { 'x-frame-options': _, ...headers } = response.headers();
    await route.fulfill({ response, headers: { ...headers, 'referrer-policy': 'unsafe-url' } });
  });
  await page.getByRole('button', { name: en.start }).click();
  await expect(page.getByText(fillSlots(en.someDifferent, { count: 2 }))).toBeVisible();
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('facts.json')).toContainText(en.fileState.different);
  await expect(row('review.js')).toContainText(en.fileState.missing);
  await expect(row('icon.svg')).toHaveCount(0);
  await expect(row('X-Frame-Options')).toContainText(en.headerState.missing);
  await expect(row('Referrer-Policy')).toContainText('unsafe-url');
});

test('it can be stopped, by keyboard too, and the focus stays', async ({ page }) => {
  await open(page, 'en');
  await page.route('/fonts/**', () => {});
  await page.getByRole('button', { name: en.start }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button', { name: en.stop })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: en.start })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: en.stopped.split('{')[0] ?? '' })).toBeVisible();
});

test('a list that does not come is said', async ({ page }) => {
  await page.route('/release.json', (route) => route.abort());
  await page.goto('/en/check/');
  await expect(page.getByText(en.listFailed)).toBeVisible();
});
