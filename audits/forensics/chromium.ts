import path from 'node:path';
import { chromium, type ElementHandle, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '../../tools/setup/chromium.mjs';
import { type BrowserSetting, type DrivenBrowser, type Driver, foldersIn, PATIENCE, waitUntil } from './driver';

const throughProxy = (proxyPort: number, log: string): string[] => [
  `--proxy-server=http://127.0.0.1:${proxyPort}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  `--log-net-log=${path.join(log, 'net.json')}`,
  '--net-log-capture-mode=IncludeSensitive',
];

const driverOf = (page: Page): Driver => {
  page.setDefaultTimeout(PATIENCE);
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  const element = async (expression: string): Promise<ElementHandle> => {
    const found = (await page.evaluateHandle<unknown>(expression)).asElement() as ElementHandle | null;
    if (!found) throw new Error(`Nothing to click: ${expression}`);
    return found;
  };
  return {
    open: async (url) => void (await page.goto(url)),
    fill: (id, text) => page.locator(`#${id}`).fill(text),
    choose: async (id, value) => void (await page.locator(`#${id}`).selectOption(value)),
    click: async (expression) => (await element(expression)).click(),
    until: (expression) => waitUntil(expression, async () => (await page.evaluate(`Boolean(${expression})`)) === true),
    value: async (expression) => String(await page.evaluate(expression)),
    tapShift: async (times) => {
      for (let tap = 0; tap < times; tap += 1) await page.keyboard.press('Shift');
    },
    // Not the driver's own: it waits for a page that is loaded, and this one may come out of memory.
    back: async () => void (await page.evaluate('history.back()').catch(() => undefined)),
    print: async () => void (await page.pdf()),
  };
};

export const launchChromium = async ({ folder, proxyPort }: BrowserSetting): Promise<DrivenBrowser> => {
  const { profile, downloads, log } = foldersIn(folder);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath() ?? '',
    args: [
      ...CHROMIUM_FLAGS,
      `--download-default-directory=${downloads}`,
      ...(proxyPort === undefined ? [] : throughProxy(proxyPort, log)),
    ],
    // A person's browser keeps pages for the way back; the driver would switch that off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
  });
  return {
    driver: driverOf(context.pages()[0] ?? (await context.newPage())),
    newTab: async () => driverOf(await context.newPage()),
    close: () => context.close(),
  };
};
