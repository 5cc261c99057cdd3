import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { button, unfold } from '../../audits/forensics/driver';
import { translatePage } from './documentChanges';
import { FORM_READY, inFirefox } from './inFirefox';
import { en } from './support';

/** What one step has loaded is to fail in the next. */
const WITHOUT_CACHE = { 'browser.cache.disk.enable': false, 'browser.cache.memory.enable': false };

const TYPED = { name: 'Layla al-Hassan', personal: 'My brother is missing.' } as const;

/** One browser for all: it takes longer to start than any of this to be asked. */
test('in Firefox, too: what did not start says so, what did not come is asked for again, a translated page works', () =>
  inFirefox(async (driver, host) => {
    await test.step('a part that did not start says so', async () => {
      const shown = 'document.querySelector(\'[role="alert"]\')?.checkVisibility() === true';
      host.cut = /^\/islands\//;
      await driver.open(`${host.origin}/en/write/repatriation/`);
      await driver.until(shown);
      host.cut = null;
      await driver.open(`${host.origin}/en/write/repatriation/?again`);
      await driver.until(`${FORM_READY} && !(${shown})`);
    });

    await test.step('a part that could not be loaded is asked for again', async () => {
      // What the page names loads with it; all else is for later, and fails until somebody tries again.
      const html = readFileSync('out/en/write/repatriation/index.html', 'utf8');
      const named = [...html.matchAll(/"(\/islands\/[^"]+)"/g)].map(([, file]) => file);
      const failing = { test: (url: string) => url.startsWith('/islands/') && !named.includes(url) } as RegExp;
      host.cut = failing;
      await driver.open(`${host.origin}/en/write/repatriation/#to=DE&in=en`);
      await driver.until(button(en.retry));
      host.cut = null;
      await driver.click(button(en.retry));
      await driver.until(FORM_READY);
      expect(host.asked.some((url) => url.includes('?again='))).toBe(true);
    });

    await test.step('a translated page works', async () => {
      await driver.open(`${host.origin}/en/write/repatriation/?translated#to=DE&in=en`);
      await driver.until(FORM_READY);
      await unfold(driver, 'main');
      await driver.value(`(${translatePage})({ onwards: true })`);
      await driver.fill('name', TYPED.name);
      await driver.fill('personal', TYPED.personal);
      await driver.fill('to', 'fran');
      await driver.until(`document.querySelector('input[value=FR]')`);
      await driver.click(`document.querySelector('input[value=FR]')`);
      await driver.choose('kind', 'reply');
      await driver.until(`document.getElementById('answer')`);
      await driver.choose('in', 'ar');
      await driver.until(`document.querySelector('article').lang === 'ar'`);
      for (const field of ['name', 'personal'] as const) {
        expect(await driver.value(`document.getElementById('${field}').value`)).toBe(TYPED[field]);
      }
      expect(
        await driver.value(`Boolean(document.querySelector('header') && document.querySelector('a[data-leave]'))`),
      ).toBe('true');
    });
  }, WITHOUT_CACHE));
