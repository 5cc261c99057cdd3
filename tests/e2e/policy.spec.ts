import { expect, type Page, test } from '@playwright/test';
import { chooseRecipient, downloadPdf, en, fieldNamed, openForm } from './support';

/** Everything a page's policy refused, as the browser reports it to the page. */
const watchPolicy = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { refusedByPolicy: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
};

const refused = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { refusedByPolicy: string[] }).refusedByPolicy);

test('the whole way from form to PDF asks for nothing the policy refuses', async ({ page }) => {
  await watchPolicy(page);
  await openForm(page, 'en');
  await chooseRecipient(page, 'en', 'germ', 'Germany');
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await fieldNamed(page, en.letter.language).selectOption('ar');
  await page.getByText(en.more.title).click();
  await downloadPdf(page, 'en');
  await page.getByRole('button', { name: en.share.qr, exact: true }).click();
  await expect(page.getByRole('img', { name: en.share.qrAlt })).toBeVisible();
  expect(await refused(page)).toEqual([]);
});

test('text becomes neither markup nor code, and no address but ours a script', async ({ page }) => {
  await watchPolicy(page);
  await page.goto('/en/');
  const outcome = await page.evaluate(async () => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    return {
      markup: attempt(() => {
        document.createElement('p').innerHTML = '<img src="x">';
      }),
      // What the browser's debugger runs may use eval; what it starts later may not.
      code: await new Promise((resolve) => setTimeout(() => resolve(attempt(() => new Function('return 1'))))),
      foreign: attempt(() => {
        script.src = 'https://example.org/a.js';
      }),
      data: attempt(() => new Worker('data:text/javascript,1')),
      policy: attempt(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('another', {}),
      ),
      own: attempt(() => {
        script.src = '/page.js';
      }),
    };
  });
  expect(outcome).toEqual({
    markup: 'TypeError',
    code: 'EvalError',
    foreign: 'TypeError',
    data: 'TypeError',
    policy: 'TypeError',
    own: 'done',
  });
  expect((await refused(page)).length).toBeGreaterThan(3);
});
