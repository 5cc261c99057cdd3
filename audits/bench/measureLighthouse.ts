import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { chromiumPath } from '../../tools/setup/chromium.mjs';
import { RunningServer } from '../runningServer';
import { head, row, summary } from './measure';

/** From npm when it runs: nothing of it is in the app's tree or the bench's own. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const ROUNDS = 3;
const PAGES = [
  ...['', 'demands/repatriation/', 'sources/', 'states/DE/', 'who/'].map((page) => ({ page, wanted: 98 })),
  { page: 'write/repatriation/', wanted: 95 },
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  readonly categories: Readonly<Record<(typeof CATEGORIES)[number], { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const ask = async (url: string): Promise<Report> => {
  const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage'];
  const { stdout } = await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...flags],
    {
      // Elsewhere, so that npm installs nothing here.
      cwd: tmpdir(),
      env: { ...process.env, CHROME_PATH: chromiumPath() ?? '' },
      maxBuffer: 2 ** 26,
    },
  );
  return JSON.parse(stdout) as Report;
};

/** Lighthouse's own mobile phone and line, as it simulates them. */
export const measureLighthouse = async (): Promise<void> => {
  const server = await RunningServer.start();
  console.log(`\n${LIGHTHOUSE}, mobile, median of ${ROUNDS}.\n`);
  console.log(head('Page', ...CATEGORIES, 'wanted', 'first paint', 'largest', 'blocked', 'shift'));
  try {
    for (const { page, wanted } of PAGES) {
      const reports: Report[] = [];
      for (let round = 0; round < ROUNDS; round += 1) reports.push(await ask(`${server.origin}/en/${page}`));
      const scores = CATEGORIES.map((name) =>
        Math.round(summary(reports.map(({ categories }) => categories[name].score)).median * 100),
      );
      const shown = [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
      ];
      console.log(
        row(`/en/${page}`, ...scores, wanted, ...shown.map((name) => reports.at(-1)?.audits[name]?.displayValue ?? '')),
      );
    }
  } finally {
    await server.stop();
  }
};
