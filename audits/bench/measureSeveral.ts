import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { CHROMIUM_FLAGS, chromiumPath } from '../../tools/setup/chromium.mjs';
import { RunningServer } from '../runningServer';
import { head, row, summary } from './measure';

const ROUNDS = 3;
const LETTERS = 193;
/** ms between two looks at the worker's memory. */
const LOOK = 250;
const MB = 1024 * 1024;

interface Seen {
  /** Tasks of the page of 50 ms and more. */
  readonly long: number[];
  /** What was asked of the worker: letters. */
  readonly asked: unknown[];
  worker: string;
}
declare global {
  interface Window {
    readonly severalSeen: Seen;
  }
}

/** Keeps what the page asks of its worker, and how long its tasks are. */
const watchPage = () => {
  const seen: Seen = { long: [], asked: [], worker: '' };
  Object.assign(window, { severalSeen: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.long.push(duration);
  }).observe({ type: 'longtask' });
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      seen.worker = String(url);
    }
    override postMessage(message: unknown): void {
      seen.asked.push(message);
      super.postMessage(message);
    }
  };
};

/** Memory of the page's worker at its height: what is used of its heap, and what lies in buffers beside it; bytes. */
const watchWorker = async (session: CDPSession) => {
  let most = { heap: 0, buffers: 0 };
  let id = 0;
  let worker = '';
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') worker = sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { result } = JSON.parse(message) as {
      result?: { usedSize?: number; backingStorageSize?: number };
    };
    const { usedSize = 0, backingStorageSize = 0 } = result ?? {};
    if (usedSize + backingStorageSize > most.heap + most.buffers)
      most = { heap: usedSize, buffers: backingStorageSize };
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const look = setInterval(() => {
    id += 1;
    const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
    if (worker) session.send('Target.sendMessageToTarget', { sessionId: worker, message }).catch(() => undefined);
  }, LOOK);
  return () => {
    clearInterval(look);
    return most;
  };
};

/** ms from press to file, the page's longest task meanwhile, and what the worker held. */
const makeAll = async (browser: Browser, origin: string) => {
  const { many, write } = loadMessages('en');
  const page = await browser.newPage();
  await page.addInitScript(watchPage);
  const end = await watchWorker(await page.context().newCDPSession(page));
  await page.goto(`${origin}/en/write/repatriation/#to=DE`);
  const press = (name: string) => page.getByRole('button', { name, exact: true });
  await press(write.many.add).click();
  await press(many.group['all-states']).click();
  await page.getByRole('textbox', { name: write.from.name }).first().fill('Layla al-Hassan');
  const download = page.locator('button[data-download]:not([aria-disabled=true])', {
    hasText: fillSlots(many.download, { n: LETTERS }),
  });
  await download.waitFor();
  await page.evaluate(() => window.severalSeen.long.splice(0));
  const began = performance.now();
  await Promise.all([page.waitForEvent('download', { timeout: 300_000 }), download.click()]);
  const ms = performance.now() - began;
  const { long, asked, worker } = await page.evaluate(async () => {
    // Long tasks are told a little later.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return window.severalSeen;
  });
  const most = end();
  await page.close();
  return { ms, longest: Math.max(0, ...long), asked, worker, most };
};

/** ms in which a worker of its own makes the same letters with nothing beside it. */
const makeLettersAlone = (page: Page, worker: string, asked: readonly unknown[]): Promise<number> =>
  page.evaluate(
    ([url, requests]) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const alone = new Worker(url, { type: 'module' });
        let left = requests.length;
        alone.onerror = ({ message }) => reject(new Error(message));
        alone.onmessage = ({ data }: MessageEvent<{ kind: string; reason?: string }>) => {
          if (data.kind === 'failed') reject(new Error(data.reason));
          if (data.kind !== 'done') return;
          left -= 1;
          if (left === 0) resolve(performance.now() - began);
        };
        for (const request of requests) alone.postMessage(request);
      }),
    [worker, asked] as const,
  );

/** Letters to all member states in one ZIP, as a browser makes them, beside the time of the letters alone. */
export const measureSeveral = async (): Promise<void> => {
  const server = await RunningServer.start();
  const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
  console.log(`\n${LETTERS} letters in one ZIP, in the browser.\n`);
  console.log(head('Round', 'ZIP, s', 'letters alone, s', 'ratio', 'longest task, ms', 'worker’s heap, MB', 'buffers'));
  const ratios: number[] = [];
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { ms, longest, asked, worker, most } = await makeAll(browser, server.origin);
      const page = await browser.newPage();
      await page.goto(`${server.origin}/en/safety/`);
      const alone = await makeLettersAlone(page, worker, asked);
      await page.close();
      ratios.push(ms / alone);
      console.log(
        row(
          round,
          (ms / 1000).toFixed(2),
          (alone / 1000).toFixed(2),
          (ms / alone).toFixed(2),
          longest.toFixed(0),
          (most.heap / MB).toFixed(0),
          (most.buffers / MB).toFixed(0),
        ),
      );
    }
    console.log(`\nMedian ratio ${summary(ratios).median.toFixed(2)}.`);
  } finally {
    await browser.close();
    await server.stop();
  }
};
