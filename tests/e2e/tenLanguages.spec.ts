import { expect, type Page, test } from '@playwright/test';
import { LOCALES } from '../../lib/domain/locales';
import { expectAccessible, expectNoOverflow, fieldNamed, messagesIn, NARROW, openForm, watchConsole } from './support';

/** Kinds of page; pages.spec.ts asks in English and Arabic whether each is accessible. */
const PATHS = [
  '',
  'answered/',
  'campaign/',
  'changes/',
  'check/',
  'figures/',
  'letters/',
  'offline/',
  'plain/',
  'plain/repatriation/',
  'recipients/',
  'safety/',
  'sources/',
  'states/',
  'states/FR/',
  'states/TJ/',
  'who/',
];
/** With the letter in use the three kinds whose accessibility is asked in every language. */
const ACCESSIBLE: readonly string[] = ['', 'plain/repatriation/'];
/** Of their islands the buttons come once a script has taken them over. */
const ISLANDS: readonly string[] = ['campaign', 'check', 'letters', 'offline'];

/** The masthead takes so many px of a window so wide. */
const MASTHEAD = [
  [320, 64],
  [360, 64],
  [412, 64],
  [992, 65],
  [1280, 65],
] as const;

/** Texts of a drawing that run out of it: nobody can read what is cut off. */
const cutOff = (page: Page): Promise<string[]> =>
  page.locator('figure svg[viewBox]').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect();
      return [...drawing.querySelectorAll('text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom;
        })
        .map((text) => text.textContent ?? '');
    }),
  );

for (const locale of LOCALES) {
  test.describe(`in ${locale}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

    test(`every kind of page in ${locale} fits a small phone, with its drawings, and its scripts find what was printed`, async ({
      page,
    }) => {
      const wide = page.viewportSize() ?? NARROW;
      const said = watchConsole(page);
      for (const path of PATHS) {
        await page.goto(`/${locale}/${path}`);
        const island = ISLANDS.find((name) => path === `${name}/`);
        if (island) await expect(page.locator(`[data-island="${island}"]`).getByRole('button').first()).toBeVisible();
        if (ACCESSIBLE.includes(path)) await expectAccessible(page);
        expect(await cutOff(page), path).toEqual([]);
        if (path === 'safety/') {
          for (const [width, most] of MASTHEAD) {
            await page.setViewportSize({ width, height: 640 });
            const header = await page.locator('header').boundingBox();
            expect(header?.height, `${width} px`).toBeLessThanOrEqual(most);
            await expectNoOverflow(page, `${path} at ${width} px`);
          }
        }
        await page.setViewportSize(NARROW);
        await expectNoOverflow(page, path);
        await page.setViewportSize(wide);
        expect(said, path).toEqual([]);
      }
    });

    test(`the letter in ${locale} is accessible while it is written, and fits a phone`, async ({ page }) => {
      const m = messagesIn(locale);
      const said = watchConsole(page);
      await openForm(page, locale, 'detained-children', `#to=FR&in=${locale}&kind=reply&answer=security-risk`);
      await fieldNamed(page, m.from.name).fill('Layla al-Hassan');
      await expect(page.locator('article')).toContainText('Layla al-Hassan');
      await expectAccessible(page);
      await page.setViewportSize(NARROW);
      await expectNoOverflow(page);
      expect(said).toEqual([]);
    });
  });
}
