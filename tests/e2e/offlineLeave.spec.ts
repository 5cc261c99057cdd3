import { expect } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { listDigits, type Release } from '../../lib/release/fileList';
import { changeFile } from '../support/nextRelease';
import { button, kept, NOTHING, save, test } from './offlineHost';
import { fieldNamed, openFolds, en as write } from './support';

const NEUTRAL = 'https://www.wikipedia.org/';
const { site, safety, check } = loadMessages('en');

test('leaving wipes what was typed and kept, and leaves the copy, as the pages say; “delete everything” takes it', async ({
  page,
  host,
}) => {
  await page.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>N</title>' }));
  await save(page, host);
  const copy = await kept(page);
  await page.goto(`${host.origin}/en/safety/`);
  await expect(page.getByText(safety.sections.leaving.points.copy)).toBeVisible();

  await openFolds(page);
  await page.goto(`${host.origin}/en/write/repatriation/`);
  const name = fieldNamed(page, write.from.name);
  await page.getByRole('checkbox', { name: write.drafts.keep }).check();
  await name.fill('Quixotename');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Quixotename');
  await page.getByRole('link', { name: site.leave.text }).click();
  await expect(page).toHaveURL(NEUTRAL);

  // From here on only the copy can answer.
  await host.stop();
  await page.goto(`${host.origin}/en/write/repatriation/`);
  await expect(name).toBeEnabled();
  await expect(name).toHaveValue('');
  expect(await kept(page)).toEqual(copy);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const cached = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const cache of await Promise.all((await caches.keys()).map((key) => caches.open(key))))
      for (const request of await cache.keys()) texts.push(request.url);
    return texts.join(' ');
  });
  expect(cached).not.toContain('Quixotename');

  await name.fill('Quixotename');
  await button(page, write.drafts.erase).click();
  await expect(page.getByText(write.drafts.erased)).toBeVisible();
  await expect(name).toHaveValue('Quixotename');
  expect(await kept(page)).toEqual(NOTHING);
  await page.close({ runBeforeUnload: false });
  const next = await page.context().newPage();
  await expect(next.goto(`${host.origin}/en/`)).rejects.toThrow();
});

test('the check says that the page comes from the copy, of which release, and looks at the host', async ({
  page,
  host,
  makeRelease,
}) => {
  const list = async (): Promise<Release> => (await page.request.get(`${host.origin}/release.json`)).json();
  await page.goto(`${host.origin}/en/check/`);
  await expect(button(page, check.start)).toBeVisible();
  await expect(page.getByText(check.copy.title)).toHaveCount(0);
  await save(page, host);
  const saved = await listDigits(await list());
  await page.goto(`${host.origin}/en/check/`);
  await expect(page.getByText(check.copy.lead)).toBeVisible();
  await expect(page.getByText(check.copy.same)).toBeVisible();

  const root = await makeRelease('changed');
  // Not as listed at the host, whole in the copy, which must not answer for it.
  changeFile(root, 'facts.json', '[]');
  await host.swap(root);
  const release = await list();
  await page.goto(`${host.origin}/en/check/`);
  await expect(page.getByText(`${check.copy.other} ${saved}`)).toBeVisible();
  await expect(page.getByText(await listDigits(release), { exact: true })).toBeVisible();
  await button(page, check.start).click();
  // The page that has changed between the releases is as listed at the host; the copy's is not asked.
  await expect(page.getByText(fillSlots(check.someDifferent, { count: 1 }))).toBeVisible({ timeout: 150_000 });
  await expect(page.getByRole('listitem').filter({ hasText: 'facts.json' })).toContainText(check.fileState.different);

  await host.stop();
  await page.goto(`${host.origin}/en/check/`);
  await expect(page.getByText(check.listFailed)).toBeVisible();
  await expect(page.getByText(`${check.digits} ${saved}`)).toBeVisible();
  await expect(button(page, check.start)).toHaveCount(0);
});
