import { expect, test } from '@playwright/test';
import { TEXT_FIELDS } from '../../lib/domain/fields';
import { ATTACK_LINKS } from './attackLinks';
import { en, openForm } from './support';

/** What the page shows after a link was opened in it. */
interface Shown {
  readonly hash: string;
  readonly path: string;
  readonly filled: readonly string[];
  readonly hit: boolean;
  readonly unseen: boolean;
  readonly anchors: readonly string[];
  readonly frames: number;
  readonly pictures: number;
}

/** What may stay in the address: nothing, or a checked link of choices that the page knows. */
const CHOICES = /^$|^#c=\w{1,3}\.\w{6}(&to=(DE|FR)(\.pr-un)?)?(&in=(de|fr))?(&also=repatriation)?$/;

/** Overrides, isolates, marks of direction and what templates mark places with: none of it may reach the page. */
const UNSEEN = '[\\u0000-\\u0008\\u200B\\u202A-\\u202E\\u2066-\\u2069\\uE000-\\uF8FF\\uFEFF]|[\\u{E0000}-\\u{E007F}]';

test(`${ATTACK_LINKS.length} links that mean ill: nothing is run, fetched, filled in for the sender or made to look otherwise`, async ({
  page,
  baseURL,
}) => {
  expect(ATTACK_LINKS.length).toBeGreaterThanOrEqual(300);
  const asked: string[] = [];
  const blocked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) blocked.push(message.text());
  });
  page.on('pageerror', (error) => blocked.push(String(error)));
  page.on('popup', () => blocked.push('a window was opened'));
  page.on('download', () => blocked.push('a download was started'));
  page.on('dialog', async (dialog) => {
    blocked.push(dialog.message());
    await dialog.dismiss();
  });
  await openForm(page, 'en');
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await expect(page.locator('#cosigners')).toBeAttached();
  const before = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')].filter(
        ({ pathname }) => !/\/who\/$|\/states\/[A-Z]{2}\/$/.test(pathname),
      ).length,
  );

  for (const { what, fragment } of ATTACK_LINKS) {
    const shown = await page.evaluate(
      async ({ hash, fields, unseen }): Promise<Shown> => {
        window.location.hash = hash;
        const given = window.location.hash;
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // The page takes the fragment out of the address as soon as it has read it; what it shows then is drawn next.
        // Of a text directive (":~:") the browser itself leaves nothing to read.
        while (given !== '' && window.location.hash === given) await frame();
        for (let drawn = 0; drawn < 2; drawn += 1) await frame();
        const inputs = fields.map((id) => document.getElementById(id) as HTMLInputElement | null);
        return {
          hash: window.location.hash,
          path: window.location.pathname,
          filled: inputs.flatMap((input) => (input?.value ? [input.id] : [])),
          hit: 'hit' in window,
          unseen: new RegExp(unseen, 'u').test(document.querySelector('form')?.textContent ?? ''),
          anchors: [...document.querySelectorAll<HTMLAnchorElement>('a:not([href^="#"])')]
            // What the page itself says of a chosen recipient; what is still missing leads into the page.
            .filter(({ pathname, host }) => !/\/who\/$|\/states\/[A-Z]{2}\/$/.test(pathname) && host !== 'ask.un.org')
            .map(({ href }) => new URL(href).origin),
          frames: document.querySelectorAll('iframe, object, embed, base, form form').length,
          pictures: document.querySelectorAll('article canvas, article img, form img').length,
        };
      },
      { hash: fragment, fields: TEXT_FIELDS, unseen: UNSEEN },
    );
    expect({ what, ...shown, anchors: shown.anchors.length - before }).toEqual({
      what,
      hash: expect.stringMatching(CHOICES),
      path: '/en/write/repatriation/',
      filled: [],
      hit: false,
      unseen: false,
      anchors: 0,
      frames: 0,
      pictures: 0,
    });
  }
  expect(blocked).toEqual([]);
  for (const url of asked) {
    expect(new URL(url).origin).toBe(baseURL);
    expect(new URL(url).pathname).toMatch(
      /^\/(en\/write\/repatriation\/$|_next\/static\/|islands\/|data\/|fonts\/|icon|[\w.-]+\.js$)/,
    );
    expect(url).not.toMatch(/Mallory|evil|hit=1/);
  }
});

test('words with hidden overrides and look-alike hosts are offered without them, and the page says so', async ({
  page,
}) => {
  const { fragment } = ATTACK_LINKS.find(({ what }) => what.startsWith('a spoof in words of a whole link')) ?? {
    fragment: '',
  };
  await openForm(page, 'en', 'repatriation', `#${fragment}`);
  await expect(page.getByText(en.link.controls)).toBeVisible();
  await expect(page.locator('blockquote')).toHaveText('gro.elpmaxe//:sptth');

  const lookAlike = ATTACK_LINKS.filter(({ what }) => what.startsWith('a spoof in words of a whole link'))[4];
  await openForm(page, 'en', 'repatriation', `?again#${lookAlike?.fragment}`);
  await expect(page.locator('blockquote')).toHaveText('https://аpple.com/login');
  await expect(page.locator('blockquote a')).toHaveCount(0);
  await expect(page.getByText('xn--pple-43d.com')).toBeVisible();
});

test('accepting a link’s words keeps one’s own', async ({ page }) => {
  const { fragment } = ATTACK_LINKS.find(({ what }) => what.startsWith('a spoof in words of a whole link')) ?? {
    fragment: '',
  };
  await openForm(page, 'en', 'repatriation', `#${fragment}`);
  await page.locator('#personal').fill('My own words.');
  await page.getByRole('button', { name: en.words.accept }).click();
  await expect(page.locator('#personal')).toHaveValue('My own words.\ngro.elpmaxe//:sptth');
});
