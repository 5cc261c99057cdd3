import { chromium } from '@playwright/test';
import type { Locale } from '../../lib/domain/locales';
import { ordinaryParagraph } from '../../tools/pdf-validate/ordinaryParagraph';
import { CHROMIUM_FLAGS, chromiumPath } from '../../tools/setup/chromium.mjs';
import { RunningServer } from '../runningServer';
import { head, row, summary } from './measure';

const LANGUAGES = ['en', 'ar', 'zh'] as const satisfies readonly Locale[];
const KEYS = 300;
const THROTTLING = 6;
/** Between two keys, ms; longer at the end of a word, so that what waits for a pause is done meanwhile. */
const GAP = 150;
const PAUSE = 400;
const PHONE = { width: 360, height: 640 };

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` of the thread's own time, which other work on the machine does not lengthen. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** The thread's own time of each key, ms: from its event to the next one's, all tasks of the main thread. */
const costOfKeys = (events: readonly TraceEvent[]): number[] => {
  const keys = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    .sort((a, b) => a.ts - b.ts);
  const [first] = keys;
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === first?.pid && tid === first.tid,
  );
  const costs = keys.map(() => 0);
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // The task in which a key is told began before the key did.
    const key = keys.findLastIndex((one) => one.ts <= ts + dur);
    if (key >= 0) costs[key] = (costs[key] ?? 0) + tdur / 1000;
  }
  return costs;
};

interface Typed {
  readonly costs: readonly number[];
  /** From key to paint, ms, in steps of 8; those of less than 16 are told by no browser. */
  readonly paints: readonly number[];
}

const typeInto = async (origin: string, locale: Locale): Promise<Typed> => {
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(`${origin}/${locale}/write/repatriation/#to=DE&in=${locale}`);
    await page.waitForLoadState('networkidle');
    const field = page.locator('#personal');
    await field.click();
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { paintsOfKeys: seen });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    const session = await page.context().newCDPSession(page);
    const events: TraceEvent[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
    });
    const text = `${ordinaryParagraph(locale)} `.repeat(KEYS);
    for (const character of [...text].slice(0, KEYS)) {
      const began = performance.now();
      // A text without spaces pauses at its signs.
      const pause = /[\s，。、]/u.test(character) ? PAUSE : GAP;
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: character, text: character });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
      await page.waitForTimeout(Math.max(0, pause - (performance.now() - began)));
    }
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    const paints = await page.evaluate(() => (window as unknown as { paintsOfKeys: number[] }).paintsOfKeys);
    return { costs: costOfKeys(events), paints };
  } finally {
    await browser.close();
  }
};

/** What a key costs in “Your words” at a sixth of the speed, on a phone’s view of the write page. */
export const measureKeys = async (): Promise<void> => {
  const server = await RunningServer.start();
  console.log(`\n${KEYS} keys in “Your words”, CPU ${THROTTLING} × slower; ms.\n`);
  console.log(head('Language', 'keys', 'main thread: median', 'p90', 'mean', 'key to paint: median', 'p90'));
  try {
    for (const locale of LANGUAGES) {
      const { costs, paints } = await typeInto(server.origin, locale);
      const cost = summary(costs);
      // What no browser tells was painted within 16 ms.
      const paint = summary([...paints, ...Array.from({ length: Math.max(0, KEYS - paints.length) }, () => 16)]);
      const mean = costs.reduce((sum, one) => sum + one, 0) / costs.length;
      console.log(
        row(
          locale,
          costs.length,
          cost.median.toFixed(1),
          cost.p90.toFixed(1),
          mean.toFixed(1),
          paint.median,
          paint.p90,
        ),
      );
    }
  } finally {
    await server.stop();
  }
};
