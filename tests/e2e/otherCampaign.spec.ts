import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { filesIn } from '../../lib/catalogue/filesIn';
import { ensureOther, OTHER, OTHER_ADDRESS } from '../other-campaign/assemble';
import { createStaticHost } from '../support/staticHost';
import { downloadPdf, watchConsole } from './support';

/** The folder below its host for which it is built. */
const BASE = new URL(OTHER_ADDRESS).pathname.replace(/\/$/, '');
const OUT = path.join(OTHER, 'out');

const hosts: Server[] = [];
/** A host of files, at its root or in a folder: its address, with the folder. */
const hostOf = (root: string, folder = ''): string => {
  const host = createStaticHost(root, 'last', folder).listen(0);
  hosts.push(host);
  return `http://localhost:${(host.address() as AddressInfo).port}${folder}`;
};

let server: ChildProcess | undefined;
const startServer = (): Promise<string> => {
  const started = spawn(process.execPath, ['.server/main.js'], { cwd: OTHER, env: { ...process.env, PORT: '0' } });
  server = started;
  return new Promise((resolve) => {
    started.stdout.on('data', (said) => resolve(/http:\S+/.exec(String(said))?.[0].replace(/\/$/, '') ?? ''));
  });
};

test.beforeAll(() => {
  // The stage of npm test has made it; who runs these tests alone waits for it.
  test.setTimeout(600_000);
  ensureOther();
});

test.afterAll(() => {
  server?.kill();
  for (const host of hosts) host.close();
});

test.describe.configure({ mode: 'serial' });

test('says nothing of this campaign, and no page leads out of its folder', () => {
  const pages = filesIn(OUT).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  for (const file of pages) {
    const html = readFileSync(path.join(OUT, file), 'utf8');
    expect(html, file).not.toMatch(/Letters for Accountability|Syri|ISIS|Hasak|repatriation|\b2022\b/i);
    const addresses = [...html.matchAll(/\s(?:href|src|action|data-offers)="(\/[^"]*)"/g)].map(([, at = '']) => at);
    expect(
      addresses.filter((address) => !address.startsWith(`${BASE}/`)),
      file,
    ).toEqual([]);
  }
});

/** What was not there, or lay outside its folder, of all that a page asked for. */
const watchAnswers = (page: Page): readonly string[] => {
  const wrong: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 || !pathname.startsWith(`${BASE}/`)) wrong.push(`${response.status()} ${pathname}`);
  });
  return wrong;
};

test('makes its letter in a folder of any host, under its own name, colour and publisher', async ({ page }) => {
  const site = hostOf(OUT, BASE);
  const [said, answers] = [watchConsole(page), watchAnswers(page)];
  await page.goto(`${site}/`);
  await page.waitForURL(`${site}/en/`);
  await expect(page.locator('header').getByText('Letters for Night Trains')).toBeVisible();
  await expect(page.locator('.misplaced')).toBeHidden();
  const accent = () => getComputedStyle(document.documentElement).getPropertyValue('--accent');
  expect(await page.evaluate(accent)).toBe('#7a1f5c');
  await page.goto(`${site}/en/about/`);
  await expect(page.locator('main').getByText('Friends of the Sleeper')).toBeVisible();
  await page.goto(`${site}/en/write/keep-night-trains/#to=DE`);
  const name = page.locator('input[name=name]');
  await expect(name).toBeEnabled({ timeout: 30_000 });
  await name.fill('Robin Example');
  const { text } = await downloadPdf(page, 'en');
  expect(text).toContain('Robin Example');
  expect(text).toContain('Nachtzüge');
  expect([...said, ...answers]).toEqual([]);
});

test('is served with its copy for offline use and the form without script, and nothing outside its folder', async ({
  page,
  context,
  request,
}) => {
  const site = await startServer();
  await page.goto(`${site}/de/offline/`);
  const { save, outcome } = JSON.parse(readFileSync(path.join(OTHER, 'content/de/messages.json'), 'utf8')).offline;
  await page.getByRole('button', { name: save, exact: true }).click();
  await expect(page.getByText(outcome.saved)).toBeVisible({ timeout: 60_000 });
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([`${BASE}/`]);
  await context.setOffline(true);
  await page.goto(`${site}/DE/safety`);
  await expect(page).toHaveURL(`${site}/de/safety/`);

  const form = `${site}/en/plain/keep-night-trains/`;
  expect(await (await request.get(form)).text()).toContain(`action="${BASE}/en/plain/keep-night-trains/`);
  const answer = await request.post(form, { form: { to: 'FR', name: 'Robin Example', in: 'en', get: 'pdf' } });
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const outside = await request.get(`${new URL(site).origin}/en/`);
  expect([outside.status(), await outside.text()]).toEqual([404, `This copy was built to be served from ${BASE}/\n`]);
});

test('says in its first line where it belongs, put at a root; as a site for a root does in a folder', async ({
  page,
}) => {
  const misplaced: readonly (readonly [site: string, belongs: string, places: readonly string[]])[] = [
    [hostOf(OUT), `${BASE}/`, ['/', '/de/', '/de/write/one-ticket/']],
    [hostOf('out', '/folder'), '/', ['/', '/en/']],
  ];
  for (const [site, belongs, places] of misplaced) {
    for (const place of places) {
      await page.goto(`${site}${place}`);
      await expect(page.locator('body > .misplaced:first-child bdi')).toHaveText(belongs);
      // Where a form would start, at once; else after the pause for slow lines.
      await expect(page.locator('.misplaced')).toBeInViewport(place.includes('/write/') ? { timeout: 5000 } : {});
    }
  }
});
