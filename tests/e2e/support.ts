import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { type ReadPdf, readPdf } from '../../tools/pdf-validate/readPdf';

/** Of a test that a phone runs too, because what it asks depends on the page's width or on touch. */
export const PHONE = '@phone';
/** Of a test in both directions: from right to left, which more can go wrong with, a phone runs it as well. */
export const rtlOnPhone = (locale: Locale): { readonly tag?: string } => (locale === 'ar' ? { tag: PHONE } : {});
export const SMALL_PHONE = { width: 360, height: 640 };
/** The narrowest window in which nothing may stick out, px. */
export const NARROW = { width: 320, height: 640 };

export const messagesIn = (locale: Locale) => loadMessages(locale).write;
export const en = messagesIn('en');

/** A field by its whole label, with or without what says after it that it can be left empty. */
export const fieldNamed = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?: ?[(（][^()（）]*[)）])?$`));

/** Opens the folds of the form once each, as soon as they are there: of this page and of all that it goes to. */
const openFoldsOnce = (): void => {
  const seen = new WeakSet<Element>();
  const open = () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('form details[data-fold]')) {
      if (!seen.has(fold)) fold.open = true;
      seen.add(fold);
    }
  };
  new MutationObserver(open).observe(document, { childList: true, subtree: true });
  open();
};

/** For tests that are not about folds: each field can be filled in. */
export const openFolds = async (page: Page): Promise<void> => {
  await page.addInitScript(openFoldsOnce);
  if (page.url().startsWith('http')) await page.evaluate(openFoldsOnce);
};

/** Opens the fold that a control is in as a person does, where no script can. */
export const unfoldByHand = async (page: Page, control: Locator): Promise<void> => {
  if (!(await control.isVisible())) await page.locator('details', { has: control }).locator('> summary').click();
};

/** The write page, once the form can be used. */
export const openForm = async (
  page: Page,
  locale: Locale,
  demand = 'repatriation',
  fragment = '',
  { folds = 'open' }: { readonly folds?: 'open' | 'as they are' } = {},
): Promise<void> => {
  if (folds === 'open') await openFolds(page);
  await page.goto(`/${locale}/write/${demand}/${fragment}`);
  // A busy machine may take long to start the page; how long is no matter of these tests.
  await expect(fieldNamed(page, messagesIn(locale).from.name)).toBeEnabled({ timeout: 30_000 });
};

/** The form can be used before its letter is there: once that has come too, with its typefaces. */
export const untilLetterCame = async (page: Page): Promise<void> => {
  await expect(page.locator('article [data-part="body"]').first()).not.toBeEmpty({ timeout: 30_000 });
  await page.evaluate(async () => void (await document.fonts.ready));
  await page.waitForLoadState('networkidle');
};

/** The languages of the page, folded up under the globe. */
export const chooseLanguage = async (page: Page, name: string): Promise<void> => {
  await page.locator('header summary').last().click();
  await page.locator('header').getByRole('link', { name, exact: true }).click();
};

/**
 * Only what axe finds wrong is brought here, and axe runs in the page itself: no page has frames, for the sake of which
 * another page would be opened each time.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  // What stays in view lies over something wherever the page stands, which axe takes for hidden: it is put in its place,
  // where it stays though what has just come may take the focus and scroll the page.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    for (const bar of document.querySelectorAll<HTMLElement>('[data-bar], header')) bar.style.position = 'relative';
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  await page.evaluate(() => {
    for (const bar of document.querySelectorAll<HTMLElement>('[data-bar], header'))
      bar.style.removeProperty('position');
  });
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
    ),
  ).toEqual([]);
};

/** What a page's console says, as of its policy or of markup that a script did not find as it had been printed. */
export const watchConsole = (page: Page): string[] => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', ({ message }) => said.push(message));
  return said;
};

/**
 * What is asked for from here on but parts of the program that come later by themselves: their addresses are those of the
 * build, whatever is typed.
 */
export const watchRequests = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (request.method() !== 'GET' || !/^http:\/\/localhost:\d+\/islands\/[\w.-]+\.js$/.test(url)) asked.push(url);
  });
  return asked;
};

/** `what` is named where something sticks out. */
export const expectNoOverflow = async (page: Page, what?: string): Promise<void> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, what).toBeLessThanOrEqual(0);
};

export const chooseRecipient = async (page: Page, locale: Locale, query: string, name: string): Promise<void> => {
  const { to } = messagesIn(locale);
  await openFolds(page);
  await fieldNamed(page, to.recipient).fill(query);
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
};

/** On a phone the letter is behind a button of the bar; on a wide screen it stands beside the form. */
export const preview = async (page: Page, locale: Locale) => {
  const { bar, preview: words } = messagesIn(locale);
  const button = page.getByRole('button', { name: bar.letter, exact: true });
  if (await button.isVisible()) await button.click();
  return page.getByRole('region', { name: words.title });
};

export const backToForm = async (page: Page, locale: Locale): Promise<void> => {
  const button = page.getByRole('button', { name: messagesIn(locale).bar.edit, exact: true });
  if (await button.isVisible()) await button.click();
};

/** Ways to the letter besides the PDF: in a row on a wide screen, behind a button on a phone. */
export const pressWay = async (page: Page, locale: Locale, name: string): Promise<void> => {
  const way = page.getByRole('button', { name, exact: true });
  if (!(await way.isVisible()))
    await page.getByRole('button', { name: messagesIn(locale).bar.more, exact: true }).click();
  await way.click();
};

/** The link to the letter as the form stands, as the bar copies it. */
export const copiedLink = async (page: Page, locale: Locale): Promise<string> => {
  const { share, bar } = messagesIn(locale);
  await pressWay(page, locale, share.copy);
  await expect(page.getByRole('group', { name: bar.title, exact: true }).getByText(share.copied)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Makes the PDF, and waits for what follows it in place of the form. */
export const toDone = async (page: Page, locale: Locale): Promise<void> => {
  const { act, done } = messagesIn(locale);
  await page.getByRole('button', { name: act.download, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: done.title, exact: true })).toBeFocused({ timeout: 30_000 });
};

/** Back from there to the form, by its button. */
export const editAgain = async (page: Page, locale: Locale): Promise<void> => {
  await page.getByRole('button', { name: messagesIn(locale).bar.edit, exact: true }).click();
  await expect(page.locator('form').first()).toBeVisible();
};

export const readDownload = async (download: Download): Promise<ReadPdf & { readonly bytes: Buffer }> => {
  const bytes = readFileSync(await download.path());
  return { ...(await readPdf(bytes)), bytes };
};

export const downloadPdf = async (page: Page, locale: Locale) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: messagesIn(locale).act.download, exact: true }).click(),
  ]);
  // A press that follows would otherwise find its button in the form, and wait for it when that has gone.
  await expect(page.locator('[data-after="true"]')).toBeVisible();
  return { name: download.suggestedFilename(), ...(await readDownload(download)) };
};

interface Shift {
  readonly value: number;
  readonly recent: boolean;
  /** Of the letter’s lines alone, which make room for what is typed. */
  readonly inLetter: boolean;
  readonly what: string;
}

/** Notes what moves on each page to come, with what it was. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
        };
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.outerHTML.slice(0, 60)} from ${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high`;
        });
        const inLetter = sources.every(({ node }) => node?.parentElement?.closest('article'));
        shifts.push({ value, recent: hadRecentInput, inLetter, what: what.join('; ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/**
 * What has moved, once no file is on its way: without what a press or key may have moved; or with it, and without the
 * letter’s own lines.
 */
export const shiftsSoFar = async (page: Page, { alsoAfterInput = false } = {}): Promise<readonly string[]> => {
  await page.waitForLoadState('networkidle');
  // Two frames for what the last file moved, and one more task to hear of it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
  return page.evaluate(
    (all) =>
      (window as unknown as { shifts: readonly Shift[] }).shifts
        .filter(({ recent, inLetter }) => (all ? !inLetter : !recent))
        .map(({ value, what }) => `${value.toFixed(4)} ${what}`),
    alsoAfterInput,
  );
};
