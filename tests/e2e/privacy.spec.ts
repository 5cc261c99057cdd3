import { expect, test } from '@playwright/test';
import { chooseLanguage, chooseRecipient, downloadPdf, en, fieldNamed, openForm, toDone } from './support';

/** Words that stand nowhere else; each is searched for in everything that leaves the page. */
const TYPED = {
  'Why this matters to you': 'Zanzibarwords',
  'Your name': 'Quixotename',
  Organisation: 'Flibbertorg',
  'Your role': 'Xylophonerole',
  Town: 'Kumquattown',
  'Postal address': 'Jabberstreet',
  'E-mail': 'wombat@example.org',
};

test('nothing that is typed leaves the page, and no other host is asked for anything', async ({
  page,
  context,
  baseURL,
}) => {
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  page.on('websocket', (socket) => sent.push(`websocket ${socket.url()}`));
  await openForm(page, 'en');
  await chooseRecipient(page, 'en', 'germ', 'Germany');
  for (const [label, text] of Object.entries(TYPED)) await fieldNamed(page, label).fill(text);
  await downloadPdf(page, 'en');
  await page.getByRole('button', { name: 'Copy text', exact: true }).click();
  await page.getByText('Other files', { exact: true }).click();
  for (const name of ['E-mail draft', 'Calendar entry', 'Word file', 'HTML file', 'Markdown file']) {
    const button = page.getByRole('button', { name, exact: true }).last();
    await Promise.all([page.waitForEvent('download'), button.click()]);
  }
  await page.getByRole('checkbox', { name: en.share.withWords }).check();
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await page.getByRole('button', { name: en.share.qr, exact: true }).click();
  await expect(page.getByRole('img', { name: en.share.qrAlt })).toBeVisible();

  expect(sent.length).toBeGreaterThan(5);
  for (const request of sent) {
    expect(request).toMatch(/^GET /);
    expect(new URL(request.split(' ')[1] ?? '').origin).toBe(baseURL);
    for (const text of Object.values(TYPED)) {
      expect(decodeURIComponent(request.replace(/%(?![\da-f]{2})/gi, '%25')).toLowerCase()).not.toContain(
        text.toLowerCase(),
      );
    }
  }
});

test('nothing is stored but the language a person chose', async ({ page, context }) => {
  await page.goto('/en/');
  await chooseLanguage(page, 'Deutsch');
  await expect(page).toHaveURL(/\/de\/$/);
  await openForm(page, 'en');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(stored).toEqual({ local: { language: 'de' }, session: {}, databases: 0, caches: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('the link never holds the sender, and words only when ticked', async ({ page }) => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=de');
  for (const [label, text] of Object.entries(TYPED)) await fieldNamed(page, label).fill(text);
  await toDone(page, 'en');
  const link = fieldNamed(page, en.share.link);
  await expect(link).toHaveValue(/#c=[\da-z.]+&to=DE&in=de$/);
  await page.getByRole('checkbox', { name: en.share.withWords }).check();
  await expect(link).toHaveValue(/#c=[\da-z.]+&to=DE&in=de&w=2[\w-]+$/);
});
