import { expect, type Page, test } from '@playwright/test';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { editAgain, en, fieldNamed, messagesIn, openForm, toDone } from './support';

const name = (page: Page) => fieldNamed(page, en.from.name);
const press = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();
const openLink = (page: Page) => page.getByRole('link', { name: en.act.openFile, exact: true });

const writeLetter = async (page: Page): Promise<void> => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await name(page).fill('Layla al-Hassan');
};

/** Stands in for the device’s list of apps; gives what the page shared. */
const withShare = (page: Page, error: string | null): Promise<unknown> =>
  page.addInitScript((failure) => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: ({ files }: ShareData) => files?.every(({ type }) => type === 'application/pdf') ?? true,
      share: async ({ files, ...data }: ShareData) => {
        if (failure) throw new DOMException('', failure);
        shared.push(files ? { files: files.map((file) => [file.name, file.size > 0]) } : data);
      },
    });
  }, error);

const sharedIn = (page: Page) => page.evaluate(() => Reflect.get(window, 'shared'));

test.describe('what was said of a letter does not outlive it', () => {
  test('copied, then changed, then wrong', async ({ page }) => {
    await writeLetter(page);
    await press(page, en.act.copyText);
    await expect(page.getByText(en.act.textCopied)).toBeVisible();
    await name(page).fill('');
    await expect(page.getByText(en.act.textCopied)).toHaveCount(0);
    await expect(page.getByText(en.act.changed)).toBeVisible();
    await press(page, en.act.copyText);
    await expect(page.getByRole('alert').filter({ hasText: en.errors.title })).toBeVisible();
    await expect(page.getByText(en.act.textCopied)).toHaveCount(0);
    await expect(page.getByText(en.act.changed)).toHaveCount(0);

    await name(page).fill('Layla al-Hassan');
    await press(page, en.act.copyText);
    await expect(page.getByText(en.act.textCopied)).toBeVisible();
  });

  test('a PDF that was made, by every kind of change', async ({ page }) => {
    await writeLetter(page);
    const ready = page.getByText(/^The PDF is ready: letter-/);
    for (const change of [
      () => name(page).fill('Layla'),
      () => fieldNamed(page, en.letter.language).selectOption('de'),
      () => fieldNamed(page, en.letter.date).fill('2026-11-02'),
      () => page.getByRole('checkbox', { name: 'Secure and lawful detention' }).check(),
    ]) {
      await toDone(page, 'en');
      await editAgain(page, 'en');
      await expect(ready).toBeVisible();
      await change();
      await expect(ready).toHaveCount(0);
      await expect(page.getByText(en.act.changed)).toBeVisible();
      // Nor does the way forward lead to the letter as it was.
      await page.goForward();
      await expect(page.getByRole('heading', { name: en.done.title })).toHaveCount(0);
      await expect(name(page)).toBeVisible();
    }
  });

  test('a letter that is changed while its PDF is made', async ({ page }) => {
    await writeLetter(page);
    await page.context().route('**/pdf-worker.*', async (route) => {
      await name(page).fill('Another name');
      await route.continue();
    });
    await press(page, en.act.download);
    await expect(page.getByText(en.act.changed)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: en.done.title })).toHaveCount(0);
  });

  test('a refusal to copy goes with the letter it was about', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await writeLetter(page);
    await press(page, en.act.copyText);
    await expect(page.getByText(en.act.copyFailed)).toBeVisible();
    await name(page).fill('Layla');
    await expect(page.getByText(en.act.copyFailed)).toHaveCount(0);
    await expect(page.getByText(en.act.changed)).toHaveCount(0);
  });

  test('a link that was copied', async ({ page }) => {
    await writeLetter(page);
    await press(page, en.share.copy);
    await expect(page.getByText(en.share.copied)).toBeVisible();
    await fieldNamed(page, en.letter.language).selectOption('fr');
    await expect(page.getByText(en.share.copied)).toHaveCount(0);
  });
});

test.describe('a file that may not have been saved', () => {
  test('can be opened in a tab, from an address that ends with the letter', async ({ page, context }) => {
    await page.addInitScript(() => {
      const live = new Set<string>();
      Object.assign(window, { live });
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = (object) => {
        const url = createObjectURL.call(URL, object);
        live.add(url);
        return url;
      };
      URL.revokeObjectURL = (url) => {
        live.delete(url);
        revokeObjectURL.call(URL, url);
      };
    });
    await writeLetter(page);
    await toDone(page, 'en');
    await page.getByText(en.done.notThere, { exact: true }).click();
    await expect(page.getByText(en.act.noFile)).toBeVisible();
    const link = openLink(page);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener');
    const url = (await link.getAttribute('href')) ?? '';
    const isLive = () => page.evaluate((address) => (Reflect.get(window, 'live') as Set<string>).has(address), url);
    expect(await isLive()).toBe(true);
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await tab.waitForURL(url);
    await tab.close();
    await editAgain(page, 'en');
    await name(page).fill('Layla');
    await expect(link).toHaveCount(0);
    expect(await isLive()).toBe(false);
  });

  test('can be shared as a file, and a refusal is told', async ({ page }) => {
    await withShare(page, null);
    await writeLetter(page);
    await toDone(page, 'en');
    await page.getByText(en.done.notThere, { exact: true }).click();
    await expect(page.getByText(en.act.noFile)).toBeVisible();
    await press(page, en.act.shareFile);
    await expect
      .poll(() => sharedIn(page))
      .toEqual([{ files: [[expect.stringMatching(/^letter-repatriation-DE-.*\.pdf$/), true]] }]);
    await expect(page.getByText(en.share.failed)).toHaveCount(0);
    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await press(page, en.act.shareFile);
    await expect(page.getByText(en.share.failed)).toBeVisible();
  });

  test('is not called saved where the browser has no address for it', async ({ page }) => {
    await page.addInitScript(() => {
      URL.createObjectURL = () => {
        throw new TypeError('refused');
      };
    });
    await writeLetter(page);
    await toDone(page, 'en');
    await expect(page.getByRole('alert').filter({ hasText: en.act.notSaved })).toBeVisible();
    await expect(page.getByText(en.act.failed)).toHaveCount(0);
    await editAgain(page, 'en');
    await expect(name(page)).toHaveValue('Layla al-Hassan');
  });
});

test.describe('sharing a link', () => {
  test('hands over title, text and the whole address', async ({ page }) => {
    await withShare(page, null);
    await writeLetter(page);
    await toDone(page, 'en');
    const url = await fieldNamed(page, en.share.link).inputValue();
    await press(page, en.share.device);
    const title = await page.title();
    const text = fillSlots(en.done.sentence, { demand: 'Take nationals back', recipient: 'Germany' });
    await expect.poll(() => sharedIn(page)).toEqual([{ title, text, url }]);
    await press(page, en.done.copyMessage);
    await expect(page.getByText(en.done.messageCopied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${text} ${url}`);
  });

  test('tells of what failed, and makes no word of a list that was closed', async ({ page }) => {
    await withShare(page, null);
    await writeLetter(page);
    await toDone(page, 'en');
    for (const [error, told] of [
      ['NotAllowedError', true],
      ['DataError', true],
      ['AbortError', false],
    ] as const) {
      await page.evaluate((name) => {
        navigator.share = () => Promise.reject(new DOMException('', name));
      }, error);
      await press(page, en.share.copy);
      await expect(page.getByText(en.share.copied), error).toBeVisible();
      await press(page, en.share.device);
      await expect(page.getByText(en.share.copied), error).toHaveCount(0);
      await expect(page.getByText(en.share.failed), error).toHaveCount(told ? 1 : 0);
    }
  });

  test('tells of a refusal in Arabic', async ({ page }) => {
    const ar = messagesIn('ar');
    await withShare(page, 'NotAllowedError');
    await openForm(page, 'ar', 'repatriation', '#to=DE&in=ar');
    await fieldNamed(page, ar.from.name).fill('ليلى');
    await toDone(page, 'ar');
    await press(page, ar.share.device);
    await expect(page.getByText(ar.share.failed)).toBeVisible();
  });
});
