import { test as base, expect } from '@playwright/test';
import { COMPARED, letterByCommand } from './letterByCommand';
import { downloadPdf, en, fieldNamed, openForm } from './support';

/**
 * A browser whose V8 only interprets and so has no WebAssembly, neither in pages nor in workers; much as Tor Browser at
 * "Safer" and Lockdown Mode on iOS, which switch both off. (`--noexpose-wasm` leaves it on in Chromium.)
 */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--js-flags=--jitless'] });
    },
    { scope: 'worker' },
  ],
});

for (const [locale, name] of COMPARED) {
  test(`a browser without WebAssembly makes the same file, byte for byte: ${locale}`, async ({ page }, testInfo) => {
    await openForm(page, 'en', 'repatriation', `#to=DE&in=${locale}`);
    await fieldNamed(page, en.from.name).fill(name);
    const date = await fieldNamed(page, en.letter.date).inputValue();
    const { bytes } = await downloadPdf(page, 'en');
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    const inWorkers = page.workers().map((worker) => worker.evaluate(() => typeof WebAssembly));
    expect(await Promise.all(inWorkers)).toEqual(['undefined']);
    const draft = { to: 'DE', in: locale, name, date };
    expect(letterByCommand('repatriation', draft, testInfo).equals(bytes)).toBe(true);
  });
}
