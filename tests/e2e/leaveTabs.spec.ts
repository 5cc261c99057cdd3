import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BROWSERS, type BrowserName } from '../../audits/forensics/browsers';
import { type DrivenBrowser, type Driver, unfold, waitUntil } from '../../audits/forensics/driver';
import { startRecording } from '../../audits/forensics/recordingProxy';
import { serveSite } from '../../audits/forensics/site';
import { en } from './support';

/** Whole browsers with a profile, tabs and a memory for the way back; nothing but the site can be reached. */
test.describe.configure({ timeout: 300_000 });

const withBrowser = async (
  name: BrowserName,
  use: (browser: DrivenBrowser, site: string) => Promise<void>,
): Promise<void> => {
  const site = await serveSite();
  const proxy = await startRecording(site.port);
  const folder = mkdtempSync(path.join(tmpdir(), 'leave-'));
  try {
    const browser = await BROWSERS[name]({ folder, proxyPort: proxy.port });
    try {
      await use(browser, `http://localhost:${site.port}`);
    } finally {
      await browser.close();
    }
  } finally {
    await proxy.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const NAME = 'Quixotename';
const STORED = 'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])';
const EMPTY = '[{},{}]';

const KEEP = `[...document.querySelectorAll('label')].find((one) => one.textContent === ${JSON.stringify(en.drafts.keep)})`;
const LEAVE = `document.querySelector('a[data-leave]')`;

const openForm = async (driver: Driver, site: string, demand: string): Promise<void> => {
  await driver.open(`${site}/en/write/${demand}/`);
  await driver.until(KEEP);
  await unfold(driver, 'main');
};

const keepDraft = async (driver: Driver, site: string, demand: string): Promise<void> => {
  await openForm(driver, site, demand);
  await driver.click(KEEP);
  await driver.fill('name', NAME);
  await driver.until(`localStorage.getItem('draft:${demand}')?.includes('${NAME}')`);
};

const untilGone = (driver: Driver, site: string) =>
  driver.until(`!location.href.startsWith(${JSON.stringify(site)}) && document.body`);

const expectEmpty = async (driver: Driver, site: string): Promise<void> => {
  // Firefox may still be telling of the neutral page, which cannot be reached here.
  await waitUntil('the site again', async () => {
    await driver.open(`${site}/en/sources/`);
    return true;
  });
  expect(await driver.value(STORED)).toBe(EMPTY);
};

const expectNothingOnTheWayBack = async (driver: Driver, site: string): Promise<void> => {
  await openForm(driver, site, 'repatriation');
  await driver.fill('name', NAME);
  // Firefox keeps no page that still loads something: what comes after the letter is the last.
  await driver.until(
    `performance.getEntriesByType('resource').some(({ name }) => name.includes('/data/people-at-risk'))`,
  );
  await driver.value(`String(location.assign('/en/safety/'))`);
  await driver.until(`location.pathname === '/en/safety/' && document.readyState === 'complete'`);
  // The browser does keep the page for the way back, so that leaving has something to undo.
  await driver.back();
  await driver.until(`document.getElementById('name')?.value === '${NAME}'`);

  await driver.value(`String(location.assign('/en/safety/'))`);
  await driver.until(`location.pathname === '/en/safety/' && document.readyState === 'complete'`);
  await driver.click(LEAVE);
  await untilGone(driver, site);
  await driver.back();
  await driver.until(`location.pathname.includes('/write/') && document.getElementById('name')`);
  expect(await driver.value(`document.getElementById('name').value + document.body.innerText`)).not.toContain(NAME);
};

for (const name of ['chromium', 'firefox'] as const) {
  test(`${name}: after leaving a kept draft does not come back, nor in another tab, and the way back shows nothing that was typed`, () =>
    withBrowser(name, async ({ driver, newTab }, site) => {
      await keepDraft(driver, site, 'repatriation');
      const other = await newTab();
      await keepDraft(other, site, 'secure-detention');
      await other.fill('personal', NAME);

      await driver.fill('personal', NAME);
      await driver.click(LEAVE);
      await untilGone(driver, site);
      // The other tab of the site is left with it.
      await untilGone(other, site);
      await expectEmpty(driver, site);

      await keepDraft(driver, site, 'repatriation');
      // The last key, and Shift at once after it, with the cursor still in the field.
      await driver.fill('personal', NAME);
      await driver.tapShift(3);
      await untilGone(driver, site);
      await expectEmpty(driver, site);
      await expectNothingOnTheWayBack(await newTab(), site);
    }));
}
