import { type Browser, chromium, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import type { Locale } from '../../lib/domain/locales';
import { CHROMIUM_FLAGS, chromiumPath } from '../../tools/setup/chromium.mjs';
import { RunningServer } from '../runningServer';
import { head, row, summary } from './measure';
import { openSlowLine } from './slowLine';

const LINE = { bitsPerSecond: 400_000, roundTrip: 400 };
const THROTTLING = 4;
const ROUNDS = 5;
const LANGUAGES = ['en', 'ar', 'zh'] as const satisfies readonly Locale[];
const PHONE = { width: 360, height: 640 };
const PATIENCE = 60_000;

interface Visit {
  readonly page: Page;
  readonly origin: string;
  readonly received: () => number;
}

/** In a fresh profile, as who comes for the first time. */
const visit = async <Value>(browser: Browser, port: number, what: (visit: Visit) => Promise<Value>): Promise<Value> => {
  const line = await openSlowLine(port, LINE);
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    return await what({ page, origin: `http://localhost:${line.port}`, received: line.received });
  } finally {
    await context.close();
    await line.close();
  }
};

interface Painted {
  /** The first paint with content, and the largest; ms from the tap on a link to it. */
  readonly first: number;
  readonly largest: number;
}

/** The last that the browser tells of a kind of paint; it tells each some frames after it, a page that has loaded has not always had one. */
const lastPaint = (type: string): Promise<number> =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
      type,
      buffered: true,
    });
  });

/** Until the page can be read. */
const home = (browser: Browser, port: number, locale: Locale): Promise<Painted> =>
  visit(browser, port, async ({ page, origin }) => {
    await page.goto(`${origin}/${locale}/`, { waitUntil: 'networkidle' });
    return {
      first: await page.evaluate(lastPaint, 'paint'),
      largest: await page.evaluate(lastPaint, 'largest-contentful-paint'),
    };
  });

interface Written {
  /** Until the form can be typed into, and from the press to the file; ms. */
  readonly usable: number;
  readonly toPdf: number;
  /** All that came down the line by then, kB, headers among them. */
  readonly received: number;
}

const write = (browser: Browser, port: number, locale: Locale): Promise<Written> =>
  visit(browser, port, async ({ page, origin, received }) => {
    const { act } = loadMessages(locale).write;
    const began = performance.now();
    await page.goto(`${origin}/${locale}/write/repatriation/#to=DE&in=${locale}`, { waitUntil: 'commit' });
    await page.locator('#name:enabled').waitFor({ state: 'attached' });
    const usable = performance.now() - began;
    await page.locator('#name').fill('Layla al-Hassan');
    // What the page loads by itself has come; engine and typefaces have not been asked for.
    await page.waitForLoadState('networkidle');
    const pressed = performance.now();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: act.download, exact: true }).click();
    await download;
    return { usable, toPdf: performance.now() - pressed, received: received() / 1000 };
  });

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** What somebody waits for on a slow phone with a slow line. */
export const measureSlowLine = async (): Promise<void> => {
  const server = await RunningServer.start();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  console.log(
    `\n${LINE.bitsPerSecond / 1000} kbit/s, ${LINE.roundTrip} ms, CPU ${THROTTLING} × slower, ${ROUNDS} first visits each; s, median (p10–p90).\n`,
  );
  console.log(
    head('Language', 'home: first paint', 'largest', 'write page usable', 'tap to first PDF', 'received, kB'),
  );
  try {
    for (const locale of LANGUAGES) {
      const homes: Painted[] = [];
      const written: Written[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        homes.push(await home(browser, server.port, locale));
        written.push(await write(browser, server.port, locale));
      }
      const shown = (values: readonly number[]) => {
        const { median, p10, p90 } = summary(values);
        return `${seconds(median)} (${seconds(p10)}–${seconds(p90)})`;
      };
      const last = written.at(-1)?.received ?? 0;
      console.log(
        row(
          locale,
          shown(homes.map(({ first }) => first)),
          shown(homes.map(({ largest }) => largest)),
          shown(written.map(({ usable }) => usable)),
          shown(written.map(({ toPdf }) => toPdf)),
          last.toFixed(0),
        ),
      );
    }
  } finally {
    await browser.close();
    await server.stop();
  }
};
