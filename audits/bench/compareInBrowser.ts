import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { workerUrl } from '../../generated/worker-url';
import type { Letter } from '../../lib/domain/letter';
import { chromiumPath } from '../../tools/setup/chromium.mjs';
import { buildStockWorker } from './browser/buildStockWorker';
import { serve } from './browser/serve';
import { plainFonts } from './fonts';
import { makeLetters } from './letters';
import { head, row, summary } from './measure';

declare global {
  /** Of browser/page.js. */
  var measureWorker: (url: string, letters: readonly Letter[]) => Promise<Times>;
}

const ROUNDS = 7;
const WARM = 12;
const THROTTLING = 6;
const STOCK_URL = '/stock-worker.js';

interface Times {
  /** From the worker's start to its first letter, ms. */
  readonly cold: number;
  /** Of one letter after the first ones, ms. */
  readonly warm: number;
  /** Of a loop of fixed length in the page and in a worker, ms: shows whether throttling reaches them. */
  readonly pageLoop: number;
  readonly workerLoop: number;
}

/** In a new profile: starts a worker, makes a first letter and some more. */
const measure = async (origin: string, url: string, letters: readonly Letter[], rate: number): Promise<Times> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await context.newPage();
    await page.goto(origin);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    return await page.evaluate(({ address, all }) => globalThis.measureWorker(address, all), {
      address: url,
      all: letters,
    });
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
};

/** Ours and the stock engine as workers in Chromium, in turns, each time in a new profile. */
export const compareInBrowser = async (): Promise<void> => {
  const letters = await makeLetters('en', WARM + 1);
  const fonts = await plainFonts(letters);
  const served = await serve(
    new Map<string, Uint8Array>([
      ['/index.html', new TextEncoder().encode('<!doctype html><title>Bench</title><script src="/page.js"></script>')],
      ['/page.js', readFileSync('audits/bench/browser/page.js')],
      [STOCK_URL, await buildStockWorker()],
      ...fonts.map(({ family, weight, ttf }) => [`/unpacked/${family}-${weight}.ttf`, ttf] as const),
    ]),
  );
  console.log(`\nIn Chromium, ${ROUNDS} rounds in turns, each in a new profile; medians (p10–p90), ms.\n`);
  console.log(
    head('CPU', 'Worker', 'cold start', 'ratio', 'warm letter', 'ratio', 'loop in the page', 'loop in a worker'),
  );
  try {
    for (const rate of [1, THROTTLING]) {
      const times: Readonly<Record<string, Times[]>> = { [STOCK_URL]: [], [workerUrl]: [] };
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [url, list] of Object.entries(times)) list.push(await measure(served.origin, url, letters, rate));
      }
      const column = (list: readonly Times[], key: keyof Times) => summary(list.map((one) => one[key]));
      for (const [url, list] of Object.entries(times)) {
        const told = (key: keyof Times) => {
          const { median, p10, p90 } = column(list, key);
          return `${median.toFixed(0)} (${p10.toFixed(0)}–${p90.toFixed(0)})`;
        };
        const ratio = (key: keyof Times) =>
          (column(list, key).median / column(times[STOCK_URL] ?? [], key).median).toFixed(2);
        const name = url === STOCK_URL ? 'stock' : 'ours, tagged';
        const speed = rate === 1 ? 'plain' : `${rate} × slower`;
        console.log(
          row(
            speed,
            name,
            told('cold'),
            ratio('cold'),
            told('warm'),
            ratio('warm'),
            told('pageLoop'),
            told('workerLoop'),
          ),
        );
      }
    }
  } finally {
    served.close();
  }
};
