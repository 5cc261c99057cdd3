import { test as base, expect, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { nextRelease } from '../support/nextRelease';
import { SwappableHost } from '../support/swappableHost';

export const offlineIn = (locale: Locale) => loadMessages(locale).offline;
const en = offlineIn('en');

interface OfflineFixtures {
  /** A host of the test's own, so that it can be stopped. */
  readonly host: SwappableHost;
  /** Folder of another release, there as long as the test. */
  readonly makeRelease: (kind: 'changed' | 'purge') => Promise<string>;
}

export const test = base.extend<OfflineFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  host: async ({}, use) => {
    const host = new SwappableHost();
    await host.start('out');
    await use(host);
    await host.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  makeRelease: async ({}, use) => {
    const made: (() => void)[] = [];
    await use(async (kind) => {
      const { root, remove } = await nextRelease(kind);
      made.push(remove);
      return root;
    });
    for (const remove of made) remove();
  },
});

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const open = async (page: Page, host: SwappableHost, locale: Locale = 'en'): Promise<void> => {
  await page.goto(`${host.origin}/${locale}/offline/`);
  await expect(page.getByText(offlineIn(locale).choose)).toBeVisible();
};

export const save = async (page: Page, host: SwappableHost, everything = false): Promise<void> => {
  await open(page, host);
  if (everything) await page.getByRole('radio').nth(1).check();
  await button(page, en.save).click();
  await expect(page.getByText(en.outcome.saved)).toBeVisible({ timeout: 150_000 });
};

/** Everything a page can find of ours on the device. */
export const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
export const NOTHING = { caches: [], workers: 0 };
