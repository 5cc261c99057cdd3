import { expect, type Locator, type Page, test } from '@playwright/test';
import { loadStateNames } from '../../lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { fieldNamed, messagesIn, openForm, readDownload, shiftsSoFar, watchShifts } from './support';

/** A letter from a link, which is in English on either page. */
const LINK = '#to=SE';
const PHONE_SIZE = { width: 360, height: 640 };
/** How many screens the page of a link may take, and how far down it may say what it is; px. */
const MOST_SCREENS = 2.5;
const FIRST_LOOK = 300;
const MOST_STOPS = 14;

const SIZES = [PHONE_SIZE, { width: 1280, height: 800 }] as const;
const AS_THEY_ARE = { folds: 'as they are' } as const;

/** 300 characters of somebody's own words. */
const WORDS = 'My brother is still held there, and nobody tells us why. '.repeat(6).slice(0, 300);

/**
 * Where `control` cannot be pressed, being out of the view or under something: as the page stands, or at every `step` px
 * from its top to its end, in one go.
 */
const outOfReach = (control: Locator, step = 0): Promise<readonly string[]> =>
  control.evaluate((element, by) => {
    const faults: string[] = [];
    const look = () => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top >= 24;
      // In its middle, and just inside its rounded corners.
      for (const [x, y] of [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 4, top + 4],
        [right - 4, bottom - 4],
      ] as const) {
        const over = document.elementFromPoint(x, y);
        if (inside && over && element.contains(over)) continue;
        faults.push(
          `scrolled ${scrollY}: at ${[left, top, right, bottom].map(Math.round)} under ${over?.outerHTML.slice(0, 60)}`,
        );
        return;
      }
    };
    if (by === 0) look();
    else {
      for (let y = 0; ; y += by) {
        scrollTo({ top: y, behavior: 'instant' });
        look();
        if (y >= document.documentElement.scrollHeight - innerHeight) break;
      }
      scrollTo({ top: 0, behavior: 'instant' });
    }
    return faults;
  }, step);

/** How far down the page, in px, the first line ends in which `main` shows `words`. */
const shownAt = (page: Page, words: string): Promise<number> =>
  page.evaluate((wanted) => {
    const ends: number[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { width, bottom } = range.getBoundingClientRect();
      if (width > 1) ends.push(bottom + scrollY);
    }
    return Math.min(...ends);
  }, words);

/** Presses of Tab from the top of the page until `control` has the focus. */
const stopsTo = async (page: Page, control: Locator): Promise<number> => {
  for (let count = 1; count <= 2 * MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return count;
  }
  return Number.POSITIVE_INFINITY;
};

/** What comes late has a place already: files on which the page waits take a moment each. */
const slowly = (page: Page): Promise<unknown> =>
  page.route(/\/(islands|data|fonts)\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });

/** One person on a small screen: counts what she presses, chooses or fills in, and how often she moves the page. */
const person = () => {
  /** px: four fifths of a screen. */
  const SWIPE = 0.8 * PHONE_SIZE.height;
  const counted = { actions: 0, swipes: 0 };
  const on = async (control: Locator): Promise<Locator> => {
    await expect(control).toBeEnabled({ timeout: 30_000 });
    for (let tries = 0; tries < 6 && (await outOfReach(control)).length > 0; tries += 1) {
      // As far as brings it to the middle, and one swipe can.
      await control.evaluate((element, most) => {
        const { top, bottom } = element.getBoundingClientRect();
        const by = (top + bottom - innerHeight) / 2;
        scrollBy({ top: Math.max(-most, Math.min(most, by)), behavior: 'instant' });
      }, SWIPE);
      counted.swipes += 1;
    }
    expect(await outOfReach(control)).toEqual([]);
    counted.actions += 1;
    return control;
  };
  return { counted, on };
};

for (const locale of ['en', 'ar'] as const) {
  const m = messagesIn(locale);
  const nameOf = (state: string): string => loadStateNames(locale)[state]?.name ?? state;
  const download = (page: Page) => page.getByRole('button', { name: m.act.download, exact: true });

  const toPdf = async (page: Page, press: () => Promise<void>) => {
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 45_000 }), press()]);
    await expect(page.getByRole('heading', { level: 1, name: m.done.title, exact: true })).toBeFocused();
    return { name: file.suggestedFilename(), ...(await readDownload(file)) };
  };

  for (const viewport of SIZES) {
    test.describe(`in ${locale} at ${viewport.width} × ${viewport.height}`, () => {
      test.use({ viewport });

      test('a link’s page says at once to whom and what, is short, and keeps the PDF in reach', async ({ page }) => {
        await openForm(page, locale, 'repatriation', LINK, AS_THEY_ARE);
        await expect(page.locator('article').first()).toContainText('Sweden');
        for (const said of [nameOf('SE'), loadDemandWording('repatriation', locale).title])
          expect(await shownAt(page, said), said).toBeLessThanOrEqual(FIRST_LOOK);
        expect(await page.locator('main details[open]').count()).toBe(0);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height).toBeLessThanOrEqual(MOST_SCREENS * viewport.height);
        expect(await outOfReach(download(page), 40)).toEqual([]);
        expect(await stopsTo(page, download(page))).toBeLessThanOrEqual(MOST_STOPS);
      });

      test('nothing moves while the page loads, and while somebody types', async ({ page }) => {
        await watchShifts(page);
        await slowly(page);
        for (const fragment of ['', LINK]) {
          await page.goto(`/${locale}/safety/`);
          await openForm(page, locale, 'repatriation', fragment, AS_THEY_ARE);
          expect(await shiftsSoFar(page), fragment || 'blank').toEqual([]);
        }
        const words = fieldNamed(page, m.words.personal);
        await words.focus();
        await page.keyboard.type(WORDS);
        await expect(words).toHaveValue(WORDS);
        await expect(page.locator('article').first()).toContainText(WORDS.slice(0, 40));
        expect(await shiftsSoFar(page, { alsoAfterInput: true })).toEqual([]);
      });
    });
  }

  test.describe(`in ${locale}, on a phone`, () => {
    test.use({ viewport: PHONE_SIZE, locale: locale === 'ar' ? 'ar-SY' : 'en-GB', hasTouch: true });

    test('a stranger comes to a letter to her own government with 6 actions and 2 swipes', async ({ page }) => {
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`/${locale}/$`));
      const she = person();
      await (await she.on(page.locator('main select'))).selectOption('DE');
      await (await she.on(page.getByRole('link', { name: loadMessages(locale).home.write, exact: true }))).click();
      await (await she.on(fieldNamed(page, m.from.country))).selectOption('DE');
      await (await she.on(fieldNamed(page, m.from.name))).fill('Layla al-Hassan');
      const { name, text } = await toPdf(page, async () => (await she.on(download(page))).click());
      expect(name).toMatch(/^letter-repatriation-DE-/);
      expect(text).toContain('Auswärtiges Amt');
      expect(text).toContain('Sehr geehrte Frau Bundesministerin');
      expect(she.counted.actions).toBeLessThanOrEqual(6);
      expect(she.counted.swipes).toBeLessThanOrEqual(2);
    });

    test('who follows a link comes to the letter with 3 actions and no swipe', async ({ page }) => {
      await openForm(page, locale, 'repatriation', LINK, AS_THEY_ARE);
      const she = person();
      // What is missing is named in the bar, and leads to its field.
      await (await she.on(page.locator('[data-bar] [href="#name"]'))).click();
      const name = fieldNamed(page, m.from.name);
      await expect(name).toBeFocused();
      await (await she.on(name)).fill('Layla al-Hassan');
      const made = await toPdf(page, async () => (await she.on(download(page))).click());
      expect(made.name).toMatch(/^letter-repatriation-SE-/);
      expect(she.counted).toEqual({ actions: 3, swipes: 0 });
    });

    test('in a low window the PDF stays in reach, and clear of the field in use', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 300 });
      await openForm(page, locale, 'repatriation', LINK, AS_THEY_ARE);
      for (const label of [m.from.country, m.from.name, m.words.personal]) {
        const field = fieldNamed(page, label);
        await field.focus();
        expect(await outOfReach(download(page)), label).toEqual([]);
        const [button, box] = await Promise.all([download(page).boundingBox(), field.boundingBox()]);
        expect(box?.y, label).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + Math.min(box?.height ?? 0, 150), label).toBeLessThanOrEqual(button?.y ?? 0);
      }
      expect(await outOfReach(download(page), 40)).toEqual([]);
    });
  });
}
